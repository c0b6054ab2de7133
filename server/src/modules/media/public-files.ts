import type { Scope } from '../../scope/scope.js'

/** Where public pictures live: by the hash of their bytes, so an address never changes its content. */
export const publicKey = (hash: string): string => `public/${hash.slice(0, 2)}/${hash}`

/** Public address of a picture; beside the API unless a CDN stands before it. */
export function mediaUrl(scope: Pick<Scope, 'settings' | 'request'>, hash: string): string {
  return `${scope.settings.mediaBase || (scope.request ? `${scope.settings.production ? 'https' : 'http'}://${scope.request.host}` : scope.settings.baseUrl)}/media/${hash}`
}

const unkept = 'select h as hash from unnest($1::text[]) h where not picture_kept(h)'

/** A file goes with the last who shows it, once the change is committed: equal pictures, anybody's, are one file. */
export function forgetFiles(scope: Scope, hashes: readonly string[]): void {
  if (!hashes.length) return
  scope.afterFlush(async () => {
    const gone = await scope.connection.prepared<{ hash: string }>('files-unkept', unkept, [hashes])
    for (const { hash } of gone) scope.afterCommit(() => scope.ports.files.remove(publicKey(hash)))
  })
}
