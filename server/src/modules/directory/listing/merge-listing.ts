import { record } from '../../../events/record.js'
import { Refusal, refuse } from '../../../kernel/errors.js'
import type { Scope } from '../../../scope/scope.js'
import { give } from '../grant/hold.service.js'
import { ListingGrant } from '../grant/listing-grant.entity.js'
import { Membership } from '../../identity/user.entity.js'
import { indexListings } from '../search/search.service.js'
import { needDescriptions } from './images.js'
import { type Listing, ListingStatus } from './listing.entity.js'
import { mayFeature } from './listings.rules.js'
import { changed } from './listings.service.js'
import { type ListingPart, takeParts } from './merge-parts.js'

export type Merging = { kept: Listing; other: Listing; parts: ListingPart[] }

/**
 * The other becomes part of the one that is kept: what it says where that says nothing, its addresses, pictures, holders and invitations.
 * It stays, deleted, as what its history is about. What higher rooms hang on a listing they move themselves.
 */
export async function mergeListing(scope: Scope, { kept, other, parts }: Merging): Promise<void> {
  const hadSource = kept.sourceId !== null
  await takeParts(scope, kept, other, parts)
  // Even where it takes over no word: whoever undoes an import of it must find that it is somebody's.
  kept.updatedAt = scope.now()
  Object.assign(other, { deletedAt: scope.now(), mergedIntoId: kept.id })
  if (mayFeature(scope.viewer)) takePlan(kept, other)
  await scope.em.flush()
  if (!hadSource) await scope.connection.prepared('merge-source', source, [other.id, kept.id])
  for (const [name, sql] of Object.entries(moves)) await scope.connection.prepared(name, sql, [other.id, kept.id])
  await takeHolders(scope, kept, other)
  if (kept.status === ListingStatus.PUBLISHED) await needDescriptions(scope, kept.id).catch(inOtherWords)
  record(scope, { name: 'listing.merged', on: other, payload: { slug: other.slug, intoId: kept.id } })
  scope.afterFlush(() => indexListings(scope, [other.id]))
  changed(scope, kept, 'listing.updated')
}

/** What was paid for moves where the viewer may feature; else it stays with the one that goes. */
function takePlan(kept: Listing, other: Listing): void {
  kept.planKey ??= other.planKey
  if (other.featuredUntil && other.featuredUntil > (kept.featuredUntil ?? new Date(0)))
    kept.featuredUntil = other.featuredUntil
}

/** With what its source said last: else all of its row would count as said anew at the next import. */
const source = `update listing k set source_id = o.source_id, source_row = o.source_row from listing o
  where o.tenant_id = app_tenant() and o.id = $1 and k.tenant_id = o.tenant_id and k.id = $2`

const MOST_PICTURES = 20
const here = 'tenant_id = app_tenant() and listing_id'

/** $1: the one that goes, $2: the one that is kept. */
const moves = {
  'merge-slugs': `update listing_slug set listing_id = $2, updated_at = now() where ${here} = $1`,
  'merge-pictures': `insert into listing_image (tenant_id, id, listing_id, media_id, position)
    select tenant_id, gen_random_uuid(), $2, media_id,
      (select coalesce(max(position), 0) from listing_image where ${here} = $2) + row_number() over (order by position)
    from listing_image i where ${here} = $1
      and not exists (select from listing_image k where k.tenant_id = i.tenant_id and k.listing_id = $2 and k.media_id = i.media_id)
    order by position limit greatest(0, ${MOST_PICTURES} - (select count(*) from listing_image where ${here} = $2))`,
  // What found no room waits a day for another use, like whatever is taken off a listing.
  'merge-pictures-left': `update media_asset m set updated_at = now() from listing_image i
    where i.tenant_id = app_tenant() and i.listing_id = $1 and m.tenant_id = i.tenant_id and m.id = i.media_id and $2::uuid is not null`,
  'merge-pictures-off': `delete from listing_image where ${here} = $1 and $2::uuid is not null`,
  'merge-invitations': `with gone as (delete from invitation_listing where ${here} = $1 returning tenant_id, id, invitation_id)
    insert into invitation_listing (tenant_id, id, invitation_id, listing_id)
    select tenant_id, id, invitation_id, $2 from gone on conflict do nothing`,
}

async function takeHolders(scope: Scope, kept: Listing, other: Listing): Promise<void> {
  const grants = await scope.em.find(ListingGrant, { listingId: other.id })
  const members = await scope.em.find(Membership, { id: { $in: grants.map(({ membershipId }) => membershipId) } })
  for (const member of members) await give(scope, member, kept)
  scope.em.remove(grants)
}

function inOtherWords(error: unknown): never {
  if (!(error instanceof Refusal)) throw error
  const message = 'Describe the pictures of the other listing first: those of a published listing are described.'
  throw refuse('BAD_USER_INPUT', message, { field: 'input.mergeId' })
}
