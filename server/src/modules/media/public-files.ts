import { basename } from 'node:path/posix'
import { enqueue } from '../../jobs/enqueue.js'
import type { Scope } from '../../scope/scope.js'

/** Where public pictures live: by the hash of their bytes, so an address never changes its content. */
export const publicKey = (hash: string): string => `public/${hash.slice(0, 2)}/${hash}`

/** Public address of a picture; beside the API unless a CDN stands before it. */
export function mediaUrl(scope: Pick<Scope, 'settings' | 'request'>, hash: string): string {
  return `${scope.settings.mediaBase || (scope.request ? `${scope.settings.production ? 'https' : 'http'}://${scope.request.host}` : scope.settings.baseUrl)}/media/${hash}`
}

/** Their number in one job, whose payload has an end. */
const TOGETHER = 100

/**
 * Files go by a job of this transaction (files.jobs.ts): they stay if it fails, and what was committed is never refused because a store
 * did not answer.
 */
export async function removeFiles(scope: Scope, keys: readonly string[]): Promise<void> {
  for (let from = 0; from < keys.length; from += TOGETHER)
    await enqueue(scope, { task: 'remove_files', payload: { keys: keys.slice(from, from + TOGETHER) } })
}

/** A public file goes with the last who shows it: equal pictures, anybody's, are one. */
export const forgetFiles = (scope: Scope, hashes: readonly string[]): Promise<void> =>
  removeFiles(scope, hashes.map(publicKey))

/** At once, outside a transaction: whatever nobody shows. */
export async function removeUnkept(scope: Scope, keys: readonly string[]): Promise<void> {
  for (const key of keys) if (!(await isKept(scope, key))) await scope.ports.files.remove(key)
}

async function isKept(scope: Scope, key: string): Promise<boolean> {
  if (!key.startsWith('public/')) return false
  const [row] = await scope.ask<{ kept: boolean }>('select picture_kept($1) as kept', [basename(key)])
  return row?.kept ?? true
}
