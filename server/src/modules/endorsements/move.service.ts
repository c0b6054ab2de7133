import { record } from '../../events/record.js'
import type { Scope } from '../../scope/scope.js'
import { Endorsement } from './endorsement.entity.js'

/** Of two of one author the one that stands higher stays; of two that stand alike, that of the listing that is kept. */
const standing = (each: string) => `array_position(array['REJECTED', 'PENDING', 'APPROVED'], ${each}.status)`
/** What is withdrawn goes without its words, as when its author takes it back. */
const withdraw = `with pair as (
    select e.id as theirs, k.id as ours, ${standing('e')} > ${standing('k')} as is_higher
    from endorsement e join endorsement k on k.tenant_id = e.tenant_id and k.listing_id = $2 and k.author_key = e.author_key
      and k.status <> 'WITHDRAWN' and k.deleted_at is null
    where e.tenant_id = app_tenant() and e.listing_id = $1 and e.status <> 'WITHDRAWN' and e.deleted_at is null)
  update endorsement w set status = 'WITHDRAWN', comment = null, comment_key = null, tags = '{}', reply = null, replied_at = null,
    author_email = null, updated_at = now()
  from pair p where w.tenant_id = app_tenant() and w.id = case when p.is_higher then p.ours else p.theirs end
  returning w.id`
const move = `update endorsement set listing_id = $2, updated_at = now() where tenant_id = app_tenant() and listing_id = $1`

/** Two listings were one business: what was said of the one is said of the other. The caller brings the search up to date. */
export async function moveEndorsements(scope: Scope, from: string, to: string): Promise<void> {
  const twice = await scope.connection.prepared<{ id: string }>('endorsements-twice', withdraw, [from, to])
  await scope.connection.prepared('endorsements-move', move, [from, to])
  for (const { id } of twice)
    record(scope, { name: 'endorsement.withdrawn', on: { id, constructor: Endorsement }, payload: { listingId: to } })
}
