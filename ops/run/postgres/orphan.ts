import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { identify, waitForEnd } from '../processes.ts'
import { Refusal } from '../say.ts'

/**
 * Before a start: ends the server that a killed run left on this cluster, and removes its pid file when nobody works in
 * the cluster any more. PostgreSQL itself would refuse to start when the file's number belongs to a stranger by now, or
 * to a dead process that nobody has buried (in a container without an init there is nobody to).
 */
export async function endOrphan(cluster: string): Promise<void> {
  const file = join(cluster, 'postmaster.pid')
  if (!existsSync(file)) return
  const first = pidIn(file)
  const ladder = [
    ['SIGINT', 20_000],
    ['SIGQUIT', 10_000],
    ['SIGKILL', 5_000],
  ] as const
  for (const [signal, patience] of ladder) {
    const left = workingIn(cluster, first)
    if (first && left.includes(first)) send(first, signal)
    // Without their postmaster, its helpers end by themselves; who has not by the last round is killed too.
    else if (signal === 'SIGKILL') for (const pid of left) send(pid, signal)
    if (await allEnd(left, patience)) return rmSync(file, { force: true })
  }
  throw new Refusal(
    `An older PostgreSQL (process ${first}) still runs on ${cluster} and does not stop: end it and try again.`,
  )
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch {
    // Already gone, or another account's: the wait that follows tells which.
  }
}

async function allEnd(pids: number[], milliseconds: number): Promise<boolean> {
  const waits = pids.map(identify).filter(({ started }) => started !== '')
  return (await Promise.all(waits.map((who) => waitForEnd(who, milliseconds)))).every(Boolean)
}

function pidIn(file: string): number | undefined {
  const pid = Number.parseInt(readFileSync(file, 'utf8'), 10)
  return pid > 0 ? pid : undefined
}

/** The processes of this cluster's server: each works inside its folder. Elsewhere than on Linux only the first is asked. */
function workingIn(cluster: string, first?: number): number[] {
  if (process.platform !== 'linux') {
    const named =
      first && spawnSync('ps', ['-o', 'args=', '-p', String(first)], { encoding: 'utf8' }).stdout.includes(cluster)
    return named ? [first] : []
  }
  const folder = realpathSync(cluster)
  const numbers = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return numbers.filter((pid) => workingFolderOf(pid) === folder).map(Number)
}

function workingFolderOf(pid: string): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return undefined
  }
}
