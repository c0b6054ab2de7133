import { type Scope, tenantIdOf } from '../scope/scope.js'

/** What open pages may hear of (ops/docs/decisions/0051). */
export const topics = [
  'notification_added',
  'notifications_read',
  'listing_import_changed',
  'listing_bulk_edit_changed',
  'tenant_subscription_changed',
] as const
export type Topic = (typeof topics)[number]

/** Whose it is, and its id. Never what it says: whoever hears of it reads it for themselves, and may or may not. */
export type News = { topic: Topic; tenantId: string; userId: string; id: string | null }

export const CHANNEL = 'news'

/** Told to every process when the transaction commits, and to none if it does not. */
export async function tellPages(scope: Scope, about: { topic: Topic; userId: string; id?: string }): Promise<void> {
  const { topic, userId, id = null } = about
  const news: News = { topic, tenantId: tenantIdOf(scope), userId, id }
  await scope.connection.prepared('news', `select pg_notify('${CHANNEL}', $1)`, [JSON.stringify(news)])
}
