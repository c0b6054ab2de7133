import { refuse } from '../../../kernel/errors.js'
import { holds } from '../../../scope/doors.js'
import type { Scope } from '../../../scope/scope.js'
import { type Listing, ListingStatus } from './listing.entity.js'
import { mayEditListing } from './listings.rules.js'

const staff = ['listing.write']
const moderation = ['moderation.decide']

/**
 * From where to where a listing may go, and which permissions let somebody take it there (one of them is enough). What is not here nobody
 * may. Under review is moderation's: who decides there puts a listing there and takes it out. A business may hand its draft in.
 */
const transitions: Record<ListingStatus, Partial<Record<ListingStatus, readonly string[]>>> = {
  DRAFT: { PENDING: [...staff, 'listing.own'], PUBLISHED: staff, ARCHIVED: staff },
  PENDING: { PUBLISHED: staff, DRAFT: staff, UNDER_REVIEW: moderation, ARCHIVED: staff },
  PUBLISHED: { DRAFT: staff, UNDER_REVIEW: moderation, ARCHIVED: staff },
  UNDER_REVIEW: { PUBLISHED: moderation, DRAFT: moderation, ARCHIVED: moderation },
  ARCHIVED: { DRAFT: staff, PUBLISHED: staff },
}

/** Where the viewer may take it at this moment, in the order of the table; nowhere for who may not edit it. */
export async function nextStatuses(scope: Scope, listing: Listing): Promise<ListingStatus[]> {
  if (!(await mayEditListing(scope, listing))) return []
  const ways = Object.entries(transitions[listing.status]) as [ListingStatus, readonly string[]][]
  return ways.flatMap(([to, permissions]) => (permissions.some((each) => holds(scope.viewer, each)) ? [to] : []))
}

/** Says no where the table does, or where it is not for the viewer. To stay is no transition. */
export function needTransition(viewer: Scope['viewer'], { status: from }: Listing, to: ListingStatus): void {
  if (from === to) return
  const permissions = transitions[from][to]
  const detail = { field: 'input.status', extensions: { from, to } }
  if (!permissions) throw refuse('CONFLICT', `A listing cannot go from ${from} to ${to}.`, detail)
  if (!permissions.some((each) => holds(viewer, each)))
    throw refuse('FORBIDDEN', `You may not take a listing from ${from} to ${to}.`, detail)
}

/** Where a new one may begin: there is nobody yet who could have handed it in, or put it under review. */
export const firstStatuses: readonly ListingStatus[] = [ListingStatus.DRAFT, ListingStatus.PUBLISHED]
