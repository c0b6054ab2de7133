import { notFound, refuse } from '../../../kernel/errors.js'
import { isId, newId } from '../../../kernel/ids.js'
import type { Scope } from '../../../scope/scope.js'
import { tell } from '../factor/factors.service.js'
import { oneAtATime, userIdOf } from '../refresh.js'
import { openSession } from '../sessions.js'
import type { AuthPayload } from '../viewer.types.js'
import { type Passkey, PasskeyChallenge } from './passkey.types.js'
import { type SignedFacts, wrongPasskey } from './passkey-login.prepare.js'
import type { ChallengeFacts, NewPasskey } from './passkeys.prepare.js'
import { myPasskeys } from './passkeys.reads.js'

const MOST = 20

export function challengeToSign(scope: Scope): PasskeyChallenge {
  return Object.assign(new PasskeyChallenge(), scope.prepared as ChallengeFacts)
}

const insert = `insert into passkey (id, user_id, credential_id, public_key, counter, transports, host, name, backed_up)
  values ($1, app_user_id(), $2, $3, $4, $5, $6, $7, $8)`

export async function finishPasskeyRegistration(scope: Scope, name: string): Promise<Passkey> {
  const { credentialId, publicKey, counter, transports, host, backedUp } = scope.prepared as NewPasskey
  await oneAtATime(scope, userIdOf(scope))
  if ((await myPasskeys(scope)).length >= MOST)
    throw refuse('CONFLICT', `Keep at most ${MOST} passkeys. Remove one first.`)
  const id = newId()
  const values = [id, credentialId, publicKey, counter, transports, host, name.trim(), backedUp]
  await scope.connection.prepared('passkey-add', insert, values)
  await tell(scope, 'passkey_added')
  return mine(scope, id)
}

export async function renamePasskey(scope: Scope, id: string, name: string): Promise<Passkey> {
  if (!name.trim()) throw refuse('BAD_USER_INPUT', 'Write a name.', { field: 'name' })
  if (name.trim().length > 80) throw refuse('BAD_USER_INPUT', 'Use at most 80 characters.', { field: 'name' })
  await mine(scope, id)
  const sql = 'update passkey set name = $2, updated_at = now() where id = $1 and user_id = app_user_id()'
  await scope.connection.prepared('passkey-rename', sql, [id, name.trim()])
  return mine(scope, id)
}

export async function removePasskey(scope: Scope, id: string): Promise<Passkey> {
  const passkey = await mine(scope, id)
  await scope.connection.prepared('passkey-remove', 'delete from passkey where id = $1 and user_id = app_user_id()', [
    id,
  ])
  await tell(scope, 'passkey_removed')
  return passkey
}

async function mine(scope: Scope, id: string): Promise<Passkey> {
  const [passkey] = isId(id) ? await myPasskeys(scope, id) : []
  if (!passkey) throw notFound('passkey')
  return passkey
}

const used = `update passkey set counter = $2, backed_up = $3, last_used_at = $4, updated_at = $4
  where id = $1 and user_id = app_user_id() and (counter < $2 or (counter = 0 and $2 = 0)) returning id`

/** Looked at again here: of two that say the same count one is a copy, and a passkey that was removed meanwhile signs nobody in. */
export async function finishPasskeyLogin(scope: Scope): Promise<AuthPayload> {
  const { passkeyId, counter, backedUp } = scope.prepared as SignedFacts
  await oneAtATime(scope, userIdOf(scope))
  const values = [passkeyId, counter, backedUp, scope.now()]
  if (!(await scope.connection.prepared('passkey-used', used, values)).length)
    throw wrongPasskey('COUNTER_WENT_BACK', userIdOf(scope))
  const sql = 'update app_user set last_tenant_id = $1 where id = $2'
  if (scope.tenant) await scope.connection.prepared('user-last-tenant', sql, [scope.tenant.id, userIdOf(scope)])
  return openSession(scope)
}
