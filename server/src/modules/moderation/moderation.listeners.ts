import type { Listener } from '../../events/listener.js'
import { Endorsement, EndorsementStatus } from '../endorsements/endorsement.entity.js'
import { endModeration } from './moderation.service.js'
import { awaitEndorsement } from './report.service.js'

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
  hear: (scope, { aggregateId }) => endModeration(scope, aggregateId),
}

export const moderationListeners: Listener[] = [opens, ends]
