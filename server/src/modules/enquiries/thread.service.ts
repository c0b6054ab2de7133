import { record } from '../../events/record.js'
import { refuse } from '../../kernel/errors.js'
import { readVisitor, signVisitor } from '../../kernel/visitor-token.js'
import { type Scope, tenantIdOf } from '../../scope/scope.js'
import { siteAddress } from '../tenancy/addresses.js'
import { takeTurn } from '../visitors/visitor-form.throttle.js'
import { messagesOf, listingsById } from './enquiries.reads.js'
import { needRoom, say, setStatus } from './enquiries.service.js'
import { Enquiry, EnquiryAuthor, type EnquiryMessage, EnquiryStatus } from './enquiry.entity.js'

/** The page of the link: it shows the thread and a field to write on (http/enquiry.route.ts). */
export function threadAddress(scope: Scope, enquiryId: string): string {
  const tenantId = tenantIdOf(scope)
  const whose = { tenantId, visitorId: enquiryId, now: scope.now() }
  return `${siteAddress(scope)}/enquiry/${tenantId}/${signVisitor(scope.settings.downloadKey, 'THREAD', whose)}`
}

/** What the link is about; one that is over, or whose thread is gone or was spam, opens nothing. */
export async function enquiryOfLink(scope: Scope, token: string): Promise<Enquiry> {
  const asked = { token, tenantId: tenantIdOf(scope), now: scope.now() }
  const id = readVisitor(scope.settings.downloadKey, 'THREAD', asked)?.visitorId
  const enquiry = id ? await scope.em.findOne(Enquiry, { id, status: { $ne: EnquiryStatus.SPAM } }) : null
  if (!enquiry) throw refuse('BAD_USER_INPUT', 'This link is not valid any more.', { field: 'token' })
  return enquiry
}

type Thread = { business: string; messages: EnquiryMessage[] }

export async function threadOf(scope: Scope, { id, listingId }: Enquiry): Promise<Thread> {
  const [listing] = await listingsById(scope).load(listingId)
  return { business: listing?.name ?? '', messages: await messagesOf(scope).load(id) }
}

/** Whoever asked writes on: the thread waits for an answer again, and whoever answers is told. */
export async function continueEnquiry(scope: Scope, token: string, text: string): Promise<Enquiry> {
  const said = text.trim()
  if (!said || said.length > 5_000) throw refuse('BAD_USER_INPUT', 'Write 1 to 5,000 characters.', { field: 'text' })
  const enquiry = await enquiryOfLink(scope, token)
  await needRoom(scope, enquiry)
  await takeTurn(scope, `enquiry:${enquiry.id}`)
  say(scope, enquiry, { author: EnquiryAuthor.VISITOR, text: said })
  setStatus(scope, enquiry, EnquiryStatus.NEW)
  record(scope, { name: 'enquiry.continued', on: enquiry, payload: { listingId: enquiry.listingId } })
  return enquiry
}
