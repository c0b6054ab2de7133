import type { SubscriptionState } from '../../../providers/payments/port.js'
import { TenantSubscriptionState as State } from './tenant-subscription.entity.js'

/** What was begun and never paid is no subscription of ours yet: null. */
export function stateOf({ status, paused }: Pick<SubscriptionState, 'status' | 'paused'>): State | null {
  switch (status) {
    case 'incomplete':
      return null
    case 'incomplete_expired':
    case 'canceled':
      return State.CANCELED
    case 'past_due':
    case 'unpaid':
      return State.PAST_DUE
    case 'paused':
      return State.PAUSED
    case 'trialing':
      return paused ? State.PAUSED : State.TRIALING
    case 'active':
      return paused ? State.PAUSED : State.ACTIVE
  }
}

/** What is told of the way from one state to another, whatever brought it; null where nothing is. */
export function happeningOf(from: State | null, to: State): string | null {
  if (from === to) return null
  if (to === State.CANCELED) return from === null ? null : 'subscription.ended'
  if (from === null) return 'subscription.started'
  if (to === State.PAST_DUE) return 'subscription.past_due'
  if (to === State.PAUSED) return 'subscription.paused'
  if (from === State.PAST_DUE) return 'subscription.recovered'
  if (from === State.PAUSED) return 'subscription.resumed'
  return 'subscription.activated'
}
