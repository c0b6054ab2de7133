import { anyone, type Doors, holds, may } from '../../scope/doors.js'
import type { Scope } from '../../scope/scope.js'
import { heldByViewer } from '../directory/grant/grants.reads.js'
import { holdsByGrant } from '../directory/listing/listings.rules.js'
import { throttleForm } from '../visitors/visitor-form.throttle.js'
import type { Enquiry } from './enquiry.entity.js'

const answer = { rule: may('enquiry.write', 'listing.own') }
const throttle = throttleForm('enquire')

export const enquiryDoors: Doors = {
  Query: { enquiries: answer, enquiry: answer, newEnquiryCount: answer, enquiriesCsv: answer },
  Mutation: {
    // Nothing is mailed to who asks until a person answers, so that the address is none to be spared.
    submitEnquiry: {
      rule: anyone,
      prepare: (scope, { input }: Parameters<typeof throttle>[1]) =>
        throttle(scope, { input: { ...input, email: null } }),
    },
    continueEnquiry: { rule: anyone },
    answerEnquiry: answer,
    updateEnquiry: answer,
  },
}

/** Staff read and answer every enquiry, a merchant those to what they were given. */
export function mayAnswer(scope: Scope, { listingId }: Pick<Enquiry, 'listingId'>): boolean | Promise<boolean> {
  if (holds(scope.viewer, 'enquiry.write')) return true
  return holdsByGrant(scope.viewer) && heldByViewer(scope).then((held) => held.has(listingId))
}

/** The same of many rows: what a list narrows by. */
export async function answerable(scope: Scope): Promise<{ listingId?: { $in: string[] } }> {
  return holds(scope.viewer, 'enquiry.write') ? {} : { listingId: { $in: [...(await heldByViewer(scope))] } }
}
