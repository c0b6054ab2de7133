import { createHash, createHmac, randomBytes } from 'node:crypto'
import { refuse } from '../../kernel/errors.js'
import { newId } from '../../kernel/ids.js'
import type { Scope } from '../../scope/scope.js'

const LIFETIME = 30 * 24 * 3_600_000
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

/** A new family for a new log-in; the cookie is set when the transaction has committed. */
export async function startFamily(scope: Scope, userId: string, tenantId: string | null): Promise<void> {
  const token = randomBytes(32).toString('base64url')
  const expires = new Date(scope.now().getTime() + LIFETIME)
  await scope.connection.prepared('refresh-start', insert, [
    newId(),
    userId,
    tenantId,
    newId(),
    digestOf(token),
    null,
    expires,
  ])
  scope.afterCommit(() => scope.request?.setRefreshCookie(token))
}

/** Rotates a presented token that find_refresh knows; the caller has become its user. */
export async function rotate(scope: Scope, presented: string, row: RefreshRow): Promise<void> {
  const now = scope.now()
  const spent = `update refresh_token set rotated_at = $2, updated_at = $2 where id = $1 and rotated_at is null and revoked_at is null returning id`
  const first = (await scope.connection.prepared('refresh-spend', spent, [row.id, now])).length > 0
  if (!first) await withinGrace(scope, row, now)
  const child = childOf(scope, presented)
  const expires = new Date(Math.min(now.getTime() + LIFETIME, new Date(row.expires_at).getTime() + LIFETIME))
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

async function withinGrace(scope: Scope, row: RefreshRow, now: Date): Promise<void> {
  const sql = 'select rotated_at, revoked_at from refresh_token where id = $1'
  const [state] = await scope.connection.prepared<Pick<RefreshRow, 'rotated_at' | 'revoked_at'>>('refresh-state', sql, [
    row.id,
  ])
  const rotated = state?.rotated_at ? new Date(state.rotated_at).getTime() : 0
  if (state && !state.revoked_at && now.getTime() - rotated <= GRACE) return
  throw new ReusedToken(row.family_id)
}

/** Reuse after the grace: the family must die although this call fails, so the revocation is not part of its transaction. */
export class ReusedToken extends Error {
  constructor(readonly familyId: string) {
    super('a refresh token was used again')
  }
}

export async function revokeFamily(scope: Scope, familyId: string): Promise<void> {
  const sql = 'update refresh_token set revoked_at = $2, updated_at = $2 where family_id = $1 and revoked_at is null'
  await scope.connection.prepared('refresh-revoke', sql, [familyId, scope.now()])
}

export async function revokeAll(scope: Scope, userId: string): Promise<void> {
  const sql = 'update refresh_token set revoked_at = $2, updated_at = $2 where user_id = $1 and revoked_at is null'
  await scope.connection.prepared('refresh-revoke-all', sql, [userId, scope.now()])
}

export function isAlive(row: RefreshRow | undefined, now: Date): row is RefreshRow {
  return row !== undefined && !row.revoked_at && new Date(row.expires_at) > now
}

export const signInAgain = () => refuse('UNAUTHENTICATED', 'Sign in again.')
