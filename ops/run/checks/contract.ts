import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CriticalityLevel, diff } from '@graphql-inspector/core'
import { buildSchema, parse, print } from 'graphql'
import { root } from '../project.ts'
import { runTool } from '../tool.ts'
import { type Check, findings, verdict } from './check.ts'

const committed = join(root, 'schema.graphql')

/** schema.graphql is what the server would print now. */
export const schemaDrift: Check = {
  name: 'schema drift',
  after: ['build of server'],
  run: async ({ scratch, env, signal }) => {
    const printed = join(scratch, 'schema.graphql')
    const script = join(root, 'server', 'dist', 'print-schema.js')
    const done = await runTool(process.execPath, [script, printed], { cwd: root, env, signal })
    if (!done.ok) return verdict(false, done.said)
    // Compared as documents: how a formatter sets the descriptions is not the contract.
    const texts = [committed, printed].map((path) => print(parse(readFileSync(path, 'utf8'))))
    if (texts[0] === texts[1]) return verdict(true, '')
    const files = ['committed', 'current'].map((name) => join(scratch, `${name}.graphql`))
    for (const [index, file] of files.entries()) writeFileSync(file, texts[index] ?? '')
    const shown = await runTool('git', ['diff', '--no-index', '--no-color', ...files], { cwd: scratch, signal })
    return verdict(
      false,
      `schema.graphql is not what the server prints (node server/dist/print-schema.js):\n${shown.out}`,
    )
  },
}

/** Nothing that front ends rely on is gone or changed since the last commit, but for what a decision record names. */
export const breakingChanges: Check = {
  name: 'breaking changes',
  run: async ({ signal }) => {
    const now = readFileSync(committed, 'utf8')
    const before = await earlierContract(now, signal)
    if (before === undefined) return verdict(true, '')
    return findings(await undecidedBreaks(before, now, decidedBreaks()))
  },
}

export async function undecidedBreaks(before: string, now: string, decided: Set<string>): Promise<string[]> {
  const changes = await diff(buildSchema(before), buildSchema(now))
  const breaking = changes.filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking)
  const undecided = breaking.filter(({ path }) => !path || !decided.has(path))
  return undecided.map(({ path, message }) => `${message} (no decision record says \`Breaks: ${path}\`)`)
}

/** The last commit's contract; the one before it when the last commit is what lies here. Undefined before the first. */
async function earlierContract(now: string, signal: AbortSignal): Promise<string | undefined> {
  for (const commit of ['HEAD', 'HEAD^']) {
    const shown = await runTool('git', ['show', `${commit}:schema.graphql`], { cwd: root, signal })
    if (!shown.ok) return undefined
    if (shown.out !== now) return shown.out
  }
  return undefined
}

/** A line `Breaks: Type.field` in a record under ops/docs/decisions says that the break is meant. */
function decidedBreaks(): Set<string> {
  const folder = join(root, 'ops', 'docs', 'decisions')
  const records = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'))
  return new Set(
    records.flatMap((text) => [...text.matchAll(/^Breaks: `?([\w.]+)`?$/gm)].map((found) => found[1] ?? '')),
  )
}
