import { type SpawnOptions, spawn } from 'node:child_process'
import { signalGroup } from './processes.ts'
import { Stopped } from './stopping.ts'

export type Outcome = { ok: boolean; out: string; said: string }
type Options = Pick<SpawnOptions, 'cwd' | 'env' | 'uid' | 'gid'> & { signal?: AbortSignal }

/**
 * Runs a program to its end and keeps what it wrote: `out` is stdout, `said` is everything in order.
 * It leads its own process group, so that a stop ends its helpers too; then this throws Stopped.
 */
export async function runTool(file: string, args: string[], { signal, ...options }: Options = {}): Promise<Outcome> {
  if (signal?.aborted) throw new Stopped('asked to stop')
  const child = spawn(file, args, { ...options, detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
  let out = ''
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (text) => {
    out += text
    said += text
  })
  child.stderr.setEncoding('utf8').on('data', (text) => {
    said += text
  })
  const { promise, resolve } = Promise.withResolvers<number | null>()
  child.on('error', (error) => {
    said += error.message
    resolve(null)
  })
  child.on('close', resolve)
  const stop = () => {
    if (child.pid) signalGroup(child.pid, 'SIGTERM')
    setTimeout(() => child.pid && signalGroup(child.pid, 'SIGKILL'), 10_000).unref()
  }
  signal?.addEventListener('abort', stop, { once: true })
  const code = await promise
  signal?.removeEventListener('abort', stop)
  if (signal?.aborted) throw new Stopped('asked to stop')
  return { ok: code === 0, out, said: said.trim() }
}
