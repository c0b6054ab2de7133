import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync } from 'node:fs'
import { join } from 'node:path'
import { type LogFile, lastLines, openLog } from './log.ts'
import { fewPools } from './heap.ts'
import { type Identity, identify, signalGroup, waitForEnd } from './processes.ts'
import { root } from './project.ts'
import { Refusal } from './say.ts'

/** A Node process of ours. `ended` settles with its exit code (null when a signal ended it); `said` is the end of its log. */
export type Child = { name: string; who: Identity; ended: Promise<number | null>; said: () => string; log?: string }

export type Launch = {
  name: string
  script: string
  args?: string[]
  /** Options for Node itself. */
  node?: string[]
  env: NodeJS.ProcessEnv
  logs?: string
  cwd?: string
}

const follow = new URL('./follow.ts', import.meta.url).href

/**
 * Starts a script of the server. It leads its own group, so that a Ctrl-C reaches it only through us, in order. With
 * `logs` it writes to a file there, else to our own output.
 */
export function launch({ name, script, args = [], node = [], env, logs, cwd = root }: Launch): Child {
  const log = logs ? openLog(join(logs, `${name}.log`)) : undefined
  const output = log?.file ?? 'inherit'
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', ...node, '--import', follow, script, ...args],
    {
      cwd,
      env: { ...fewPools, ...env },
      detached: true,
      stdio: ['ignore', output, output, 'ipc'],
    },
  )
  if (log) closeSync(log.file)
  const ended = endOf(child)
  return { name, who: identify(child.pid ?? 0), ended, said: () => saidIn(log), log: log?.path }
}

/** Runs a script of the server to its end; a failure is a refusal that shows what the script said. */
export async function runToEnd(child: Child): Promise<void> {
  const code = await child.ended
  if (code !== 0) throw new Refusal(failure(child, code))
}

export function failure(child: Child, code: number | null): string {
  const how = code === null ? 'was killed' : `ended with code ${code}`
  const said = child.said()
  if (said === '') return `The ${child.name} process ${how}.`
  return `The ${child.name} process ${how}${child.log ? ` (${child.log})` : ''}:\n\n${said}`
}

/** SIGTERM to all at once; who has not finished after 30 s, or when hurried, is killed together with its group. */
export async function endChildren(children: Child[], hurried?: AbortSignal): Promise<void> {
  const kill = () => {
    for (const { who } of children) signalGroup(who.pid, 'SIGKILL')
  }
  for (const { who } of children) terminate(who.pid)
  hurried?.addEventListener('abort', kill, { once: true })
  if (hurried?.aborted) kill()
  const ended = await Promise.all(children.map(({ who }) => waitForEnd(who, 30_000)))
  if (ended.includes(false)) kill()
  hurried?.removeEventListener('abort', kill)
}

function terminate(pid: number): void {
  try {
    process.kill(pid, 'SIGTERM')
  } catch {
    // Already gone.
  }
}

function endOf(child: ChildProcess): Promise<number | null> {
  const { promise, resolve } = Promise.withResolvers<number | null>()
  child.once('exit', resolve)
  child.once('error', () => resolve(127))
  return promise
}

function saidIn(log: LogFile | undefined): string {
  return log ? lastLines(log) : ''
}
