import { accessSync, constants, readdirSync, readFileSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const memory = '/dev/shm'
const TMPFS = 0x01021994
const GIGABYTE = 1024 ** 3

/**
 * Where what only a test needs is written: in memory, where the machine has plenty of it, else in the temporary folder. To copy a database
 * is to make seven hundred files, which took half a second of a core on a disk and takes a twentieth in memory.
 */
export function roomyFolder(): string {
  // A run of tests has said where its own folders are to lie.
  if (tmpdir().startsWith(memory)) return tmpdir()
  return hasRoom() ? memory : tmpdir()
}

function hasRoom(): boolean {
  try {
    accessSync(memory, constants.W_OK)
    const { type, bavail, bsize } = statfsSync(memory)
    return type === TMPFS && bavail * bsize > 4 * GIGABYTE && available() > 8 * GIGABYTE
  } catch {
    return false
  }
}

/** Bytes that programs may still take without anything being swapped. */
function available(): number {
  const line = /^MemAvailable:\s+(\d+) kB$/m.exec(readFileSync('/proc/meminfo', 'utf8'))
  return Number(line?.[1] ?? 0) * 1024
}

/** Folders of runs that were killed would hold memory until the machine is started anew: their names say whose they were. */
export function clearLost(prefix: string): void {
  const named = new RegExp(`^${prefix}(\\d+)-\\w+$`)
  for (const name of readdirSync(roomyFolder())) {
    const pid = named.exec(name)?.[1]
    if (pid && !isAlive(Number(pid))) rmSync(join(roomyFolder(), name), { recursive: true, force: true })
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM'
  }
}
