import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, chownSync, closeSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type LogFile, openLog } from '../log.ts'
import { chooseFreePort } from '../port.ts'
import { identify, waitForEnd } from '../processes.ts'
import { Refusal } from '../say.ts'
import { pause } from '../stopping.ts'
import { plainEnv } from './account.ts'
import type { Place } from './place.ts'
import { waitUntilReady } from './readiness.ts'
import { serverSettings } from './settings.ts'
import { watchOver } from './watchdog.ts'

/** A running server. `ended` settles when it is gone; `stop` ends it fast and cleanly, by force when it will not or is hurried. */
export type Server = { pid: number; port: number; ended: Promise<void>; stop: (hurried?: AbortSignal) => Promise<void> }

export type ServerOptions = { port?: number; fsync: boolean; socket?: boolean; logs: string; signal?: AbortSignal }

/** Starts the cluster's server on the port it had, or another when that one is taken, and waits until it takes connections. */
export async function startServer(place: Place, options: ServerOptions): Promise<Server> {
  for (let attempt = 1; ; attempt++) {
    const log = openLog(join(options.logs, 'postgres.log'))
    const server = launch(place, { ...options, port: await chooseFreePort(options.port) }, log)
    try {
      if (await waitUntilReady(place.path, server, options.signal)) return server
    } catch (error) {
      await server.stop()
      throw error
    }
    const said = log.read()
    // Somebody took the port in between, or the last helpers of a killed server are still letting go of its memory.
    const passing = /Address already in use|could not bind|pre-existing shared memory|is still in use/i.test(said)
    if (!passing || attempt >= 40)
      throw new Refusal(`PostgreSQL did not start on ${place.path}: ${reasonIn(said, log.path)}`)
    await pause(250, options.signal)
  }
}

function launch(place: Place, options: ServerOptions & { port: number }, log: LogFile): Server {
  const settings = join(place.path, 'postgresql.conf')
  writeFileSync(settings, serverSettings(options), { mode: 0o600 })
  chmodSync(settings, 0o600)
  if (place.account) chownSync(settings, place.account.uid, place.account.gid)
  const child = spawn(join(place.bin, 'postgres'), ['-D', place.path], {
    ...place.account,
    cwd: place.path,
    env: plainEnv(),
    // Out of the terminal's reach: a Ctrl-C must let the web process finish before the database goes.
    detached: true,
    stdio: ['ignore', log.file, log.file],
  })
  closeSync(log.file)
  const ended = endOf(child)
  const pid = child.pid ?? 0
  if (pid) void ended.then(watchOver(pid).dismiss)
  return { pid, port: options.port, ended, stop: (hurried) => stop(child, hurried) }
}

function endOf(child: ChildProcess): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  child.once('exit', () => resolve())
  child.once('error', () => resolve())
  return promise
}

/** SIGINT ends sessions and writes a checkpoint; SIGQUIT ends at once, and the next start recovers. */
async function stop(child: ChildProcess, hurried?: AbortSignal): Promise<void> {
  if (!child.pid || child.exitCode !== null || child.signalCode !== null) return
  const server = identify(child.pid)
  const force = () => void child.kill('SIGQUIT')
  child.kill('SIGINT')
  hurried?.addEventListener('abort', force, { once: true })
  if (hurried?.aborted) force()
  if (!(await waitForEnd(server, 30_000))) force()
  if (!(await waitForEnd(server, 10_000))) child.kill('SIGKILL')
  hurried?.removeEventListener('abort', force)
}

function reasonIn(said: string, path: string): string {
  if (said.includes('No space left')) return 'the disk is full.'
  const line = said.split('\n').findLast((text) => /FATAL|PANIC|error while loading|could not/.test(text))
  return `${line?.replace(/^.*?(FATAL|PANIC|LOG):\s*/, '').replace(/\.$/, '') ?? 'it ended without a word'} (see ${path}).`
}
