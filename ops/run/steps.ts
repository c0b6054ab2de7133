import { availableParallelism } from 'node:os'
import type { Check, Context, Result } from './checks/check.ts'
import { Refusal, say } from './say.ts'
import { Stopped } from './stopping.ts'

export type Total = { passed: number; failed: number }

/**
 * Runs the steps, as many at once as the machine has cores, in the order of the list; a step waits for those it names.
 * Each writes one line when it ends, and everything it said only when something failed.
 */
export async function runSteps(checks: Check[], context: Context): Promise<Total> {
  const names = new Set(checks.map(({ name }) => name))
  const ended = new Map<string, Result>()
  const running = new Map<Check, Promise<void>>()
  const waiting = [...checks]
  const cores = Math.max(2, availableParallelism())
  const coresOf = (check: Check) => Math.min(check.cores ?? 1, cores)
  const isReady = ({ after = [] }: Check) => after.every((name) => ended.has(name) || !names.has(name))
  const begin = async (check: Check) => {
    const unmet = check.after?.filter((name) => ended.get(name)?.failed) ?? []
    ended.set(check.name, unmet.length ? notRun(check, unmet) : await timed(check, context))
  }
  while (waiting.length + running.size > 0) {
    const used = [...running.keys()].reduce((sum, check) => sum + coresOf(check), 0)
    const next = waiting.find((check) => isReady(check) && used + coresOf(check) <= cores)
    if (next) {
      waiting.splice(waiting.indexOf(next), 1)
      running.set(
        next,
        begin(next).finally(() => running.delete(next)),
      )
      continue
    }
    if (running.size === 0)
      throw new Error(`These steps wait for each other: ${waiting.map(({ name }) => name).join(', ')}`)
    await Promise.race(running.values()).catch(async (error) => {
      // Each step ends what it has started before the whole run ends.
      await Promise.allSettled(running.values())
      throw error
    })
  }
  const results = [...ended.values()]
  const sum = (key: keyof Total) => results.reduce((total, result) => total + result[key], 0)
  return { passed: sum('passed'), failed: sum('failed') }
}

async function timed(check: Check, context: Context): Promise<Result> {
  const started = performance.now()
  const result = await check.run(context).catch(asFailure)
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  const counts = [`${result.passed} passed`, ...(result.failed ? [`${result.failed} failed`] : []), ...skips(result)]
  say(`${result.failed ? '✗' : '✓'} ${check.name.padEnd(28)} ${seconds.padStart(6)} s   ${counts.join(', ')}`)
  if (result.failed) process.stderr.write(`\n${result.output?.trim()}\n\n`)
  return result
}

function skips({ skipped }: Result): string[] {
  return skipped ? [`${skipped} SKIPPED`] : []
}

/** A step that could not run is a failed step, unless the whole run was told to stop. */
function asFailure(error: unknown): Result {
  if (error instanceof Stopped) throw error
  const output = error instanceof Refusal ? error.message : String((error as Error).stack ?? error)
  return { passed: 0, failed: 1, output }
}

function notRun(check: Check, unmet: string[]): Result {
  say(`✗ ${check.name.padEnd(28)}    not run: ${unmet.join(' and ')} failed`)
  return { passed: 0, failed: 1 }
}
