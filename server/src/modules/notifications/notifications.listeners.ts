import type { Heard, Listener } from '../../events/listener.js'
import { tellPages } from '../../events/news.js'
import { newId } from '../../kernel/ids.js'
import type { Scope } from '../../scope/scope.js'
import { NotificationKind } from './notification.entity.js'

/** Who is told what of an event. */
type Told = { kind: NotificationKind; to: string[]; about?: string | null }

const inRole = `select user_id as id from membership where tenant_id = app_home() and role = any ($1)`
const keyName = 'select name from api_key where id = $1'
const personName = 'select name from app_user where id = $1'

async function peopleIn(scope: Scope, ...roles: string[]): Promise<string[]> {
  return (await scope.connection.prepared<{ id: string }>('notify-roles', inRole, [roles])).map(({ id }) => id)
}
async function nameBy(scope: Scope, sql: string, id: unknown): Promise<string | null> {
  const [row] = await scope.connection.prepared<{ name: string }>(`notify-name-${sql.length}`, sql, [id])
  return row?.name.slice(0, 200) ?? null
}

const ids = (...given: unknown[]): string[] => given.filter((id) => typeof id === 'string')

const told: Record<string, (scope: Scope, event: Heard) => Promise<Told> | Told> = {
  'tenant.exported': (_scope, { payload }) => ({ kind: NotificationKind.EXPORT_READY, to: ids(payload.userId) }),
  'tenant.deletion_cancelled': async (scope) => ({
    kind: NotificationKind.DELETION_CANCELLED,
    to: await peopleIn(scope, 'OWNER'),
  }),
  'member.role_changed': (_scope, { payload }) => ({
    kind: NotificationKind.ROLE_CHANGED,
    to: ids(payload.userId),
    about: String(payload.to),
  }),
  'ownership.transferred': (_scope, { payload }) => ({
    kind: NotificationKind.OWNERSHIP_RECEIVED,
    to: ids(payload.to),
  }),
  'invitation.accepted': async (scope, { payload }) => ({
    kind: NotificationKind.MEMBER_JOINED,
    to: (await peopleIn(scope, 'OWNER', 'ADMIN')).filter((id) => id !== payload.userId),
    about: await nameBy(scope, personName, payload.userId),
  }),
  'api_key.created': async (scope, { aggregateId }) => ({
    kind: NotificationKind.KEY_CREATED,
    to: await peopleIn(scope, 'OWNER'),
    about: await nameBy(scope, keyName, aggregateId),
  }),
}

const insert = `insert into notification (tenant_id, id, user_id, kind, about, subject_id) values (app_tenant(), $1, $2, $3, $4, $5)`

/** One row a person. */
const write: Listener = {
  name: 'notifications.write',
  to: Object.keys(told),
  hear: async (scope, event) => {
    const telling = await told[event.name]?.(scope, event)
    for (const userId of telling?.to ?? []) {
      const id = newId()
      const values = [id, userId, telling?.kind, telling?.about ?? null, event.aggregateId]
      await scope.connection.prepared('notification', insert, values)
      await tellPages(scope, { topic: 'notification_added', userId, id })
    }
  },
}

export const notificationListeners: Listener[] = [write]
