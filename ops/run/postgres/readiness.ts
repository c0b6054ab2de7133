import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { say } from '../say.ts'
import { pause } from '../stopping.ts'
import type { Server } from './server.ts'

/** True when the server takes connections, false when it ended before. Recovery after a crash may take its time. */
export async function waitUntilReady(cluster: string, server: Server, signal?: AbortSignal): Promise<boolean> {
  let gone = false
  void server.ended.then(() => {
    gone = true
  })
  for (let waited = 0; !gone; waited += 20) {
    if (isReady(cluster, server.pid)) return true
    if (waited === 5_000) say('PostgreSQL recovers from a run that was killed …')
    await pause(20, signal)
  }
  return false
}

/** The eighth line of the pid file is PostgreSQL's own word on it (pg_ctl waits the same way). */
function isReady(cluster: string, pid: number): boolean {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
    return lines[0] === String(pid) && lines[7]?.trim() === 'ready'
  } catch {
    return false
  }
}
