import DataLoader from 'dataloader'
import { notFound } from '../../kernel/errors.js'
import { isId } from '../../kernel/ids.js'
import { perScope } from '../../scope/per-scope.js'
import { type Scope, tenantIdOf } from '../../scope/scope.js'
import type { Listing } from '../directory/listing/listing.entity.js'
import { theListing } from '../directory/listing/listings.service.js'
import { mayEditListing } from '../directory/listing/listings.rules.js'
import { type Held, type HeldEdit, ownerEditsWaitAt, type SensitiveField } from '../directory/listing/owner-edits.js'
import { userIdOf } from '../identity/refresh.js'
import { knownAs } from '../visitors/visitor-form.service.js'
import { ModerationReport } from './moderation-report.entity.js'
import { ModerationKind, ModerationSignal, ModerationStatus, ModerationTarget } from './moderation-report.enums.js'
import type { Proposal } from './proposal.types.js'
import { openReport } from './report.service.js'

/** One entry of an owner for a listing: what they change later joins it, and what they set back to what it is leaves it. */
async function holdEdit(scope: Scope, listing: Listing, held: Held): Promise<void> {
  const open = await ownEdit(scope, listing.id, { forUpdate: true })
  if (!open) {
    if (Object.keys(held.edit).length) await begin(scope, listing, held.edit)
    return
  }
  const said = new Set<string>(held.given.flatMap((field) => twins[field] ?? [field]))
  const kept = Object.entries(open.proposal ?? {}).filter(([field]) => !said.has(field))
  const proposal = withHeldNames({ ...Object.fromEntries(kept), ...held.edit }, open.proposal, held)
  // A moderator who has the former one before them decides nothing they did not see.
  Object.assign(open, { proposal, version: open.version + 1 })
  // What they suggested as a visitor, before the listing was theirs, is an owner's from now on: they see that it waits.
  open.storedSignals = [...new Set([...open.storedSignals, ModerationSignal.OWN_LISTING])]
  if (!Object.keys(proposal).length) withdraw(scope, open)
}
ownerEditsWaitAt({
  keep: holdEdit,
  lock: async (scope, listingId) => void (await ownEdit(scope, listingId, { forUpdate: true })),
})

/** Names wait each by its language: those of which nothing was said now wait on. */
function withHeldNames(proposal: HeldEdit, former: Proposal | null, { edit, spoken }: Held): HeldEdit {
  const kept = Object.entries(former?.translatedNames ?? {}).filter(([locale]) => !spoken.includes(locale))
  const { translatedNames: _, ...others } = proposal
  const names = { ...Object.fromEntries(kept), ...edit.translatedNames }
  return Object.keys(names).length ? { ...others, translatedNames: names } : others
}

/** One thing said in two ways: what is said now takes the place of what was said the other way. */
const twins: Partial<Record<SensitiveField, SensitiveField[]>> = {
  phone: ['phone', 'phones'],
  phones: ['phone', 'phones'],
  categoryId: ['categoryId', 'categoryIds'],
  categoryIds: ['categoryId', 'categoryIds'],
}

async function begin(scope: Scope, { id }: Listing, proposal: HeldEdit): Promise<void> {
  const userId = userIdOf(scope)
  await openReport(scope, {
    ...{ kind: ModerationKind.EDIT, targetType: ModerationTarget.LISTING, targetId: id, listingId: id, proposal },
    ...{ storedSignals: [ModerationSignal.OWN_LISTING], reporterUserId: userId },
    reporterKey: await knownAs(scope, 'user', userId),
  })
}

const isOpen = { kind: ModerationKind.EDIT, status: ModerationStatus.OPEN }

/** A moderator may be deciding it at this moment: who comes second finds it closed, and begins another one. */
const lock = `select from moderation_report where tenant_id = app_tenant() and kind = 'EDIT' and status = 'OPEN' and target_id = $1
  and reporter_key = $2 for update`

const turn = 'select pg_advisory_xact_lock(hashtextextended($1, 18))'

async function ownEdit(
  scope: Scope,
  listingId: string,
  { forUpdate }: { forUpdate: boolean },
): Promise<ModerationReport | null> {
  const reporterKey = await knownAs(scope, 'user', userIdOf(scope))
  // A first edit has no row to lock: of two at one instant the second finds what the first began, and joins it.
  if (forUpdate) {
    await scope.connection.prepared('owner-edit-turn', turn, [`${tenantIdOf(scope)}:${listingId}:${reporterKey}`])
    await scope.connection.prepared('owner-edit-lock', lock, [listingId, reporterKey])
  }
  return scope.em.findOne(ModerationReport, { ...isOpen, targetId: listingId, reporterKey }, { refresh: forUpdate })
}

function withdraw(scope: Scope, report: ModerationReport): void {
  Object.assign(report, { status: ModerationStatus.WITHDRAWN, closedAt: scope.now(), version: report.version + 1 })
}

/** Takes back what the viewer changed and nobody has decided yet. */
export async function withdrawListingChanges(scope: Scope, id: string): Promise<Listing> {
  if (!isId(id)) throw notFound('listing')
  const listing = await theListing(scope, id)
  const open = (await mayEditListing(scope, listing)) ? await ownEdit(scope, id, { forUpdate: true }) : null
  if (!open) throw notFound('change that waits')
  withdraw(scope, open)
  return listing
}

const editsOf = perScope(
  (scope: Scope) =>
    new DataLoader<string, ModerationReport[]>(async (ids) => {
      const where = { ...isOpen, targetId: { $in: [...ids] } }
      const rows = await scope.em.findAll(ModerationReport, { where, orderBy: { id: 'asc' } })
      const own = rows.filter(({ storedSignals }) => storedSignals.includes(ModerationSignal.OWN_LISTING))
      return ids.map((id) => own.filter(({ targetId }) => targetId === id))
    }),
)

/** What owners of a listing changed and nobody has decided yet; for who may edit it. */
export async function waitingEdits(scope: Scope, listing: Listing): Promise<ModerationReport[]> {
  return (await mayEditListing(scope, listing)) ? editsOf(scope).load(listing.id) : []
}
