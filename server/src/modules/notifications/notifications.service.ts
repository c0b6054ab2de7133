import { tellPages } from '../../events/news.js'
import { refuse } from '../../kernel/errors.js'
import { isId } from '../../kernel/ids.js'
import type { Scope } from '../../scope/scope.js'
import { Notification, NotificationConnection } from './notification.entity.js'
import type { MarkNotificationsReadInput } from './notifications.inputs.js'

type Asked = { first: number; after: string | null }

/** Newest first; ids sort by age. Whose they are is the policy's to say. */
export async function notifications(
  scope: Scope,
  { first, after }: Asked,
): Promise<InstanceType<typeof NotificationConnection>> {
  if (first < 1 || first > 100) throw refuse('BAD_USER_INPUT', 'A page has 1 to 100.', { field: 'first' })
  if (after !== null && !isId(after))
    throw refuse('BAD_USER_INPUT', 'That is not a cursor of this list.', { field: 'after' })
  const own = { userId: scope.viewer.userId }
  const where = after ? { ...own, id: { $lt: after } } : own
  const rows = await scope.em.find(Notification, where, { orderBy: { id: 'desc' }, limit: first + 1 })
  const edges = rows.slice(0, first).map((node) => ({ cursor: node.id, node }))
  return new NotificationConnection({
    edges,
    hasNextPage: rows.length > first,
    total: () => scope.em.count(Notification, own),
  })
}

export function unreadNotificationCount(scope: Scope): Promise<number> {
  return scope.em.count(Notification, { userId: scope.viewer.userId, readAt: null })
}

const read = `update notification set read_at = $2, updated_at = $2
  where tenant_id = app_tenant() and user_id = app_user_id() and read_at is null and ($1::uuid[] is null or id = any ($1))`

/** Answers how many are left unread. Another person's id, or one that is gone, is passed over. */
export async function markNotificationsRead(scope: Scope, { ids }: MarkNotificationsReadInput): Promise<number> {
  await scope.connection.prepared('notifications-read', read, [ids ?? null, scope.now()])
  // One's other pages count anew.
  if (scope.viewer.userId) await tellPages(scope, { topic: 'notifications_read', userId: scope.viewer.userId })
  return unreadNotificationCount(scope)
}

/** One that was just told of; null if it is gone already. */
export function notificationOf(scope: Scope, id: string): Promise<Notification | null> {
  return scope.em.findOne(Notification, { id, userId: scope.viewer.userId })
}
