import { closeSync, openSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'

export type Lock = { release: () => void }

/**
 * Takes the lock, or answers undefined when another process still has it after `wait` milliseconds.
 * SQLite's file lock is the operating system's: it ends with its process, however that ended, so there is no stale
 * lock, no mistaken process number and no race between two that both find one. Node itself offers no such lock.
 */
export function takeLock(path: string, wait = 0): Lock | undefined {
  closeSync(openSync(path, 'a', 0o600))
  const file = new DatabaseSync(path, { timeout: wait })
  try {
    file.exec('begin exclusive')
    return { release: () => file.isOpen && file.close() }
  } catch (error) {
    file.close()
    if ((error as { errcode?: number }).errcode === busy) return undefined
    throw error
  }
}

/** SQLITE_BUSY. */
const busy = 5
