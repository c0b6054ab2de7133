import { enqueue } from '../../../jobs/enqueue.js'
import { notFound, refuse } from '../../../kernel/errors.js'
import type { Scope } from '../../../scope/scope.js'
import type { StripeEvent } from './stripe-event.types.js'
import { stripeEvent } from './stripe-events.reads.js'

const replay = `update stripe_event set state = 'WAITING', attempts = 0, next_at = now(), updated_at = now()
  where id = $1 and state <> 'WAITING' returning shard`

/**
 * Looked at once more, as if it had just come. It is only a reason to ask what is true: what is so already is not done again. Of two who replay one
 * at once, one does.
 */
export async function replayStripeEvent(scope: Scope, id: string): Promise<StripeEvent> {
  const [row] = await scope.connection.prepared<{ shard: number }>('stripe-event-replay', replay, [id])
  const event = await stripeEvent(scope, id)
  if (!event) throw notFound('event')
  if (!row) throw refuse('CONFLICT', 'It waits already, and is looked at soon.')
  const { shard } = row
  await enqueue(scope, { task: 'drain_stripe_inbox', payload: { shard }, key: `stripe-inbox:${shard}` })
  return event
}
