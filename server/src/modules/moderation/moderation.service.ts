import { record } from '../../events/record.js'
import { enqueue } from '../../jobs/enqueue.js'
import { notFound, type Refusal, refuse } from '../../kernel/errors.js'
import { isId } from '../../kernel/ids.js'
import type { Scope } from '../../scope/scope.js'
import { membershipOf } from '../identity/members/members.reads.js'
import { permissionsOf } from '../identity/permissions.js'
import { ModerationReport } from './moderation-report.entity.js'
import { ModerationDecision, ModerationKind, ModerationStatus } from './moderation-report.enums.js'
import type { DecideModerationInput } from './moderation.inputs.js'
import type { ModerationOutcome } from './moderation.types.js'
import { giveListing, takeEdit } from './proposal.service.js'
import { carryOut } from './targets.js'

const lock = `select id from moderation_report where tenant_id = app_tenant() and id = any ($1) order by id for update`

/** Whoever comes second finds what the first decided: the rows are held, in one order, until the transaction ends. */
async function held(scope: Scope, ids: string[]): Promise<Map<string, ModerationReport>> {
  await scope.connection.prepared('moderation-lock', lock, [ids])
  const rows = await scope.em.findAll(ModerationReport, { where: { id: { $in: ids } } })
  return new Map(rows.map((row) => [row.id, row]))
}

/** What could be decided is; of the others it is said why not. Where nothing could, the first of them is the refusal. */
export async function decideModerationReports(
  scope: Scope,
  { entries, decision, reason }: DecideModerationInput,
): Promise<ModerationOutcome> {
  const why = reason?.trim() || null
  if (decision === ModerationDecision.REJECT && !why)
    throw refuse('BAD_USER_INPUT', 'Say why; whoever wrote it reads it.', { field: 'input.reason' })
  const found = await held(scope, [...new Set(entries.map(({ id }) => id))])
  const decided = new Map<string, ModerationReport>()
  const refused: { id: string; refusal: Refusal }[] = []
  for (const { id, version } of entries) {
    const report = found.get(id)
    const refusal = decided.has(id) ? null : unfit(report, { version, decision })
    if (refusal) refused.push({ id, refusal })
    else if (report && !decided.has(id)) decided.set(id, await decide(scope, report, { decision, why }))
  }
  const [first] = refused
  if (first && !decided.size) throw first.refusal
  return {
    decided: [...decided.values()],
    refused: refused.map(({ id, refusal: { code, message } }) => ({ id, code, message })),
  }
}

function unfit(
  report: ModerationReport | undefined,
  { version, decision }: { version: number; decision: ModerationDecision },
): Refusal | null {
  if (!report) return notFound('entry')
  if (report.status !== ModerationStatus.OPEN)
    return refuse('CONFLICT', 'This is decided already.', { field: 'input.entries' })
  const isProposal = report.kind === ModerationKind.EDIT || report.kind === ModerationKind.CLAIM
  if (decision === ModerationDecision.HIDE && isProposal)
    return refuse('CONFLICT', 'Nothing of this is public.', { field: 'input.decision' })
  if (report.version === version) return null
  return refuse('CONFLICT', 'Somebody changed this meanwhile. Look at it again.', { field: 'input.entries' })
}

/** What was proposed is done or left; everything else is about what is there. */
async function bringAbout(scope: Scope, report: ModerationReport, decision: ModerationDecision): Promise<void> {
  const approved = decision === ModerationDecision.APPROVE
  if (report.kind === ModerationKind.EDIT) return approved ? takeEdit(scope, report) : undefined
  if (report.kind === ModerationKind.CLAIM) return approved ? giveListing(scope, report) : undefined
  return carryOut(scope, report, decision)
}

type How = { decision: ModerationDecision; why: string | null }

async function decide(scope: Scope, report: ModerationReport, { decision, why }: How): Promise<ModerationReport> {
  await bringAbout(scope, report, decision)
  report.version += 1
  if (decision === ModerationDecision.HIDE) report.hiddenAt ??= scope.now()
  if (decision === ModerationDecision.ESCALATE) report.escalatedAt ??= scope.now()
  const { kind, listingId } = report
  if (decision === ModerationDecision.HIDE || decision === ModerationDecision.ESCALATE) {
    const name = decision === ModerationDecision.HIDE ? 'moderation.hidden' : 'moderation.escalated'
    record(scope, { name, on: report, payload: { kind, listingId, by: scope.viewer.userId } })
    return report
  }
  for (const each of [report, ...(await alike(scope, report))]) await close(scope, each, { decision, why })
  return report
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
export async function endModeration(scope: Scope, targetId: string): Promise<void> {
  const where = { targetId, status: ModerationStatus.OPEN }
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
  const report = isId(id) ? (await held(scope, [id])).get(id) : undefined
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
