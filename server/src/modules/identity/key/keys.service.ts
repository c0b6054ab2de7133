import { record } from '../../../events/record.js'
import { hashOfKey, makeKey } from '../../../kernel/api-key.js'
import { notFound, refuse } from '../../../kernel/errors.js'
import { newId } from '../../../kernel/ids.js'
import { holds } from '../../../scope/doors.js'
import { isLive, type Scope, tenantIdOf } from '../../../scope/scope.js'
import { openTestMode } from '../../tenancy/test-mode.js'
import { keyScopes } from '../permissions.js'
import { userIdOf } from '../refresh.js'
import { User } from '../user.entity.js'
import { readAllowedIps } from './allowed-ips.js'
import {
  ApiKey,
  type ApiKeyKind,
  type ApiKeyMode,
  ApiKeyStatus,
  type IssuedApiKey,
  statusOf,
  type VerifiedApiKey,
} from './api-key.entity.js'
import type { KeyFacts } from './keys.prepare.js'
import type { CreateApiKeyInput, UpdateApiKeyInput } from './keys.inputs.js'

const MOST_KEYS = 100
const DAY = 24 * 3_600_000
const KEPT = 90 * DAY

export async function apiKeys(scope: Scope): Promise<ApiKey[]> {
  const since = new Date(scope.now().getTime() - KEPT)
  const keys = await scope.em.findAll(ApiKey, { orderBy: { createdAt: 'desc', id: 'desc' }, limit: 1_000 })
  return keys.filter(({ revokedAt, expiresAt }) => (revokedAt ?? expiresAt ?? scope.now()) > since)
}

/** By the identity map, or as a member of this tenant: whoever has left is no longer named. */
export function makerOf(scope: Scope, key: ApiKey): Promise<User | null> {
  return scope.em.findOne(User, { id: key.createdBy })
}

export function verifyApiKey({ viewer }: Scope): VerifiedApiKey {
  if (!viewer.key) throw refuse('UNAUTHENTICATED', 'Send the key to verify in a header.')
  const { id, kind, mode } = viewer.key
  return { id, kind: kind as ApiKeyKind, mode: mode as ApiKeyMode, scopes: [...viewer.permissions].sort() }
}

export async function createApiKey(scope: Scope, input: CreateApiKeyInput): Promise<IssuedApiKey> {
  if ((scope.prepared as KeyFacts).opensTestMode) await openTestMode(scope)
  if (isLive(scope) !== (input.mode === 'LIVE'))
    throw refuse('CONFLICT', 'Switch to live mode to make a live key.', { field: 'input.mode' })
  const name = nameOf(input.name)
  const scopes = scopesOf(scope, input)
  const expiresAt = input.expiresAt ?? null
  if (expiresAt && expiresAt <= scope.now())
    throw refuse('BAD_USER_INPUT', 'Choose a time that is still to come.', { field: 'input.expiresAt' })
  const allowedIps = readAllowedIps(input.allowedIps ?? [], 'input.allowedIps')
  await needRoom(scope)
  return issue(scope, { name, kind: input.kind, mode: input.mode, scopes, allowedIps, expiresAt })
}

export async function updateApiKey(scope: Scope, id: string, input: UpdateApiKeyInput): Promise<ApiKey> {
  const key = await goodKey(scope, id)
  if (input.name === null) throw refuse('BAD_USER_INPUT', 'This cannot be cleared.', { field: 'input.name' })
  if (input.name !== undefined) key.name = nameOf(input.name)
  if (input.allowedIps !== undefined) key.allowedIps = readAllowedIps(input.allowedIps ?? [], 'input.allowedIps')
  record(scope, { name: 'api_key.updated', on: key })
  return key
}

/** The new key is its rotator's: what it may do follows their role from now on. */
export async function rotateApiKey(scope: Scope, id: string, overlapMinutes: number): Promise<IssuedApiKey> {
  await oneAtATime(scope)
  const old = await goodKey(scope, id)
  if (old.replacedBy) throw refuse('CONFLICT', 'This key was replaced already.', { field: 'id' })
  const { name, kind, mode, scopes, allowedIps, expiresAt } = old
  const issued = issue(scope, { name, kind, mode, scopes, allowedIps, expiresAt })
  const end = new Date(scope.now().getTime() + overlapMinutes * 60_000)
  old.replacedBy = issued.apiKey.id
  if (overlapMinutes === 0) old.revokedAt = scope.now()
  else if (!expiresAt || expiresAt > end) old.expiresAt = end
  record(scope, { name: 'api_key.rotated', on: old, payload: { replacedBy: issued.apiKey.id, overlapMinutes } })
  return issued
}

export async function revokeApiKey(scope: Scope, id: string): Promise<ApiKey> {
  const key = await findKey(scope, id)
  if (key.revokedAt) return key
  key.revokedAt = scope.now()
  record(scope, { name: 'api_key.revoked', on: key })
  return key
}

type Terms = Pick<ApiKey, 'name' | 'kind' | 'mode' | 'scopes' | 'allowedIps' | 'expiresAt'>

function issue(scope: Scope, terms: Terms): IssuedApiKey {
  const secret = makeKey(terms)
  const id = newId()
  const facts = { id, keyHash: hashOfKey(secret), lastFour: secret.slice(-4), createdBy: userIdOf(scope) }
  const apiKey = scope.em.create(ApiKey, { ...terms, ...facts } as ApiKey)
  scope.em.persist(apiKey)
  record(scope, {
    name: 'api_key.created',
    on: apiKey,
    payload: { kind: terms.kind, mode: terms.mode, scopes: terms.scopes },
  })
  return { id, secret, apiKey }
}

async function findKey(scope: Scope, id: string): Promise<ApiKey> {
  const key = await scope.em.findOne(ApiKey, { id })
  if (!key) throw notFound('key')
  return key
}

async function goodKey(scope: Scope, id: string): Promise<ApiKey> {
  const key = await findKey(scope, id)
  if (statusOf(key, scope.now()) !== ApiKeyStatus.ACTIVE)
    throw refuse('CONFLICT', 'This key has ended. Make a new one.', { field: 'id' })
  return key
}

function nameOf(text: string): string {
  const name = text.trim()
  if (!name) throw refuse('BAD_USER_INPUT', 'Say what the key is for.', { field: 'input.name' })
  return name
}

/** Nobody hands out more than they hold, and no key what a person must answer for (permissions.ts). */
function scopesOf(scope: Scope, { kind, scopes: given }: CreateApiKeyInput): string[] {
  const scopes = [...new Set(given ?? [])]
  const field = (at: number): string => `input.scopes.${at}`
  if (kind === 'PUBLISHABLE' && scopes.length)
    throw refuse('BAD_USER_INPUT', 'A publishable key reaches what visitors reach; it has no scopes.', {
      field: 'input.scopes',
    })
  if (kind === 'SECRET' && !scopes.length)
    throw refuse('BAD_USER_INPUT', 'Choose at least one scope.', { field: 'input.scopes' })
  const unknown = scopes.flatMap((each, at) =>
    keyScopes.has(each) ? [] : [{ path: field(at), message: 'A key cannot have this scope.' }],
  )
  if (unknown.length) throw refuse('BAD_USER_INPUT', 'A scope is not one.', { fields: unknown })
  const above = scopes.flatMap((each, at) =>
    holds(scope.viewer, each) ? [] : [{ path: field(at), message: 'You do not hold this permission yourself.' }],
  )
  if (above.length) throw refuse('FORBIDDEN', 'A key may not do more than you may.', { fields: above })
  return scopes.sort()
}

const good = `select count(*)::int as count from api_key where tenant_id = app_tenant() and revoked_at is null
  and (expires_at is null or expires_at > $1)`

async function needRoom(scope: Scope): Promise<void> {
  await oneAtATime(scope)
  const [row] = await scope.connection.prepared<{ count: number }>('api-key-count', good, [scope.now()])
  if ((row?.count ?? 0) >= MOST_KEYS)
    throw refuse('CONFLICT', `A tenant has at most ${MOST_KEYS} good keys. Revoke one that is not used.`)
}

async function oneAtATime(scope: Scope): Promise<void> {
  const lock = 'select pg_advisory_xact_lock(hashtextextended($1, 32))'
  await scope.connection.prepared('api-key-lock', lock, [tenantIdOf(scope)])
}
