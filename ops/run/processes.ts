import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { pause } from './stopping.ts'

/** A process that can be told from a later one with the same number: numbers are used again. */
export type Identity = { pid: number; started: string }

export function identify(pid: number): Identity {
  return { pid, started: startOf(pid) ?? '' }
}

export function isAlive({ pid, started }: Identity): boolean {
  const now = startOf(pid)
  return now !== undefined && now === started
}

/** When the process began, in the system's own terms; undefined when there is none, or only its unburied remains. */
export function startOf(pid: number): string | undefined {
  if (process.platform !== 'linux') {
    const shown = spawnSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim()
    return shown === '' || shown.startsWith('Z') ? undefined : shown.replace(/^\S+\s+/, '')
  }
  try {
    // The name in parentheses may itself hold blanks and parentheses: the fields that count come after the last one.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
    return fields[0] === 'Z' ? undefined : `${bootOf()}:${fields[19]}`
  } catch {
    return undefined
  }
}

/** The process and its whole group, for those that were started as leaders of one. */
export function signalGroup(pid: number, signal: NodeJS.Signals): void {
  for (const target of [-pid, pid]) {
    try {
      process.kill(target, signal)
    } catch {
      // Already gone.
    }
  }
}

/** Waits until the process is gone; false when it is still there after the given time. */
export async function waitForEnd(who: Identity, milliseconds: number): Promise<boolean> {
  const deadline = Date.now() + milliseconds
  while (isAlive(who)) {
    if (Date.now() > deadline) return false
    await pause(25)
  }
  return true
}

function bootOf(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
  } catch {
    return ''
  }
}
