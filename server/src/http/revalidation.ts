import { createHash } from 'node:crypto'
import type { Response } from 'express'
import type { OpenScope } from '../scope/makers.js'

/**
 * What anybody may read by GET (a document known by hash, no credential, no error) may be kept by browsers and by caches between,
 * if they ask each time whether it is still so: a tenant that is shut is shut within seconds, so nothing is shown unasked. Answers
 * whether the asker has it already; then 304 without a body is all there is to say.
 */
export function isKept(res: Response, { viewer }: OpenScope, text: string): boolean {
  const { req } = res
  if (req.method !== 'GET' || viewer.kind !== 'VISITOR' || res.statusCode !== 200 || hasErrors(text)) return false
  res.setHeader('Cache-Control', 'public, no-cache')
  for (const header of ['X-Tenant-Id', 'Origin', 'Authorization', 'X-API-Key']) res.vary(header)
  res.setHeader('ETag', `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`)
  // Compares weakly and honours the asker's own `Cache-Control: no-cache` (RFC 9110, 13.1.2).
  return req.fresh
}

function hasErrors(text: string): boolean {
  return (JSON.parse(text) as { errors?: unknown }).errors !== undefined
}
