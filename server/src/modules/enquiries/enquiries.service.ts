import { record } from '../../events/record.js'
import { enqueue } from '../../jobs/enqueue.js'
import { notFound, refuse } from '../../kernel/errors.js'
import { newId } from '../../kernel/ids.js'
import { e164 } from '../../kernel/phone.js'
import type { Scope } from '../../scope/scope.js'
import { Listing, ListingStatus } from '../directory/listing/listing.entity.js'
import { knownAs, readForm } from '../visitors/visitor-form.service.js'
import { networkHash } from '../visitors/visitor-form.throttle.js'
import type { AnswerEnquiryInput, SubmitEnquiryInput, UpdateEnquiryInput } from './enquiries.inputs.js'
import { enquiryById, messagesOf } from './enquiries.reads.js'
import { Enquiry, EnquiryAuthor, EnquiryMessage, EnquiryStatus } from './enquiry.entity.js'
import { signalsOf, textKey } from './signals.js'

/** Nobody reads on for longer; whoever wants to begins another one. */
export const MOST_MESSAGES = 200

/** A visitor asks; whoever holds the listing is told by their bell and by mail (modules/notifications). */
export async function submitEnquiry(scope: Scope, input: SubmitEnquiryInput): Promise<Enquiry> {
  const listing = await scope.em.findOne(Listing, { id: input.listingId, status: ListingStatus.PUBLISHED })
  if (!listing) throw notFound('listing')
  const visitorId = readForm(scope, input)
  const phone = input.phone?.trim() ? e164(input.phone, listing.country, 'input.phone') : null
  const text = input.message.trim()
  const seen = { text, textKey: await textKey(scope, text), ipHash: networkHash(scope) }
  const enquiry = scope.em.create(Enquiry, {
    ...{ id: newId(), listingId: listing.id, name: input.name.trim(), email: input.email.trim().toLowerCase(), phone },
    ...{ consentVersion: input.consentVersion.trim(), visitorKey: await knownAs(scope, 'visitor', visitorId) },
    ...{ textKey: seen.textKey, ipHash: seen.ipHash, storedSignals: await signalsOf(scope, seen) },
    lastMessageAt: scope.now(),
  } as Enquiry)
  // The message's key names the row, so that is written first.
  await scope.em.persist(enquiry).flush()
  say(scope, enquiry, { author: EnquiryAuthor.VISITOR, text })
  record(scope, { name: 'lead.created', on: enquiry, payload: { listingId: listing.id } })
  return enquiry
}

/** In the name of the business; mailed to whoever asked, with a link by which they write on. */
export async function answerEnquiry(scope: Scope, id: string, { text }: AnswerEnquiryInput): Promise<Enquiry> {
  const enquiry = await theEnquiry(scope, id)
  if (enquiry.status === EnquiryStatus.SPAM)
    throw refuse('CONFLICT', 'Nothing is sent to spam. Mark it as new first.', { field: 'id' })
  await needRoom(scope, enquiry)
  const message = say(scope, enquiry, { author: EnquiryAuthor.BUSINESS, text: text.trim() })
  enquiry.status = EnquiryStatus.ANSWERED
  record(scope, { name: 'enquiry.answered', on: enquiry, payload: { listingId: enquiry.listingId } })
  await enqueue(scope, { task: 'mail', payload: { kind: 'enquiry_answered', messageId: message.id } })
  return enquiry
}

export async function updateEnquiry(scope: Scope, id: string, { status }: UpdateEnquiryInput): Promise<Enquiry> {
  const enquiry = await theEnquiry(scope, id)
  if (status === null) throw refuse('BAD_USER_INPUT', 'This cannot be cleared.', { field: 'input.status' })
  if (status) setStatus(scope, enquiry, status)
  return enquiry
}

export function setStatus(scope: Scope, enquiry: Enquiry, status: EnquiryStatus): void {
  if (enquiry.status === status) return
  enquiry.status = status
  const payload = { listingId: enquiry.listingId, status }
  record(scope, { name: 'enquiry.status_changed', on: enquiry, payload })
}

async function theEnquiry(scope: Scope, id: string): Promise<Enquiry> {
  const enquiry = await enquiryById(scope, id)
  if (!enquiry) throw notFound('enquiry')
  return enquiry
}

export async function needRoom(scope: Scope, { id }: Enquiry): Promise<void> {
  const messages = await messagesOf(scope).load(id)
  // What is said in this operation belongs to what is read of the thread in it.
  messagesOf(scope).clear(id)
  if (messages.length >= MOST_MESSAGES) throw refuse('CONFLICT', 'This thread is full. Begin another one.', {})
}

type Said = { author: EnquiryAuthor; text: string }

export function say(scope: Scope, enquiry: Enquiry, { author, text }: Said): EnquiryMessage {
  const { userId } = author === EnquiryAuthor.BUSINESS ? scope.viewer : { userId: null }
  const facts = { id: newId(), enquiryId: enquiry.id, author, text, userId }
  const message = scope.em.create(EnquiryMessage, facts as EnquiryMessage)
  scope.em.persist(message)
  enquiry.lastMessageAt = scope.now()
  return message
}
