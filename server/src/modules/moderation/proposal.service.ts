import DataLoader from 'dataloader'
import { notFound, type Refusal, refuse } from '../../kernel/errors.js'
import { e164 } from '../../kernel/phone.js'
import { perScope } from '../../scope/per-scope.js'
import type { Scope } from '../../scope/scope.js'
import { hold, mayHold } from '../directory/grant/hold.service.js'
import { applyInput } from '../directory/listing/apply-input.js'
import { Listing, ListingStatus } from '../directory/listing/listing.entity.js'
import { changed, lockedListing, theListing } from '../directory/listing/listings.service.js'
import { readOnly, surplusOf } from '../directory/listing/surplus.reads.js'
import { withNames } from '../directory/listing/translated-names.js'
import { membershipOf } from '../identity/members/members.reads.js'
import { userIdOf } from '../identity/refresh.js'
import { addressee } from '../mail/people.js'
import { knownAs, readForm } from '../visitors/visitor-form.service.js'
import { throttlePerson } from '../visitors/visitor-form.throttle.js'
import { ModerationReport } from './moderation-report.entity.js'
import { ModerationDecision, ModerationKind, ModerationStatus, ModerationTarget } from './moderation-report.enums.js'
import type { ClaimListingInput, SuggestListingEditInput } from './proposal.inputs.js'
import { proposedFields, type Suggested } from './proposal.types.js'
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
  const asked: Suggested = { ...input, email: input.publicEmail }
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
  if (!mayHold(scope.viewer.role))
    throw refuse('CONFLICT', 'Whoever is of the team in another role holds no listings.', { field: 'input.listingId' })
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

/** For who comes back to ask what became of it; of a whole list in one statement. */
export const claimedAt = perScope(
  (scope: Scope) =>
    new DataLoader<string, Date | null>(async (ids) => {
      const { userId } = scope.viewer
      if (!userId) return ids.map(() => null)
      const isOpen = { kind: ModerationKind.CLAIM, status: ModerationStatus.OPEN, reporterUserId: userId }
      const claims = await scope.em.findAll(ModerationReport, { where: { ...isOpen, targetId: { $in: [...ids] } } })
      return ids.map((id) => claims.find(({ targetId }) => targetId === id)?.createdAt ?? null)
    }),
)

const at = { field: 'input.entries' }

/**
 * Nothing is agreed to that would not come about, for somebody is told that it did: of a listing that is deleted, or for who meanwhile works
 * for the tenant. Such an entry can be rejected.
 */
export async function unfitProposal(
  scope: Scope,
  report: ModerationReport,
  decision: ModerationDecision,
): Promise<Refusal | null> {
  const proposes = report.kind === ModerationKind.CLAIM || report.kind === ModerationKind.EDIT
  if (!proposes || decision !== ModerationDecision.APPROVE) return null
  if (!(await scope.em.findOne(Listing, { id: report.targetId })))
    return refuse('CONFLICT', 'The listing is deleted. Restore it first, or reject this.', at)
  if (report.kind === ModerationKind.EDIT)
    return (await surplusOf(scope)).has(report.targetId) ? readOnly(scope, report.targetId) : null
  if (!report.reporterUserId) return refuse('CONFLICT', 'Whoever claimed it is gone. Reject it instead.', at)
  const membership = await membershipOf(scope, report.reporterUserId)
  return mayHold(membership?.role ?? null)
    ? null
    : refuse('CONFLICT', 'Whoever is of the team in another role holds no listings.', at)
}

/** Onto the listing as it is now, whoever else writes it at this moment. */
export async function takeEdit(scope: Scope, { targetId, proposal }: ModerationReport): Promise<void> {
  const listing = await lockedListing(scope, targetId)
  if (!listing) throw notFound('listing')
  const { translatedNames, ...plain } = proposal ?? {}
  const translations = translatedNames && withNames(listing.translations, translatedNames)
  await applyInput(scope, listing, translations ? { ...plain, translations } : plain)
  changed(scope, listing, 'listing.updated')
}

/** Whoever claimed it becomes a merchant of the tenant, if they are none yet, and holds the listing. */
export async function giveListing(scope: Scope, { targetId, reporterUserId }: ModerationReport): Promise<void> {
  const listing = await theListing(scope, targetId)
  await hold(scope, { listing, userId: reporterUserId ?? '', field: at.field })
}
