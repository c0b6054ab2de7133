import { record } from '../../events/record.js'
import { notFound, refuse } from '../../kernel/errors.js'
import { newId } from '../../kernel/ids.js'
import { e164 } from '../../kernel/phone.js'
import { type Scope, tenantIdOf } from '../../scope/scope.js'
import { ListingGrant } from '../directory/grant/listing-grant.entity.js'
import { applyInput } from '../directory/listing/apply-input.js'
import { Listing, ListingStatus } from '../directory/listing/listing.entity.js'
import { changed } from '../directory/listing/listings.service.js'
import { peopleInTurn } from '../identity/members/in-turn.js'
import { permissionsOf, type TenantRole } from '../identity/permissions.js'
import { userIdOf } from '../identity/refresh.js'
import { Membership } from '../identity/user.entity.js'
import { addressee } from '../mail/people.js'
import { knownAs, readForm } from '../visitors/visitor-form.service.js'
import { throttlePerson } from '../visitors/visitor-form.throttle.js'
import type { ModerationReport } from './moderation-report.entity.js'
import { ModerationKind, ModerationTarget } from './moderation-report.enums.js'
import type { ClaimListingInput, SuggestListingEditInput } from './proposal.inputs.js'
import { proposedFields, type Proposal } from './proposal.types.js'
import { openReport } from './report.service.js'

async function published(scope: Scope, id: string): Promise<Listing> {
  const listing = await scope.em.findOne(Listing, { id, status: ListingStatus.PUBLISHED })
  if (!listing) throw notFound('listing')
  return listing
}

/** How a visitor thinks that a listing should read; nothing changes before a moderator says so. */
export async function suggestListingEdit(scope: Scope, input: SuggestListingEditInput): Promise<ModerationReport> {
  const listing = await published(scope, input.listingId)
  const visitorId = readForm(scope, input)
  const { userId } = scope.viewer
  const asked: Proposal = { ...input, email: input.publicEmail }
  const given = proposedFields.filter((field) => asked[field]?.trim() && asked[field]?.trim() !== listing[field])
  if (!given.length) throw refuse('BAD_USER_INPUT', 'Say what should read otherwise.', { field: 'input' })
  // As it will be written, so that no moderator meets what cannot be.
  if (asked.phone?.trim()) e164(asked.phone, listing.country, 'input.phone')
  return openReport(scope, {
    ...{ kind: ModerationKind.EDIT, targetType: ModerationTarget.LISTING, targetId: listing.id, listingId: listing.id },
    proposal: Object.fromEntries(given.map((field) => [field, asked[field]?.trim()])),
    details: input.note?.trim() || null,
    reporterKey: userId ? await knownAs(scope, 'user', userId) : await knownAs(scope, 'visitor', visitorId),
    reporterUserId: userId,
    reporterEmail: userId ? null : (input.email?.trim().toLowerCase() ?? null),
  })
}

/** A person says that a listing is theirs; a moderator looks at the proof. */
export async function claimListing(scope: Scope, input: ClaimListingInput): Promise<ModerationReport> {
  const { id } = await published(scope, input.listingId)
  const userId = userIdOf(scope)
  needRoom(scope.viewer.role)
  await throttlePerson(scope, 'claim')
  return openReport(scope, {
    ...{ kind: ModerationKind.CLAIM, targetType: ModerationTarget.LISTING, targetId: id, listingId: id },
    ...{ details: input.proof.trim(), evidenceUrls: input.evidenceUrls ?? [] },
    reporterKey: await knownAs(scope, 'user', userId),
    reporterUserId: userId,
    // A moderator may ask back; who is not in the team is nobody they could look up.
    reporterEmail: await addressee(scope),
  })
}

/** Whoever works for the tenant edits by their role; a listing is held by merchants. */
function needRoom(role: string | null): void {
  const permissions = permissionsOf(role)
  if (role && (permissions.has('listing.write') || !permissions.has('listing.own')))
    throw refuse('CONFLICT', 'Whoever is of the team in another role holds no listings.', { field: 'input.listingId' })
}

export async function takeEdit(scope: Scope, { targetId, proposal }: ModerationReport): Promise<void> {
  const listing = await scope.em.findOne(Listing, { id: targetId })
  if (!listing || !proposal) return
  await applyInput(scope, listing, proposal)
  changed(scope, listing, 'listing.updated')
}

/** Whoever claimed it becomes a merchant of the tenant, if they are none yet, and holds the listing. */
export async function giveListing(scope: Scope, { targetId, reporterUserId }: ModerationReport): Promise<void> {
  const listing = await scope.em.findOne(Listing, { id: targetId })
  if (!listing || !reporterUserId) return
  await peopleInTurn(scope)
  const here = { userId: reporterUserId, tenantId: tenantIdOf(scope) }
  const known = await scope.em.findOne(Membership, here)
  needRoom(known?.role ?? null)
  const membership =
    known ?? scope.em.create(Membership, { id: newId(), ...here, role: 'MERCHANT' as TenantRole } as Membership)
  const where = { membershipId: membership.id, listingId: listing.id }
  if (known && (await scope.em.findOne(ListingGrant, where))) return
  await scope.em.persist(membership).flush()
  scope.em.persist(scope.em.create(ListingGrant, { id: newId(), ...where } as ListingGrant))
  record(scope, { name: 'listing.granted', on: listing, payload: { userId: reporterUserId } })
}
