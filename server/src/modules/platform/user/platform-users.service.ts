import { notFound, refuse } from '../../../kernel/errors.js'
import type { Scope } from '../../../scope/scope.js'
import { needReason } from '../reason.js'
import type { PlatformUser } from './platform-user.types.js'
import { findUser } from './platform-users.reads.js'

const disable = `update app_user set disabled_at = $2, disabled_reason = $3, updated_at = $2 where id = $1 and disabled_at is null returning id`
const enable = `update app_user set disabled_at = null, disabled_reason = null, updated_at = $2 where id = $1 and disabled_at is not null returning id`
const endSessions = `with ended as (update session set revoked_at = $2, updated_at = $2 where user_id = $1 and revoked_at is null)
  update refresh_token set revoked_at = $2, updated_at = $2 where user_id = $1 and revoked_at is null`

/** Their power ends with their next request, for standing is read with each (scope/viewer.ts); their sessions end here. */
export async function suspendUser(scope: Scope, id: string, reason: string): Promise<PlatformUser> {
  const said = needReason(reason)
  if (id === scope.viewer.userId) throw refuse('CONFLICT', 'Nobody suspends themselves.', { field: 'id' })
  const user = await userBy(scope, id)
  const now = scope.now()
  const done = await scope.connection.prepared('platform-user-disable', disable, [user.id, now, said])
  if (!done.length) throw refuse('CONFLICT', 'They are suspended already.', { field: 'id' })
  // In turns with a rotation of the same person: a child that is being born would outlive this.
  await scope.connection.prepared('session-lock', 'select pg_advisory_xact_lock(hashtextextended($1, 30))', [user.id])
  await scope.connection.prepared('platform-sessions-end', endSessions, [user.id, now])
  return userBy(scope, id)
}

export async function restoreUser(scope: Scope, id: string): Promise<PlatformUser> {
  const user = await userBy(scope, id)
  const done = await scope.connection.prepared('platform-user-enable', enable, [user.id, scope.now()])
  if (!done.length) throw refuse('CONFLICT', 'They are not suspended.', { field: 'id' })
  return userBy(scope, id)
}

async function userBy(scope: Scope, id: string): Promise<PlatformUser> {
  const user = await findUser(scope, id)
  if (!user) throw notFound('person')
  return user
}
