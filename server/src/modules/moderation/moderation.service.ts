import { record } from '../../events/record.js'
import { enqueue } from '../../jobs/enqueue.js'
import { notFound, Refusal, refuse } from '../../kernel/errors.js'
import { isId } from '../../kernel/ids.js'
import type { Scope } from '../../scope/scope.js'
import { membershipOf } from '../identity/members/members.reads.js'
import { permissionsOf } from '../identity/permissions.js'
import { ModerationReport } from './moderation-report.entity.js'
import { ModerationDecision, ModerationKind, ModerationStatus, ModerationTarget } from './moderation-report.enums.js'
import type { DecideModerationInput, SeenModerationReport } from './moderation.inputs.js'
import type { ModerationOutcome } from './moderation.types.js'
import { decideImport } from './import-target.js'
import { giveListing, takeEdit, unfitProposal } from './proposal.service.js'
import { carryOut } from './targets.js'

/** With what others said of the same things, which is decided with them: two moderators take the rows in one order. */
const lock = `select target_type, target_id from moderation_report where tenant_id = app_tenant() and (id = any ($1) or (status = 'OPEN' and target_id in
  (select target_id from moderation_report where tenant_id = app_tenant() and id = any ($1)))) order by id for update`

type Locked = { target_type: ModerationTarget; target_id: string }

/** Whoever comes second finds what the first decided: the rows are held, in one order, until the transaction ends. */
function held(scope: Scope, ids: string[]): Promise<Locked[]> {
  return scope.connection.prepared<Locked>('moderation-lock', lock, [ids])
}

const lockImports =
  'select from listing_import where tenant_id = app_tenant() and id = any ($1::uuid[]) order by id for update'
const lockListings =
  'select from listing where tenant_id = app_tenant() and id = any ($1::uuid[]) order by id for update'

/** After the entries, the imports and then the listings, each in the order of their ids: as bulk edits and imports take them. */
async function holdTargets(scope: Scope, entries: Locked[]): Promise<void> {
  const of = (type: ModerationTarget) => [
    ...new Set(entries.flatMap(({ target_type, target_id }) => (target_type === type ? [target_id] : []))),
  ]
  const [imports, listings] = [of(ModerationTarget.IMPORT), of(ModerationTarget.LISTING)]
  if (imports.length) await scope.connection.prepared('moderation-imports', lockImports, [imports])
  if (listings.length) await scope.connection.prepared('moderation-listings', lockListings, [listings])
}

/** What could be decided is; of the others it is said why not. Where nothing could, the first of them is the refusal. */
export async function decideModerationReports(
  scope: Scope,
  { entries, decision, reason }: DecideModerationInput,
): Promise<ModerationOutcome> {
  const why = reason?.trim() || null
  if (decision === ModerationDecision.REJECT && !why)
    throw refuse('BAD_USER_INPUT', 'Say why; whoever wrote it reads it.', { field: 'input.reason' })
  const seen = new Map(entries.map(({ id, version }) => [id, version]))
  await holdTargets(scope, await held(scope, [...seen.keys()]))
  const decided = new Map<string, ModerationReport>()
  const refused = new Map<string, Refusal>()
  for (const [id, version] of seen) {
    if (decided.has(id)) continue
    const done = await tryOne(scope, { id, version }, { decision, why })
    if (done instanceof Refusal) refused.set(id, done)
    else for (const each of done) if (seen.has(each.id)) decided.set(each.id, each)
  }
  const [first] = refused.values()
  if (first && !decided.size) throw first
  return {
    decided: [...decided.values()],
    refused: [...refused].map(([id, { code, message }]) => ({ id, code, message })),
  }
}

/** One that cannot be done leaves nothing, and does not take the others with it. Answers every entry that was decided by it. */
async function tryOne(
  scope: Scope,
  { id, version }: SeenModerationReport,
  how: How,
): Promise<ModerationReport[] | Refusal> {
  const report = await scope.em.findOne(ModerationReport, { id })
  const refusal =
    unfit(report, { version, decision: how.decision }) ?? (report && (await unfitProposal(scope, report, how.decision)))
  if (refusal || !report) return refusal ?? notFound('entry')
  try {
    const decided = await decide(scope, report, how)
    await scope.em.flush()
    return decided
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    scope.em.clear()
    return error
  }
}

function unfit(
  report: ModerationReport | null,
  { version, decision }: { version: number; decision: ModerationDecision },
): Refusal | null {
  if (!report) return refuse('NOT_FOUND', 'There is no such entry.', { field: 'input.entries' })
  if (report.status !== ModerationStatus.OPEN)
    return refuse('CONFLICT', 'This is decided already.', { field: 'input.entries' })
  const isUnseen = report.kind !== ModerationKind.REPORT && report.kind !== ModerationKind.ENDORSEMENT
  if (decision === ModerationDecision.HIDE && isUnseen)
    return refuse('CONFLICT', 'Nothing of this is public.', { field: 'input.decision' })
  if (report.version === version) return null
  return refuse('CONFLICT', 'Somebody changed this meanwhile. Look at it again.', { field: 'input.entries' })
}

/** What was proposed is done or left; everything else is about what is there. Answers whether anything changed. */
async function bringAbout(
  scope: Scope,
  report: ModerationReport,
  done: { decision: ModerationDecision; isHidden: boolean },
): Promise<boolean> {
  const { decision, isHidden } = done
  const approved = decision === ModerationDecision.APPROVE
  const { kind, targetType, targetId } = report
  if (kind === ModerationKind.IMPORT) return decideImport(scope, targetId, decision)
  if (kind === ModerationKind.EDIT && approved) await takeEdit(scope, report)
  if (kind === ModerationKind.CLAIM && approved) await giveListing(scope, report)
  if (kind === ModerationKind.EDIT || kind === ModerationKind.CLAIM) return approved
  return carryOut(scope, { targetType, targetId, isHidden }, decision)
}

type How = { decision: ModerationDecision; why: string | null }

/** Answers whatever was closed with it, itself first. */
async function decide(scope: Scope, report: ModerationReport, { decision, why }: How): Promise<ModerationReport[]> {
  const others = await alike(scope, report)
  const isHidden = [report, ...others].some(({ hiddenAt }) => hiddenAt)
  const changed = await bringAbout(scope, report, { decision, isHidden })
  report.version += 1
  const { kind, listingId } = report
  if (decision === ModerationDecision.HIDE || decision === ModerationDecision.ESCALATE) {
    if (decision === ModerationDecision.ESCALATE) report.escalatedAt ??= scope.now()
    else if (changed) report.hiddenAt ??= scope.now()
    const name = decision === ModerationDecision.HIDE ? 'moderation.hidden' : 'moderation.escalated'
    record(scope, { name, on: report, payload: { kind, listingId, by: scope.viewer.userId } })
    return [report]
  }
  const closed = [report, ...others]
  for (const each of closed) await close(scope, each, { decision, why })
  return closed
}

/** What others said of the same thing is decided with it. */
function alike(scope: Scope, { id, targetId, kind }: ModerationReport): Promise<ModerationReport[]> {
  const isOpen = { targetId, status: ModerationStatus.OPEN, id: { $ne: id } }
  const kinds = [ModerationKind.REPORT, ModerationKind.ENDORSEMENT]
  return kinds.includes(kind)
    ? scope.em.findAll(ModerationReport, { where: { ...isOpen, kind: { $in: kinds } }, orderBy: { id: 'asc' } })
    : Promise.resolve([])
}

async function close(scope: Scope, report: ModerationReport, { decision, why }: How): Promise<void> {
  const status = decision === ModerationDecision.APPROVE ? ModerationStatus.APPROVED : ModerationStatus.REJECTED
  Object.assign(report, { status, closedAt: scope.now(), decidedBy: scope.viewer.userId, decisionReason: why })
  const { id, kind, listingId, targetId } = report
  record(scope, { name: 'moderation.decided', on: report, payload: { kind, listingId, targetId, status } })
  await enqueue(scope, {
    task: 'mail',
    payload: {
      kind: 'moderation_decided',
      reportId: id,
      ...(report.reporterUserId ? { userId: report.reporterUserId } : {}),
    },
  })
}

/** Whoever wrote it took it back: nothing is left to decide. */
export async function endModeration(
  scope: Scope,
  which: Partial<Pick<ModerationReport, 'targetId' | 'kind' | 'reporterUserId'>>,
): Promise<void> {
  const where = { ...which, status: ModerationStatus.OPEN }
  for (const report of await scope.em.findAll(ModerationReport, { where })) {
    Object.assign(report, { status: ModerationStatus.WITHDRAWN, closedAt: scope.now(), version: report.version + 1 })
  }
}

/** To somebody who may decide it; null: to nobody. */
export async function assignModerationReport(
  scope: Scope,
  id: string,
  userId: string | null,
): Promise<ModerationReport> {
  if (isId(id)) await held(scope, [id])
  const report = isId(id) ? await scope.em.findOne(ModerationReport, { id }) : null
  const membership = userId ? await membershipOf(scope, userId) : null
  const isModerator = !userId || permissionsOf(membership?.role ?? null).has('moderation.decide')
  const fields = [
    ...(report ? [] : [{ path: 'id', message: 'There is no such entry.' }]),
    ...(isModerator ? [] : [{ path: 'userId', message: 'There is no such moderator.' }]),
  ]
  if (!report || !isModerator) throw refuse('NOT_FOUND', fields.map(({ message }) => message).join(' '), { fields })
  if (report.status !== ModerationStatus.OPEN) throw refuse('CONFLICT', 'This is decided already.', { field: 'id' })
  report.assigneeId = userId
  report.version += 1
  return report
}
