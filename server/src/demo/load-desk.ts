import { newId } from '../kernel/ids.js'
import { Listing, ListingStatus } from '../modules/directory/listing/listing.entity.js'
import { Endorsement, EndorsementStatus } from '../modules/endorsements/endorsement.entity.js'
import { Enquiry, EnquiryAuthor, EnquiryMessage, EnquiryStatus } from '../modules/enquiries/enquiry.entity.js'
import { ModerationKind, ModerationTarget, ReportReason } from '../modules/moderation/moderation-report.enums.js'
import { awaitEndorsement, openReport } from '../modules/moderation/report.service.js'
import type { OpenScope } from '../scope/makers.js'
import type { DemoDesk, DemoEnquiry } from './types.js'

/** As the widget names the wording that it shows. */
const WIDGET_WORDING = 'widget-2026-11'
const HOUR = 3_600_000

/** What waits for staff on an ordinary morning: endorsements, complaints, suggestions, and letters to businesses. */
export async function loadDesk(scope: OpenScope, desk: DemoDesk): Promise<void> {
  const where = { status: EndorsementStatus.PENDING }
  for (const endorsement of await scope.em.findAll(Endorsement, { where, orderBy: { createdAt: 'asc' } })) {
    const entry = await awaitEndorsement(scope, endorsement)
    entry.createdAt = endorsement.createdAt
    // Moderators are told of the first that waits, not of each.
    await scope.em.flush()
  }
  const order = { orderBy: { id: 'asc' as const }, limit: 40 }
  const shops = await scope.em.findAll(Listing, { where: { status: ListingStatus.PUBLISHED }, ...order })
  // Spread over the town, so that no business has all of it.
  const next = (): string => shops.splice(Math.floor(shops.length / 3), 1)[0]?.id ?? ''
  for (const { reason, details, by } of desk.reports)
    await openReport(scope, {
      ...about(next()),
      kind: ModerationKind.REPORT,
      reason: ReportReason[reason],
      details,
      reporterEmail: by,
    })
  for (const { changes, note } of desk.edits)
    await openReport(scope, { ...about(next()), kind: ModerationKind.EDIT, proposal: changes, details: note })
  for (const enquiry of desk.enquiries) await write(scope, next(), enquiry)
}

const about = (listingId: string) => ({
  ...{ targetType: ModerationTarget.LISTING, targetId: listingId, listingId },
  reporterKey: newId(),
})

async function write(
  scope: OpenScope,
  listingId: string,
  { hoursAgo, text, answer, ...who }: DemoEnquiry,
): Promise<void> {
  const at = new Date(scope.now().getTime() - hoursAgo * HOUR)
  const answeredAt = answer ? new Date(at.getTime() + HOUR) : at
  const status = answer ? EnquiryStatus.ANSWERED : EnquiryStatus.NEW
  const facts = {
    id: newId(),
    listingId,
    ...who,
    status,
    consentVersion: WIDGET_WORDING,
    visitorKey: newId(),
    createdAt: at,
  }
  const enquiry = scope.em.create(Enquiry, { ...facts, lastMessageAt: answeredAt } as Enquiry)
  await scope.em.persist(enquiry).flush()
  const say = (author: EnquiryAuthor, words: string, createdAt: Date): void => {
    const message = { id: newId(), enquiryId: enquiry.id, author, text: words, createdAt }
    scope.em.persist(scope.em.create(EnquiryMessage, message as EnquiryMessage))
  }
  say(EnquiryAuthor.VISITOR, text, at)
  if (answer) say(EnquiryAuthor.BUSINESS, answer, answeredAt)
}
