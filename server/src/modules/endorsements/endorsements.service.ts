import { record } from '../../events/record.js'
import { enqueue } from '../../jobs/enqueue.js'
import { notFound, refuse } from '../../kernel/errors.js'
import { isId, newId } from '../../kernel/ids.js'
import type { Scope } from '../../scope/scope.js'
import { Listing, ListingStatus } from '../directory/listing/listing.entity.js'
import { indexListings } from '../directory/search/search.service.js'
import { knownAs, readForm, visitorOf } from '../visitors/visitor-form.service.js'
import { networkHash } from '../visitors/visitor-form.throttle.js'
import { Endorsement, EndorsementStatus } from './endorsement.entity.js'
import type { EndorseListingInput, ReplyToEndorsementInput } from './endorsements.inputs.js'
import { mayReply } from './endorsements.rules.js'
import { commentKey, signalsOf } from './signals.js'

/** One of an author for a listing: a second is refused by the constraint. It waits until a moderator let it pass. */
export async function endorseListing(scope: Scope, input: EndorseListingInput): Promise<Endorsement> {
  const { listingId, wouldRepeat } = input
  if (!(await scope.em.findOne(Listing, { id: listingId, status: ListingStatus.PUBLISHED }))) throw notFound('listing')
  const visitorId = readForm(scope, input)
  const { userId } = scope.viewer
  const comment = input.comment?.trim() || null
  const tags = [...new Set((input.tags ?? []).map((tag) => tag.trim()).filter(Boolean))]
  const visitorKey = await knownAs(scope, 'visitor', visitorId)
  const author = { userId, visitorKey, authorKey: userId ? await knownAs(scope, 'user', userId) : visitorKey }
  const authorEmail = userId ? null : (input.email?.trim().toLowerCase() ?? null)
  const written = { listingId, comment, commentKey: await commentKey(scope, comment), ipHash: networkHash(scope) }
  const signals = await signalsOf(scope, written)
  const facts = { id: newId(), wouldRepeat, tags, signals, authorEmail, ...author, ...written }
  const endorsement = scope.em.create(Endorsement, facts as Endorsement)
  scope.em.persist(endorsement)
  record(scope, { name: 'endorsement.submitted', on: endorsement, payload: { listingId } })
  const payload = { kind: 'endorsement_confirm', endorsementId: endorsement.id }
  if (authorEmail) await enqueue(scope, { task: 'mail', payload })
  return endorsement
}

/** Its author alone, signed in or by the token their browser kept; to everybody else it is not there. What they wrote goes. */
export async function withdrawEndorsement(scope: Scope, id: string, token: string | null): Promise<Endorsement> {
  const endorsement = isId(id) ? await lockedEndorsement(scope, id) : null
  if (!endorsement || !(await isAuthor(scope, endorsement, token))) throw notFound('endorsement')
  return withdraw(scope, endorsement)
}

const lock = 'select from endorsement where tenant_id = app_tenant() and id = $1 for update'

/** A decision and its author may want it at once: whoever comes second finds what the first did. */
export async function lockedEndorsement(scope: Scope, id: string): Promise<Endorsement | null> {
  await scope.connection.prepared('endorsement-lock', lock, [id])
  return scope.em.findOne(Endorsement, { id }, { refresh: true })
}

/** What was refused stays refused without its words, so that its author cannot write it once more. */
export function withdraw(scope: Scope, endorsement: Endorsement): Endorsement {
  if (endorsement.status === EndorsementStatus.WITHDRAWN) return endorsement
  const words = { comment: null, commentKey: null, tags: [], reply: null, repliedAt: null, authorEmail: null }
  Object.assign(endorsement, words)
  if (endorsement.status === EndorsementStatus.REJECTED) return endorsement
  return settle(scope, endorsement, EndorsementStatus.WITHDRAWN)
}

async function isAuthor(scope: Scope, endorsement: Endorsement, token: string | null): Promise<boolean> {
  const { userId } = scope.viewer
  if (userId && endorsement.userId === userId) return true
  const visitorId = token ? visitorOf(scope, token) : null
  return visitorId !== null && endorsement.visitorKey === (await knownAs(scope, 'visitor', visitorId))
}

/** Where it stands changes, and with it what the listing's rank counts. */
export function settle(scope: Scope, endorsement: Endorsement, status: EndorsementStatus): Endorsement {
  if (endorsement.status === status) return endorsement
  const { listingId } = endorsement
  endorsement.status = status
  record(scope, { name: `endorsement.${status.toLowerCase()}`, on: endorsement, payload: { listingId } })
  scope.afterFlush(() => indexListings(scope, [listingId]))
  return endorsement
}

/** In the name of the business, under an endorsement that is public. */
export async function replyToEndorsement(
  scope: Scope,
  id: string,
  { text }: ReplyToEndorsementInput,
): Promise<Endorsement> {
  const endorsement = isId(id) ? await scope.em.findOne(Endorsement, { id }) : null
  if (!endorsement || !(await mayReply(scope, endorsement))) throw notFound('endorsement')
  if (endorsement.status !== EndorsementStatus.APPROVED)
    throw refuse('CONFLICT', 'Only an endorsement that is public is answered.', { field: 'id' })
  endorsement.reply = text?.trim() || null
  endorsement.repliedAt = endorsement.reply ? scope.now() : null
  record(scope, { name: 'endorsement.replied', on: endorsement, payload: { listingId: endorsement.listingId } })
  return endorsement
}
