import { createHash, createHmac, randomBytes } from 'node:crypto'
import { refuse } from '../../kernel/errors.js'
import { newId } from '../../kernel/ids.js'
import type { Scope } from '../../scope/scope.js'
import { endSessions, touchSession } from './session/device.js'

const DAYS = 24 * 3_600_000
/** A session unused for a month ends, and every session ends: the log-in behind it is at most a quarter of a year old. */
const UNUSED = 30 * DAYS
const LONGEST = 90 * DAYS
/** Two tabs that refresh at once: within this time the same token gets the same child. Later reuse is theft. */
const GRACE = 10_000

export type RefreshRow = {
  id: string
  user_id: string
  tenant_id: string | null
  family_id: string
  rotated_at: string | null
  revoked_at: string | null
  expires_at: string
}

export const digestOf = (token: string): Buffer => createHash('sha256').update(token).digest()

/** The child is derived, not stored: asked twice, the same parent gives the same child, and nothing plain is kept. */
const childOf = (scope: Scope, parent: string): string =>
  createHmac('sha256', scope.settings.jwtSecret).update(`refresh-child:${parent}`).digest('base64url')

const insert = `insert into refresh_token (id, user_id, tenant_id, family_id, token_hash, parent_id, expires_at)
  values ($1, $2, $3, $4, $5, $6, $7) on conflict (token_hash) do nothing`

/** The first token of a session, or of a session that goes on in another tenant; the cookie is set when the transaction has committed. */
export async function startFamily(scope: Scope, familyId: string): Promise<void> {
  const token = randomBytes(32).toString('base64url')
  const expires = expiryOf(scope, familyId)
  await scope.connection.prepared('refresh-start', insert, [
    newId(),
    userIdOf(scope),
    scope.tenant?.id ?? null,
    familyId,
    digestOf(token),
    null,
    expires,
  ])
  scope.afterCommit(() => scope.request?.setRefreshCookie(token))
}

/** Rotates a presented token that find_refresh knows; the caller has become its user. */
export async function rotate(scope: Scope, presented: string, row: RefreshRow): Promise<void> {
  const now = scope.now()
  await oneAtATime(scope, row.user_id)
  const spent = `update refresh_token set rotated_at = $2, updated_at = $2 where id = $1 and rotated_at is null and revoked_at is null returning id`
  const first = (await scope.connection.prepared('refresh-spend', spent, [row.id, now])).length > 0
  if (!first) await withinGrace(scope, row, now)
  const child = childOf(scope, presented)
  const expires = expiryOf(scope, row.family_id)
  await touchSession(scope, row.family_id)
  await scope.connection.prepared('refresh-start', insert, [
    newId(),
    row.user_id,
    row.tenant_id,
    row.family_id,
    digestOf(child),
    row.id,
    expires,
  ])
  scope.afterCommit(() => scope.request?.setRefreshCookie(child))
}

const expiryOf = (scope: Scope, familyId: string): Date =>
  new Date(Math.min(scope.now().getTime() + UNUSED, bornAt(familyId) + LONGEST))

/** A family's id is a UUIDv7: it says when the person signed in. */
const bornAt = (familyId: string): number => Number.parseInt(familyId.replaceAll('-', '').slice(0, 12), 16)

/**
 * Rotations and revocations of one person take turns: a child that is being born while its family is revoked would outlive it.
 * Held to the end of the transaction.
 */
export async function oneAtATime(scope: Scope, userId: string): Promise<void> {
  await scope.connection.prepared('session-lock', 'select pg_advisory_xact_lock(hashtextextended($1, 30))', [userId])
}

/** Later than that, or revoked between the look-up and now: whoever asks signs in again; the next reuse ends the family. */
async function withinGrace(scope: Scope, row: RefreshRow, now: Date): Promise<void> {
  const sql = 'select rotated_at, revoked_at from refresh_token where id = $1'
  const [state] = await scope.connection.prepared<Pick<RefreshRow, 'rotated_at' | 'revoked_at'>>('refresh-state', sql, [
    row.id,
  ])
  const rotated = state?.rotated_at ? new Date(state.rotated_at).getTime() : 0
  if (!state || state.revoked_at || now.getTime() - rotated > GRACE) throw signInAgain('REFRESH_LATE', row.user_id)
}

/** Its refresh tokens are worth nothing any more; the session may go on with another. */
export async function retireTokens(scope: Scope, familyId: string): Promise<void> {
  await oneAtATime(scope, userIdOf(scope))
  const sql = 'update refresh_token set revoked_at = $2, updated_at = $2 where family_id = $1 and revoked_at is null'
  await scope.connection.prepared('refresh-revoke', sql, [familyId, scope.now()])
}

/** The session is over: its refresh tokens and, at their next request, its access tokens. */
export async function revokeFamily(scope: Scope, familyId: string): Promise<void> {
  await retireTokens(scope, familyId)
  await endSessions(scope, { only: familyId })
}

/** Every session of the person, or every other than the one named. */
export async function revokeAll(scope: Scope, but: string | null = null): Promise<void> {
  const userId = userIdOf(scope)
  await oneAtATime(scope, userId)
  const sql = `update refresh_token set revoked_at = $2, updated_at = $2
    where user_id = $1 and revoked_at is null and family_id is distinct from $3`
  await scope.connection.prepared('refresh-revoke-all', sql, [userId, scope.now(), but])
  await endSessions(scope, { but })
}

export function isAlive(row: RefreshRow | undefined, now: Date): row is RefreshRow {
  return row !== undefined && !row.revoked_at && new Date(row.expires_at) > now
}

/** Rotated long enough ago that two racing tabs cannot explain it. */
export function isReused(row: RefreshRow, now: Date): boolean {
  return row.rotated_at !== null && now.getTime() - new Date(row.rotated_at).getTime() > GRACE
}

export function userIdOf(scope: Scope): string {
  if (!scope.viewer.userId) throw new Error('This verb needs a user in its scope.')
  return scope.viewer.userId
}

export const signInAgain = (reason: string, userId?: string) =>
  refuse('UNAUTHENTICATED', 'Sign in again.', { why: { reason, userId } })
