import type { Page } from '../../../kernel/page.js'
import type { Scope } from '../../../scope/scope.js'
import { type Asked, pageOf } from '../page.js'
import { PlatformNotification, type PlatformNotificationKind } from './platform-notification.types.js'

type Row = { id: string; kind: PlatformNotificationKind; about: string; created_at: string; read_at: string | null }

/** Newest first. Whose they are is the policy's to say. */
export function platformNotifications(scope: Scope, asked: Asked): Promise<Page<PlatformNotification>> {
  const select = 'n.id, n.kind, n.about, n.created_at, n.read_at'
  const listed = { name: 'platform-bell', select, from: 'operator_notification n', where: 'n.user_id = app_user_id()' }
  return pageOf<Row, PlatformNotification>(scope, { ...asked, ...listed, values: [], id: 'n.id' }, notificationOf)
}

function notificationOf({ id, kind, about, created_at, read_at }: Row): PlatformNotification {
  const readAt = read_at ? new Date(read_at) : null
  return Object.assign(new PlatformNotification(), { id, kind, about, createdAt: new Date(created_at), readAt })
}

const unread = `select count(*)::int as count from operator_notification where user_id = app_user_id() and read_at is null`

export async function unreadPlatformNotificationCount(scope: Scope): Promise<number> {
  return (await scope.connection.prepared<{ count: number }>('platform-bell-unread', unread, []))[0]?.count ?? 0
}

const read = `update operator_notification set read_at = $2, updated_at = $2
  where user_id = app_user_id() and read_at is null and ($1::uuid[] is null or id = any ($1))`

/** Answers how many are left unread. Another person's id, or one that is gone, is passed over. */
export async function markPlatformNotificationsRead(scope: Scope, ids: string[] | null): Promise<number> {
  await scope.connection.prepared('platform-bell-read', read, [ids, scope.now()])
  return unreadPlatformNotificationCount(scope)
}
