import type { SubscriptionState } from '../../../providers/payments/port.js'
import { type TenantSubscription, TenantSubscriptionState as State } from './tenant-subscription.entity.js'

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

type Before = Pick<
  TenantSubscription,
  | ('state' | 'planKey' | 'interval' | 'quantity' | 'cancelAt' | 'nextPlanAt')
  | ('owesLocations' | 'pastDueSince' | 'withdrawnRef')
>

/**
 * Everything that is told of the way from what stood here to what is true, the change of state first. `null`: nothing stood here. Whatever brought
 * us to ask, and however often, each is told once: of the way, and not of the line that told us.
 */
export function happeningsOf(before: Before | null, now: Before): string[] {
  const change = happeningOf(before?.state ?? null, now.state)
  if (!before || now.state === State.CANCELED) return change ? [change] : []
  const changed = before.planKey !== now.planKey || before.interval !== now.interval
  // Nobody paid: what was asked for was given up.
  const isGivenUp = now.withdrawnRef !== null
  // More locations were not paid, or nothing was asked for any more, and now the period is not: that is told as if it were the first.
  const [was, since] = [before.pastDueSince?.getTime() ?? null, now.pastDueSince?.getTime() ?? null]
  const isMore = since !== null && was !== since && (was === null || (before.owesLocations && !now.owesLocations))
  const all = [
    isGivenUp && change === 'subscription.recovered' ? null : change,
    !change && now.state === State.PAST_DUE && isMore && 'subscription.past_due',
    before.quantity !== now.quantity && isGivenUp && 'quantity.withdrawn',
    changed && 'subscription.changed',
    before.quantity !== now.quantity && 'quantity.changed',
    !before.cancelAt && now.cancelAt && 'subscription.cancel_planned',
    before.cancelAt && !now.cancelAt && 'subscription.kept',
    !before.nextPlanAt && now.nextPlanAt && 'subscription.change_planned',
    // At its turn it is told as the change itself.
    before.nextPlanAt && !now.nextPlanAt && !changed && 'subscription.change_dropped',
  ]
  return all.filter((each): each is string => typeof each === 'string')
}

/** A payment is missing there. */
export const isMissing = (state: Pick<SubscriptionState, 'status' | 'paused'>): boolean =>
  stateOf(state) === State.PAST_DUE

/** It lives there: money may be taken for it. */
export const isLivingThere = (state: Pick<SubscriptionState, 'status' | 'paused'>): boolean =>
  ![null, State.CANCELED].includes(stateOf(state))
