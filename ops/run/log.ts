import { closeSync, mkdirSync, openSync, readSync, renameSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/** A log that a child writes to, opened at its end; `read` answers what was written since, at most the last 64 KiB. */
export type LogFile = { path: string; file: number; read: () => string }

const longest = 20 * 1024 * 1024

/** Private, and moved aside (one older copy is kept) when it has grown long. */
export function openLog(path: string): LogFile {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  if (sizeOf(path) > longest) renameSync(path, `${path}.old`)
  const from = sizeOf(path)
  return { path, file: openSync(path, 'a', 0o600), read: () => readFrom(path, from) }
}

/** The last lines of what a child wrote, for the one who has to find out why it ended. */
export function lastLines(log: LogFile, count = 15): string {
  return log.read().trimEnd().split('\n').slice(-count).join('\n')
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0
}

function readFrom(path: string, from: number): string {
  const end = sizeOf(path)
  const start = Math.max(from, end - 64 * 1024)
  const content = Buffer.alloc(Math.max(0, end - start))
  const file = openSync(path, 'r')
  try {
    return content.toString('utf8', 0, readSync(file, content, 0, content.length, start))
  } finally {
    closeSync(file)
  }
}
