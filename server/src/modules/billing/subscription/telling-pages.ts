import { tellPages } from '../../../events/news.js'
import type { Scope } from '../../../scope/scope.js'

const readers = `select user_id as id from membership where tenant_id = app_tenant() and role in ('OWNER', 'ADMIN')`

/** The pages that whoever may see it has open look again. */
export async function tellSubscription(scope: Scope): Promise<void> {
  for (const { id } of await scope.connection.prepared<{ id: string }>('billing-readers', readers, []))
    await tellPages(scope, { topic: 'tenant_subscription_changed', userId: id })
}
