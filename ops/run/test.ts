import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { builds } from './checks/builds.ts'
import type { Check } from './checks/check.ts'
import { breakingChanges, schemaDrift } from './checks/contract.ts'
import { generatedCheck } from './checks/generated.ts'
import { journeys } from './checks/journeys.ts'
import { migrations } from './checks/migrations.ts'
import { secrets } from './checks/secrets.ts'
import { sizes } from './checks/sizes.ts'
import { format, lint, lintTypes, types } from './checks/source.ts'
import { adminTests, opsTests, serverTests, widgetTests } from './checks/tests.ts'
import { root } from './project.ts'
import { clearLost, roomyFolder } from './roomy.ts'
import { Refusal } from './say.ts'
import { runSteps } from './steps.ts'
import { listenForStop } from './stopping.ts'

/** Every step of `npm test`, in the order they begin. A new check is a line here. */
const steps: Check[] = [
  format,
  lint,
  // They wait for processes more than they work: beside what fills both cores that costs nothing.
  opsTests,
  lintTypes,
  ...types,
  ...builds,
  generatedCheck('admin', { config: 'ops/config/codegen.ts', where: 'admin/src/gql' }),
  generatedCheck('widget', { config: 'widget/codegen.ts', where: 'widget/src/gql' }),
  schemaDrift,
  breakingChanges,
  migrations,
  sizes,
  secrets,
  adminTests,
  widgetTests,
  serverTests,
  journeys,
]

/** `npm test [-- WORD …]`: every step, or those whose names hold one of the words, with the builds they need. */
export async function main(words: string[]): Promise<void> {
  await runAll(choose(words), cleanEnv())
}

/** Runs the steps in a folder of their own and closes with the line that sums them up. */
export async function runAll(chosen: Check[], env: NodeJS.ProcessEnv): Promise<void> {
  const { asked: signal } = listenForStop()
  clearLost('mainstreet-npm-test-')
  const scratch = mkdtempSync(join(roomyFolder(), `mainstreet-npm-test-${process.pid}-`))
  // The embedded database of a step runs under another account when we are root.
  chmodSync(scratch, 0o711)
  try {
    const { passed, failed } = await runSteps(chosen, { scratch, env, signal })
    process.stdout.write(`\n${passed} passed, ${failed} failed\n`)
    if (failed) process.exitCode = 1
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

function choose(words: string[]): Check[] {
  if (words.length === 0) return steps
  const named = steps.filter(({ name }) => words.some((word) => name.includes(word)))
  if (named.length === 0)
    throw new Refusal(`No step is called ${words.join(' or ')}: ${steps.map(({ name }) => name).join(', ')}.`)
  const needed = new Set(named.flatMap(({ after = [] }) => after))
  return steps.filter((step) => named.includes(step) || needed.has(step.name))
}

/** What a person has set for their own installation must not reach the tests. */
export function cleanEnv(): NodeJS.ProcessEnv {
  const own =
    /^(DATABASE_|STORAGE_|SMTP_|STRIPE_|RATE_LIMIT|JWT_|APP_ENV$|NODE_ENV$|PORT$|DEMO$|MAINSTREET_|BASE_DOMAIN$|REDIS_URL$)/
  const kept = Object.entries(process.env).filter(([name]) => !own.test(name))
  // Dozens of processes load the same server.
  const NODE_COMPILE_CACHE = join(root, 'node_modules', '.mainstreet', 'compiled')
  return { ...Object.fromEntries(kept), TZ: 'UTC', NO_COLOR: '1', NODE_COMPILE_CACHE }
}
