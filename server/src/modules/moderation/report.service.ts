import { record } from '../../events/record.js'
import { notFound } from '../../kernel/errors.js'
import { newId } from '../../kernel/ids.js'
import type { Scope } from '../../scope/scope.js'
import type { Endorsement } from '../endorsements/endorsement.entity.js'
import { knownAs, readForm } from '../visitors/visitor-form.service.js'
import { ModerationReport } from './moderation-report.entity.js'
import { ModerationKind, ModerationTarget } from './moderation-report.enums.js'
import type { ReportContentInput } from './moderation.inputs.js'
import { shownBy } from './targets.js'

/** Of what visitors see alone, and once by the same browser while the first report is open: the constraint says so. */
export async function reportContent(scope: Scope, input: ReportContentInput): Promise<ModerationReport> {
  const { targetType, targetId, reason, evidenceUrls } = input
  const listingId = await shownBy(scope, { targetType, targetId })
  if (!listingId) throw notFound('listing, endorsement or picture')
  const visitorId = readForm(scope, input)
  const { userId } = scope.viewer
  const reporterKey = userId ? await knownAs(scope, 'user', userId) : await knownAs(scope, 'visitor', visitorId)
  return openReport(scope, {
    ...{ kind: ModerationKind.REPORT, targetType, targetId, listingId, reason, reporterKey },
    details: input.details?.trim() || null,
    evidenceUrls: evidenceUrls ?? [],
    reporterUserId: userId,
    reporterEmail: userId ? null : (input.email?.trim().toLowerCase() ?? null),
  })
}

/** A new endorsement waits; told by the notice board, so that its room need not know this one. */
export function awaitEndorsement(
  scope: Scope,
  { id, listingId, signals, userId }: Pick<Endorsement, 'id' | 'listingId' | 'signals' | 'userId'>,
): Promise<ModerationReport> {
  return openReport(scope, {
    ...{ kind: ModerationKind.ENDORSEMENT, targetType: ModerationTarget.ENDORSEMENT, targetId: id, listingId },
    storedSignals: signals,
    reporterUserId: userId,
  })
}

const waiting = `select count(*)::int as count from moderation_report where tenant_id = app_tenant() and status = 'OPEN'`

/** `waiting`: how many were there before, so that moderators are told of the first and not of each. */
export async function openReport(scope: Scope, facts: Partial<ModerationReport>): Promise<ModerationReport> {
  const [before] = await scope.connection.prepared<{ count: number }>('moderation-waiting', waiting, [])
  const report = scope.em.create(ModerationReport, { id: newId(), ...facts } as ModerationReport)
  scope.em.persist(report)
  const payload = { kind: report.kind, listingId: report.listingId, waiting: before?.count ?? 0 }
  record(scope, { name: 'moderation.opened', on: report, payload })
  return report
}
