import type { Listener } from '../../events/listener.js'
import { Endorsement, EndorsementStatus } from '../endorsements/endorsement.entity.js'
import { ModerationKind, ModerationTarget } from './moderation-report.enums.js'
import { endModeration } from './moderation.service.js'
import { awaitEndorsement, openReport } from './report.service.js'

/** A new endorsement waits in the queue, unless its author was faster and took it back. */
const opens: Listener = {
  name: 'moderation.opens',
  to: ['endorsement.submitted'],
  hear: async (scope, { aggregateId }) => {
    const waits = { id: aggregateId, status: EndorsementStatus.PENDING }
    const endorsement = await scope.em.findOne(Endorsement, waits)
    if (endorsement) await awaitEndorsement(scope, endorsement)
  },
}

const ends: Listener = {
  name: 'moderation.ends',
  to: ['endorsement.withdrawn'],
  hear: (scope, { aggregateId }) => endModeration(scope, { targetId: aggregateId }),
}

/** Whoever proved it needs no moderator to believe them. */
const proven: Listener = {
  name: 'moderation.proven',
  to: ['listing.claimed'],
  hear: async (scope, { aggregateId, payload }) => {
    const where = { kind: ModerationKind.CLAIM, targetId: aggregateId, reporterUserId: String(payload.userId) }
    await endModeration(scope, where)
  },
}

/** What looks suspicious waits under review until somebody decides; who takes it back has decided. */
const held: Listener = {
  name: 'moderation.held',
  to: ['listing.import_held'],
  hear: async (scope, { aggregateId, payload }) => {
    const signals = (payload.signals ?? []) as string[]
    // Who imported reads what became of it.
    const reporterUserId = payload.requestedBy ? String(payload.requestedBy) : null
    await openReport(scope, {
      ...{ kind: ModerationKind.IMPORT, targetType: ModerationTarget.IMPORT, targetId: aggregateId },
      ...{ storedSignals: signals, reporterUserId },
    })
  },
}
const takenBack: Listener = {
  name: 'moderation.taken_back',
  to: ['listing.import_taken_back'],
  hear: (scope, { aggregateId }) => endModeration(scope, { kind: ModerationKind.IMPORT, targetId: aggregateId }),
}

export const moderationListeners: Listener[] = [opens, ends, proven, held, takenBack]
