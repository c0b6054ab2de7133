import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What runs in this folder: the version of its package.json and, in a checkout, the commit, in short. Read once as the process starts. */
export function runningVersion(folder: string): { version: string; revision: string | null } {
  const { version = '0.0.0' } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version?: string }
  return { version, revision: revisionOf(join(folder, '.git')) }
}

/** Without git itself, which a server need not have. */
function revisionOf(folder: string): string | null {
  try {
    const head = text(folder, 'HEAD')
    const branch = /^ref: (\S+)$/.exec(head)?.[1]
    const commit = branch ? commitOf(folder, branch) : head
    return /^[0-9a-f]{40,64}$/.test(commit) ? commit.slice(0, 7) : null
  } catch {
    return null
  }
}

/** A branch stands in a file of its own or, once packed, in one with the others. */
function commitOf(folder: string, branch: string): string {
  try {
    return text(folder, branch)
  } catch {
    const packed = text(folder, 'packed-refs').split('\n')
    return packed.find((line) => line.endsWith(` ${branch}`))?.split(' ')[0] ?? ''
  }
}

const text = (folder: string, name: string): string => readFileSync(join(folder, name), 'utf8').trim()
