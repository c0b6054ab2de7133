import { notFound } from '../../../kernel/errors.js'
import { isId } from '../../../kernel/ids.js'
import type { Scope } from '../../../scope/scope.js'
import { revokeAll, revokeFamily } from '../refresh.js'
import { Session } from './session.types.js'

/** Those that could still be renewed; a session unused for a month has ended by itself. */
const alive = `select id, browser, system, address, created_at, last_used_at from session s
  where user_id = app_user_id() and revoked_at is null and ($1::uuid is null or id = $1)
    and exists (select from refresh_token r where r.family_id = s.id and r.revoked_at is null and r.expires_at > $2)
  order by last_used_at desc, id desc limit 200`
type Row = { id: string; browser: string; system: string; address: string; created_at: string; last_used_at: string }

export async function mySessions(scope: Scope, only: string | null = null): Promise<Session[]> {
  const rows = await scope.connection.prepared<Row>('sessions', alive, [only, scope.now()])
  return rows.map(({ id, browser, system, address, ...row }) =>
    Object.assign(new Session(), {
      id,
      browser,
      system,
      address,
      createdAt: new Date(row.created_at),
      lastUsedAt: new Date(row.last_used_at),
      current: id === scope.viewer.sessionId,
    }),
  )
}

export async function revokeSession(scope: Scope, id: string): Promise<Session> {
  const [session] = isId(id) ? await mySessions(scope, id) : []
  if (!session) throw notFound('session')
  await revokeFamily(scope, id)
  if (session.current) scope.afterCommit(() => scope.request?.setRefreshCookie(null))
  return session
}

export async function revokeOtherSessions(scope: Scope): Promise<number> {
  const others = (await mySessions(scope)).filter(({ current }) => !current)
  await revokeAll(scope, scope.viewer.sessionId)
  return others.length
}
