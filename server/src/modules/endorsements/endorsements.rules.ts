import { anyone, type Doors, may } from '../../scope/doors.js'
import type { Scope } from '../../scope/scope.js'
import { mayEditListing } from '../directory/listing/listings.rules.js'
import { throttleForm } from '../visitors/visitor-form.throttle.js'
import type { Endorsement } from './endorsement.entity.js'

export const endorsementDoors: Doors = {
  Mutation: {
    endorseListing: { rule: anyone, prepare: throttleForm('endorse') },
    withdrawEndorsement: { rule: anyone },
    confirmEndorsement: { rule: anyone },
    replyToEndorsement: { rule: may('listing.write', 'listing.own') },
  },
}

/** Whoever edits the listing speaks for it. */
export function mayReply(scope: Scope, { listingId }: Pick<Endorsement, 'listingId'>): boolean | Promise<boolean> {
  return mayEditListing(scope, { id: listingId })
}
