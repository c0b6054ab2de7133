import { refuse } from '../../../kernel/errors.js'
import type { Scope } from '../../../scope/scope.js'
import { liveSubscription } from './subscription.reads.js'
import type { TenantSubscription, TenantSubscriptionState as State } from './tenant-subscription.entity.js'

/** The one that lives, in one of the states in which this can be done. */
export async function needSubscription(scope: Scope, ...states: State[]): Promise<TenantSubscription> {
  const row = await liveSubscription(scope)
  if (!row)
    throw refuse('CONFLICT', 'Nothing is paid for. Choose a plan first.', { extensions: { reason: 'NOT_SUBSCRIBED' } })
  if (!states.length || states.includes(row.state)) return row
  throw refuse('CONFLICT', instead[row.state], { extensions: { reason: row.state } })
}

/** Why it cannot be done as it stands, and what can. */
const instead: Record<State, string> = {
  TRIALING: 'The subscription is on trial.',
  ACTIVE: 'The subscription is not paused.',
  PAST_DUE: 'A payment is missing. Pay it first, or cancel.',
  PAUSED: 'The subscription is paused. Resume it first.',
  CANCELED: 'The subscription has ended.',
}

export const canceledAlready = () =>
  refuse('CONFLICT', 'It is canceled and ends then. Take the cancellation back first.')

/** What stands already is not done twice; a request that comes again is answered before (verb.ts). */
export const already = (says: string) => refuse('CONFLICT', says, { extensions: { reason: 'ALREADY' } })
