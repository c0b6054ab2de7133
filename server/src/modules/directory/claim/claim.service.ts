import { timingSafeEqual } from 'node:crypto'
import { record } from '../../../events/record.js'
import { enqueue } from '../../../jobs/enqueue.js'
import { notFound, refuse } from '../../../kernel/errors.js'
import { isId, newId } from '../../../kernel/ids.js'
import { type Scope, tenantIdOf } from '../../../scope/scope.js'
import { userIdOf } from '../../identity/refresh.js'
import { takeTurn, throttlePerson } from '../../visitors/visitor-form.throttle.js'
import { hold, mayHold } from '../grant/hold.service.js'
import { Listing, ListingStatus } from '../listing/listing.entity.js'
import type { LookedUp } from './claim.prepare.js'
import { ClaimMethod, StoredClaimProof } from './claim-proof.entity.js'
import { type ClaimOption, ClaimProblem, type ClaimProof, type StartClaimProofInput } from './claim.types.js'
import { codeOf, contactFor, contactKey, isCoded, isOffered, masked, placeOf, tokenOf } from './contacts.js'
import { throttleTexts } from './text-limits.js'

const MOST_TRIES = 5
const MINUTE = 60_000
const lives: Record<ClaimMethod, number> = {
  EMAIL: 15 * MINUTE,
  PHONE: 15 * MINUTE,
  DNS: 7 * 24 * 60 * MINUTE,
  WEBSITE: 7 * 24 * 60 * MINUTE,
}

const published = (scope: Scope, id: string): Promise<Listing | null> =>
  scope.em.findOne(Listing, { id, status: ListingStatus.PUBLISHED })

export async function claimOptions(scope: Scope, listingId: string): Promise<ClaimOption[]> {
  const listing = isId(listingId) ? await published(scope, listingId) : null
  return Object.values(ClaimMethod).flatMap((method) => {
    const contact = listing && isOffered(scope, method) ? contactFor(scope, listing, method) : null
    return contact ? [{ method, hint: masked(contact) }] : []
  })
}

/** For who comes back: a record in a zone may take a day to be known, and a page may be opened anew. */
export async function claimProofs(scope: Scope, listingId: string): Promise<ClaimProof[]> {
  const listing = isId(listingId) ? await published(scope, listingId) : null
  if (!listing) return []
  const where = { listingId, userId: userIdOf(scope), provenAt: null, expiresAt: { $gt: scope.now() } }
  const begun = await scope.em.findAll(StoredClaimProof, { where, orderBy: { id: 'desc' }, limit: 50 })
  const found: ClaimProof[] = []
  for (const method of Object.values(ClaimMethod)) {
    const contact = contactFor(scope, listing, method)
    const proof = begun.find((each) => each.method === method)
    if (!contact || !proof || proof.tries >= MOST_TRIES) continue
    if ((await contactKey(scope, method, contact)) !== proof.contactKey) continue
    found.push(await shown(scope, proof, { contact, problem: null }))
  }
  return found
}

/** A code goes to the address that the listing shows, and to no other; a token is to be published where it says the business is. */
export async function startClaimProof(scope: Scope, { listingId, method }: StartClaimProofInput): Promise<ClaimProof> {
  const listing = await published(scope, listingId)
  if (!listing) throw notFound('listing')
  const userId = userIdOf(scope)
  if (!mayHold(scope.viewer.role))
    throw refuse('CONFLICT', 'Whoever is of the team in another role holds no listings.', { field: 'input.listingId' })
  const contact = isOffered(scope, method) ? contactFor(scope, listing, method) : null
  if (!contact)
    throw refuse('CONFLICT', 'The listing shows nothing to prove it by in this way.', { field: 'input.method' })
  const key = await contactKey(scope, method, contact)
  await throttlePerson(scope, 'claim-proof')
  // Whoever asks: nobody's mailbox is filled by many who each ask a little.
  if (method === ClaimMethod.EMAIL) await takeTurn(scope, `claim-mail:${tenantIdOf(scope)}:${key}`)
  if (method === ClaimMethod.PHONE) await throttleTexts(scope, { number: contact, listingId: listing.id })
  const expiresAt = new Date(scope.now().getTime() + lives[method])
  const facts = {
    id: newId(),
    listingId: listing.id,
    userId,
    method,
    contactKey: key,
    expiresAt,
    tries: 0,
    provenAt: null,
  }
  const proof = scope.em.create(StoredClaimProof, facts as StoredClaimProof)
  scope.em.persist(proof)
  if (method === ClaimMethod.EMAIL)
    await enqueue(scope, { task: 'mail', payload: { kind: 'claim_code', proofId: proof.id } })
  if (method === ClaimMethod.PHONE)
    await enqueue(scope, { task: 'sms', payload: { kind: 'claim_code', proofId: proof.id } })
  return shown(scope, proof, { contact, problem: null })
}

const lock = 'select from claim_proof where tenant_id = app_tenant() and id = $1 for update'

/** A wrong code is no refusal: that would take back the count of tries with everything else. */
export async function proveClaim(scope: Scope, id: string, code: string | null): Promise<ClaimProof> {
  const userId = userIdOf(scope)
  if (isId(id)) await scope.connection.prepared('claim-lock', lock, [id])
  const proof = isId(id) ? await scope.em.findOne(StoredClaimProof, { id, userId }) : null
  const listing = proof && (await published(scope, proof.listingId))
  if (!proof || !listing) throw notFound('proof')
  const contact = contactFor(scope, listing, proof.method)
  const same = contact !== null && (await contactKey(scope, proof.method, contact)) === proof.contactKey
  if (proof.provenAt || proof.expiresAt <= scope.now() || proof.tries >= MOST_TRIES || !same)
    throw refuse('CONFLICT', 'This proof is over. Begin another one.', { field: 'id' })
  const problem = isCoded(proof.method) ? await wrongCode(scope, proof, code) : notFoundThere(scope, contact)
  if (problem === ClaimProblem.WRONG_CODE) proof.tries += 1
  if (!problem) await settle(scope, proof, listing)
  return shown(scope, proof, { contact, problem })
}

async function wrongCode(scope: Scope, proof: StoredClaimProof, code: string | null): Promise<ClaimProblem | null> {
  const given = Buffer.from((code ?? '').replace(/\s/g, ''))
  if (!given.length) throw refuse('BAD_USER_INPUT', 'Write the code that was sent.', { field: 'code' })
  const right = Buffer.from(await codeOf(scope, proof))
  return given.length === right.length && timingSafeEqual(given, right) ? null : ClaimProblem.WRONG_CODE
}

/** What was looked up before the transaction counts for the host that the listing shows still. */
function notFoundThere(scope: Scope, host: string): ClaimProblem | null {
  const facts = scope.prepared as LookedUp | null
  return facts?.host === host ? facts.problem : ClaimProblem.NO_ANSWER
}

async function settle(scope: Scope, proof: StoredClaimProof, listing: Listing): Promise<void> {
  const { userId, method } = proof
  await hold(scope, { listing, userId, field: 'id' })
  proof.provenAt = scope.now()
  record(scope, { name: 'listing.claimed', on: listing, payload: { userId, method } })
}

type Standing = { contact: string; problem: ClaimProblem | null }

async function shown(scope: Scope, proof: StoredClaimProof, { contact, problem }: Standing): Promise<ClaimProof> {
  const { id, listingId, method, expiresAt, provenAt, tries } = proof
  const coded = isCoded(method)
  const token = coded ? null : { place: placeOf(method, contact), value: await tokenOf(scope, proof) }
  const facts = { id, listingId, method, expiresAt, provenAt, problem, token, hint: masked(contact) }
  return { ...facts, triesLeft: coded ? MOST_TRIES - tries : null }
}
