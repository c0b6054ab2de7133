import { z } from 'zod'
import type { Scope } from '../../../scope/scope.js'
import { Listing } from '../../directory/listing/listing.entity.js'
import { ListingImport } from '../../directory/import/listing-import.entity.js'
import { Endorsement } from '../../endorsements/endorsement.entity.js'
import { mailKind } from '../../mail/kinds.js'
import { addressee } from '../../mail/people.js'
import { ModerationReport } from '../moderation-report.entity.js'
import { ModerationKind, ModerationStatus } from '../moderation-report.enums.js'
import { type Decided, decidedWords } from './words.js'

/** What its author hears when it was approved, and when not. */
const outcomes: Record<ModerationKind, [yes: Decided['outcome'], no: Decided['outcome']]> = {
  ENDORSEMENT: ['PUBLIC', 'REFUSED'],
  REPORT: ['KEPT', 'REMOVED'],
  CLAIM: ['GRANTED', 'NOT_GRANTED'],
  EDIT: ['TAKEN', 'LEFT'],
  IMPORT: ['RELEASED', 'TAKEN_BACK'],
}

/** To whoever wrote, reported or imported it, as they were known: signed in, or by an address of which they proved that it is theirs. */
export const moderationDecided = mailKind<{ reportId: string; userId?: string | undefined }, Decided>({
  about: 'Tells whoever endorsed, reported or imported something what a moderator decided.',
  purpose: 'ASKED',
  waits: true,
  payload: z.looseObject({ reportId: z.uuid(), userId: z.uuid().optional() }),
  address: async (scope, { reportId, userId }) => {
    const report = await scope.em.findOne(ModerationReport, { id: reportId })
    // Who decides their own import knows it.
    if (!report || (report.kind === ModerationKind.IMPORT && report.decidedBy === userId)) return null
    const business = await calledBy(scope, report)
    const to = userId ? await addressee(scope) : await addressGiven(scope, report)
    if (!to || !business) return null
    const approved = report.status === ModerationStatus.APPROVED
    const outcome = outcomes[report.kind][approved ? 0 : 1]
    return { to, key: reportId, facts: { outcome, business, reason: report.decisionReason } }
  },
  sample: () => ({ outcome: 'REFUSED', business: 'The Old Kettle', reason: 'It is about another business.' }),
  words: decidedWords,
})

/** The listing that it is about, or the file. */
async function calledBy(scope: Scope, { kind, targetId, listingId }: ModerationReport): Promise<string | null> {
  if (kind === ModerationKind.IMPORT) return (await scope.em.findOne(ListingImport, { id: targetId }))?.fileName ?? null
  const gone = { filters: { present: false } }
  return listingId ? ((await scope.em.findOne(Listing, { id: listingId }, gone))?.name ?? null) : null
}

async function addressGiven(scope: Scope, report: ModerationReport): Promise<string | null> {
  if (report.kind !== ModerationKind.ENDORSEMENT) return report.reporterEmail
  const endorsement = await scope.em.findOne(Endorsement, { id: report.targetId })
  return endorsement?.emailConfirmedAt ? endorsement.authorEmail : null
}
