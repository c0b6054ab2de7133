import type { Scope } from '../../scope/scope.js'
import { enquiryById } from '../enquiries/enquiries.reads.js'
import { setStatus } from '../enquiries/enquiries.service.js'
import { Enquiry, EnquiryStatus } from '../enquiries/enquiry.entity.js'
import { ModerationDecision } from './moderation-report.enums.js'

/** Nobody but who answers it meets an enquiry, and so nobody else reports one. */
export async function listingOfEnquiry(scope: Scope, id: string): Promise<string | null> {
  return (await enquiryById(scope, id))?.listingId ?? null
}

/** What is refused or hidden is spam, which nobody is asked to answer; what is fine waits again. */
export async function decideEnquiry(scope: Scope, id: string, decision: ModerationDecision): Promise<void> {
  const enquiry = await scope.em.findOne(Enquiry, { id })
  if (!enquiry) return
  if (decision !== ModerationDecision.APPROVE) setStatus(scope, enquiry, EnquiryStatus.SPAM)
  else if (enquiry.status === EnquiryStatus.SPAM) setStatus(scope, enquiry, EnquiryStatus.NEW)
}
