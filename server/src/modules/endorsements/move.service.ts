import { record } from '../../events/record.js'
import type { Scope } from '../../scope/scope.js'
import { Endorsement } from './endorsement.entity.js'

const stands = `status <> 'WITHDRAWN' and deleted_at is null`
/** Of an author who endorsed both, the one that is there already stands, and the other is as if they had taken it back. */
const withdraw = `update endorsement e set status = 'WITHDRAWN', updated_at = now()
  where e.tenant_id = app_tenant() and e.listing_id = $1 and e.${stands.replace('deleted_at', 'e.deleted_at')}
    and exists (select from endorsement k where k.tenant_id = e.tenant_id and k.listing_id = $2 and k.author_key = e.author_key
      and k.${stands.replace('deleted_at', 'k.deleted_at')})
  returning e.id`
const move = `update endorsement set listing_id = $2, updated_at = now() where tenant_id = app_tenant() and listing_id = $1`

/** Two listings were one business: what was said of the one is said of the other. The caller brings the search up to date. */
export async function moveEndorsements(scope: Scope, from: string, to: string): Promise<void> {
  const twice = await scope.connection.prepared<{ id: string }>('endorsements-twice', withdraw, [from, to])
  await scope.connection.prepared('endorsements-move', move, [from, to])
  for (const { id } of twice)
    record(scope, { name: 'endorsement.withdrawn', on: { id, constructor: Endorsement }, payload: { listingId: to } })
}
