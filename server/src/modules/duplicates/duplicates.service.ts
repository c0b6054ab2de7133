import { notFound, refuse } from '../../kernel/errors.js'
import { isId } from '../../kernel/ids.js'
import type { Scope } from '../../scope/scope.js'
import { beforeMerge } from '../billing/featured/move.service.js'
import { featuredInTurn } from '../billing/featured/slots.service.js'
import { Listing } from '../directory/listing/listing.entity.js'
import { mergeListing } from '../directory/listing/merge-listing.js'
import { needRoomFor } from '../directory/listing/surplus.reads.js'
import { moveEndorsements } from '../endorsements/move.service.js'
import { moveEnquiries } from '../enquiries/move.service.js'
import { lockModeration, moveModeration } from '../moderation/move.service.js'
import type { MergeListingsInput } from './duplicates.inputs.js'
import { DuplicateStatus, ListingDuplicate } from './listing-duplicate.entity.js'

export async function dismissListingDuplicate(scope: Scope, id: string): Promise<ListingDuplicate> {
  const pair = await locked(scope, id)
  if (pair.status !== DuplicateStatus.OPEN) throw refuse('CONFLICT', 'This is decided already.', { field: 'id' })
  return decide(scope, pair, DuplicateStatus.DISMISSED)
}

export async function reopenListingDuplicate(scope: Scope, id: string): Promise<ListingDuplicate> {
  const pair = await locked(scope, id)
  if (pair.status === DuplicateStatus.MERGED) throw refuse('CONFLICT', 'They are one already.', { field: 'id' })
  return Object.assign(pair, { status: DuplicateStatus.OPEN, decidedAt: null, decidedBy: null })
}

/** Two at once take the listings in one order: whoever comes second finds one of them gone. */
export async function mergeListings(scope: Scope, { keepId, mergeId, parts }: MergeListingsInput): Promise<Listing> {
  if (keepId === mergeId) throw refuse('BAD_USER_INPUT', 'Name two listings.', { field: 'input.mergeId' })
  await lockModeration(scope, [keepId, mergeId])
  await featuredInTurn(scope)
  await scope.connection.prepared('merge-lock', lockBoth, [[keepId, mergeId]])
  const found = await scope.em.find(Listing, { id: { $in: [keepId, mergeId] } }, { refresh: true })
  const [kept, other] = [keepId, mergeId].map((id) => found.find((each) => each.id === id))
  if (!kept || !other) {
    const message = 'There is no such listing.'
    const missing = [...(kept ? [] : ['input.keepId']), ...(other ? [] : ['input.mergeId'])]
    throw refuse('NOT_FOUND', message, { fields: missing.map((path) => ({ path, message })) })
  }
  await needRoomFor(scope, keepId)
  const moveFeatured = await beforeMerge(scope, [keepId, mergeId])
  await mergeListing(scope, { kept, other, parts: parts ?? [] })
  await moveAll(scope, mergeId, keepId)
  await moveFeatured(mergeId, keepId)
  await settlePair(scope, keepId, mergeId)
  return kept
}

/** What hangs on a listing in the rooms below. */
export async function moveAll(scope: Scope, from: string, to: string): Promise<void> {
  await moveEndorsements(scope, from, to)
  await moveEnquiries(scope, from, to)
  await moveModeration(scope, from, to)
}

const lockBoth = 'select from listing where tenant_id = app_tenant() and id = any ($1) order by id for update'
const lockPair = 'select from listing_duplicate where tenant_id = app_tenant() and id = $1 for update'

async function locked(scope: Scope, id: string): Promise<ListingDuplicate> {
  if (!isId(id)) throw notFound('pair')
  await scope.connection.prepared('duplicate-lock', lockPair, [id])
  const pair = await scope.em.findOne(ListingDuplicate, { id }, { refresh: true })
  if (!pair) throw notFound('pair')
  return pair
}

function decide(scope: Scope, pair: ListingDuplicate, status: DuplicateStatus): ListingDuplicate {
  return Object.assign(pair, { status, decidedAt: scope.now(), decidedBy: scope.viewer.userId })
}

async function settlePair(scope: Scope, ...ids: [string, string]): Promise<void> {
  const [elderId, youngerId] = ids.sort()
  const pair = await scope.em.findOne(ListingDuplicate, { elderId, youngerId })
  if (pair) decide(scope, pair, DuplicateStatus.MERGED)
}
