import type { Request } from 'express'
import { keyPattern, readKey } from '../kernel/api-key.js'
import { refuse } from '../kernel/errors.js'
import { type AccessClaims, readAccess } from '../modules/identity/tokens.js'
import { readView, type ViewClaims } from '../modules/identity/view-tokens.js'
import type { House } from '../scope/makers.js'

/** What a caller proves itself by: a session's token, an operator's leave to look, or a key. */
export type Credential =
  | { kind: 'token'; claims: AccessClaims }
  | { kind: 'view'; claims: ViewClaims }
  | { kind: 'key'; hash: Buffer; secret: boolean }

/** In a header alone, and one alone. A credential that is not good is never treated as none. */
export function credentialOf(req: Request, house: House): Credential | null {
  if (hasKeyInAddress(req))
    throw refuse(
      'BAD_USER_INPUT',
      'A key in an address is a key in every log. Send it in a header, and rotate this one.',
      {
        field: 'X-API-Key',
      },
    )
  const bearer = req.headers.authorization
  const key = req.headers['x-api-key']
  if (bearer !== undefined && key !== undefined)
    throw refuse('BAD_USER_INPUT', 'Send a token or a key, not both.', { field: 'X-API-Key' })
  if (key !== undefined) return keyIn(String(key))
  if (bearer === undefined) return null
  const token = /^Bearer ([\w.~+/=-]+)$/i.exec(bearer)?.[1] ?? ''
  if (/^[ps]k_/.test(token)) return keyIn(token)
  const claims = readAccess(house.settings, token, house.now())
  if (claims) return { kind: 'token', claims }
  const view = readView(house.settings, token, house.now())
  if (!view) throw refuse('UNAUTHENTICATED', 'This token is not valid. Sign in again.')
  return { kind: 'view', claims: view }
}

/** Junk is known by its checksum: the database is not asked. */
function keyIn(text: string): Credential {
  const key = readKey(text)
  if (!key) throw refuse('UNAUTHENTICATED', 'This key is not valid.')
  return { kind: 'key', hash: key.hash, secret: key.kind === 'SECRET' }
}

function hasKeyInAddress(req: Request): boolean {
  const values = Object.values(req.query as Record<string, string | string[]>).flat()
  return values.some((value) => keyPattern.test(value))
}
