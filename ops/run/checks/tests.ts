import { chmodSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { readJson, root } from '../project.ts'
import { runTool } from '../tool.ts'
import { type Check, type Context, type Result, tool } from './check.ts'

type Report = {
  success: boolean
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
}

/** One run of vitest: `part` is where it runs and whose vitest it is, `args` are settings and file filters. */
export type Run = { name: string; part: string; args?: string[] }

export const opsTests = vitestCheck({ name: 'tests of ops', part: 'ops/run' })
export const adminTests = vitestCheck({ name: 'tests of admin', part: 'admin' })
export const widgetTests = vitestCheck({ name: 'tests of widget', part: 'widget' })
export const serverRun: Run = {
  name: 'tests of server',
  part: 'server',
  args: ['--config', '../ops/config/vitest.server.ts'],
}
export const serverTests = vitestCheck(serverRun, 2)

export function vitestCheck(run: Run, cores = 1): Check {
  return { name: run.name, cores, run: (context) => leavingNothing(run, context) }
}

/** The run has a temporary folder to itself: what still lies there at its end, a test made and did not remove. */
export async function leavingNothing(run: Run, context: Context): Promise<Result> {
  const temporary = join(context.scratch, `${wordOf(run)}-temporary`)
  mkdirSync(temporary)
  // The embedded database of a test runs under another account when we are root.
  chmodSync(temporary, 0o711)
  const result = await runVitest(run, { ...context, env: { ...context.env, TMPDIR: temporary } })
  const left = readdirSync(temporary)
  if (left.length === 0) return result
  const said = `Left behind in the temporary folder:\n${left.join('\n')}`
  return { ...result, failed: result.failed + 1, output: [result.failed ? result.output : '', said].join('\n').trim() }
}

/** Runs the tests and reads vitest's own report for the numbers. */
export async function runVitest(run: Run, { scratch, env, signal }: Context): Promise<Result> {
  const { part, args = [] } = run
  const report = join(scratch, `${wordOf(run)}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const script = tool(`${part.startsWith('ops') ? '.' : part}/node_modules/vitest/vitest.mjs`)
  const done = await runTool(process.execPath, [script, 'run', ...args, ...reporters], {
    cwd: join(root, part),
    env,
    signal,
  })
  const counted = readJson<Report>(report)
  if (!counted) return { passed: 0, failed: 1, output: done.said }
  // A file that does not load, or an error outside any test, fails the run without failing a test.
  const failed = Math.max(counted.numFailedTests, done.ok && counted.success ? 0 : 1)
  const skipped = counted.numPendingTests + counted.numTodoTests
  return { passed: counted.numPassedTests, failed, skipped, output: failuresIn(done.said) }
}

function wordOf({ name }: Run): string {
  return name.replaceAll(/\W+/g, '-')
}

/** From vitest's first heading of failures on; everything when it has none. */
function failuresIn(said: string): string {
  const start = said.search(/^.*⎯+ (Failed|Unhandled|Startup)/m)
  return start < 0 ? said : said.slice(start)
}
