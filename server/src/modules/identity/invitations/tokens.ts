import { createHmac } from 'node:crypto'
import { refuse } from '../../../kernel/errors.js'
import type { Scope } from '../../../scope/scope.js'
import { digestOf } from '../refresh.js'

export const LIFETIME = 7 * 24 * 3_600_000

/** 256 bits derived from the link's id: the job that writes the mail derives them again, and nothing plain is stored or queued. */
export function invitationToken(jwtSecret: string, linkId: string): string {
  return createHmac('sha256', jwtSecret).update(`invitation:${linkId}`).digest('base64url')
}

/** The key may have been rotated since the link was made; the digest says which of the two it was. Null when the link is over. */
export function tokenOfInvitation(
  scope: Pick<Scope, 'settings' | 'now'>,
  { linkId, tokenHash, expiresAt }: { linkId: string; tokenHash: Uint8Array; expiresAt: Date },
): string | null {
  if (expiresAt <= scope.now()) return null
  const keys = [scope.settings.jwtSecret, scope.settings.jwtSecretPrevious].filter((key) => key !== null)
  const tokens = keys.map((key) => invitationToken(key, linkId))
  return tokens.find((token) => digestOf(token).equals(tokenHash)) ?? null
}

/** Unknown, used, revoked, replaced, over: one refusal. */
export const spentInvitation = () =>
  refuse('BAD_USER_INPUT', 'This invitation is no longer good. Ask for a new one.', { field: 'input.token' })

/** `olive.owner@example.org` → `o…r@example.org`: enough to know one's own address by, too little to write to it. */
export function masked(email: string): string {
  const at = email.lastIndexOf('@')
  const name = [...email.slice(0, at)]
  return `${name[0] ?? ''}…${name.length > 2 ? (name.at(-1) ?? '') : ''}${email.slice(at)}`
}
