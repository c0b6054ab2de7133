import { anyone, type Doors, may, signedIn } from '../../scope/doors.js'
import { throttleForm } from '../visitors/visitor-form.throttle.js'

const decide = { rule: may('moderation.decide') }

export const moderationDoors: Doors = {
  Query: { moderationQueue: decide, moderationReport: decide, openModerationCount: decide },
  Mutation: {
    reportContent: { rule: anyone, prepare: throttleForm('report') },
    suggestListingEdit: { rule: anyone, prepare: throttleForm('suggest') },
    claimListing: { rule: signedIn },
    withdrawListingChanges: { rule: may('listing.write', 'listing.own') },
    assignModerationReport: decide,
    decideModerationReports: decide,
  },
}
