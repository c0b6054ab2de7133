import type { InvoiceState, PaymentsPort, SubscriptionState } from '../../../providers/payments/port.js'
import { type TenantSubscription, TenantSubscriptionState as State } from './tenant-subscription.entity.js'

type Before = Pick<TenantSubscription, 'state' | 'pausedAt' | 'periodStart' | 'periodIsVoid' | 'pauseEndedAt'>
type Now = { state: SubscriptionState; invoices: InvoiceState[]; payments: PaymentsPort; to: State }

/**
 * What a pause spared: whether the period that runs is one of those that were void, and when the last pause was over in which one was. What somebody
 * else made void, without a pause, is theirs to give away.
 */
export function restOf(before: Before | null, { state, invoices, payments, to }: Now) {
  const paused = before?.state === State.PAUSED
  const spared = invoices.filter(
    ({ subscriptionRef, status, reason }) =>
      subscriptionRef === state.ref && status === 'VOID' && reason === 'subscription_cycle',
  )
  const isSame = before?.periodStart.getTime() === state.periodStart.getTime()
  const mayBe = to !== State.CANCELED && (to === State.PAUSED || paused || (before?.periodIsVoid && isSame))
  const since = before?.pausedAt?.getTime() ?? Number.POSITIVE_INFINITY
  const isOver = paused && to !== State.PAUSED && spared.some(({ periodStart }) => periodStart.getTime() >= since)
  return {
    periodIsVoid:
      Boolean(mayBe) && spared.some(({ periodStart }) => periodStart.getTime() === state.periodStart.getTime()),
    pauseEndedAt: isOver ? payments.now() : (before?.pauseEndedAt ?? null),
  }
}
