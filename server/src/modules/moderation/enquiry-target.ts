import type { Scope } from '../../scope/scope.js'
import { enquiryById } from '../enquiries/enquiries.reads.js'
import { setStatus } from '../enquiries/enquiries.service.js'
import { Enquiry, EnquiryStatus } from '../enquiries/enquiry.entity.js'
import { ModerationDecision } from './moderation-report.enums.js'

/** Nobody but who answers it meets an enquiry, and so nobody else reports one. */
export async function listingOfEnquiry(scope: Scope, id: string): Promise<string | null> {
  return (await enquiryById(scope, id))?.listingId ?? null
}

/** What is refused or hidden is spam, which nobody is asked to answer; what is fine waits again. Answers whether that changed anything. */
export async function decideEnquiry(scope: Scope, id: string, decision: ModerationDecision): Promise<boolean> {
  const enquiry = await scope.em.findOne(Enquiry, { id })
  const isSpam = enquiry?.status === EnquiryStatus.SPAM
  if (!enquiry || isSpam === (decision !== ModerationDecision.APPROVE)) return false
  setStatus(scope, enquiry, isSpam ? EnquiryStatus.NEW : EnquiryStatus.SPAM)
  return true
}
