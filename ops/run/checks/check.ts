import { join } from 'node:path'
import { root } from '../project.ts'
import { runTool } from '../tool.ts'

/** What one step found. `output` is shown only when something failed; `skipped` is always said. */
export type Result = { passed: number; failed: number; skipped?: number; output?: string }

/** What steps share: a folder of their own for what they write, the environment for what they start, and the stop. */
export type Context = { scratch: string; env: NodeJS.ProcessEnv; signal: AbortSignal }

/** One line of `npm test`. It waits for the steps named in `after`, and takes that many of the machine's cores. */
export type Check = { name: string; after?: string[]; cores?: number; run: (context: Context) => Promise<Result> }

/** A script of an installed tool, run by our own Node: the shims in .bin would look for another. */
export function tool(script: string): string {
  return join(root, script)
}

/** A step that is one program: it counts as one, and what it said is shown when it fails. */
export function programCheck(name: string, script: string, args: string[]): Check {
  const run = async ({ env, signal }: Context): Promise<Result> => {
    const done = await runTool(process.execPath, [tool(script), ...args], { cwd: root, env, signal })
    return verdict(done.ok, done.said)
  }
  return { name, run }
}

export function verdict(ok: boolean, output: string): Result {
  return ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, output }
}

/** Several findings of one step: none means it passed. */
export function findings(list: string[]): Result {
  return verdict(list.length === 0, list.join('\n'))
}
