import type { InvoiceState, SubscriptionState } from '../../../providers/payments/port.js'
import { isForLocations, owedOf } from './owed.js'
import { type TenantSubscription, TenantSubscriptionState as State } from './tenant-subscription.entity.js'

type Before = Pick<TenantSubscription, 'state' | 'pastDueSince' | 'dunningStep' | 'owesLocations' | 'withdrawnRef'>
type Now = { state: SubscriptionState; invoices: InvoiceState[]; to: State }

/** Since when a payment is missing, for what, and how far we are with telling of it. Who owes for more locations and then for a period has its whole time. */
export function missingOf(before: Before | null, { state, invoices, to }: Now) {
  const withdrawnRef = before?.withdrawnRef ?? null
  const isPaid = invoices.some(({ ref, status }) => ref === withdrawnRef && status === 'PAID')
  const given = { withdrawnRef: isPaid || to === State.CANCELED ? null : withdrawnRef }
  const step = before?.dunningStep ?? 0
  if (to !== State.PAST_DUE)
    return { ...given, owesLocations: false, pastDueSince: null, dunningStep: to === State.CANCELED ? step : 0 }
  const owed = owedOf(state, invoices).filter(({ attempts }) => attempts > 0)
  if (!owed.length && before && isThrough(before))
    return { ...given, owesLocations: false, pastDueSince: null, dunningStep: 0 }
  const periods = owed.filter((each) => !isForLocations(each))
  const anew = before?.owesLocations === true && periods.length > 0
  return {
    ...given,
    owesLocations: owed.length > 0 && periods.length === 0,
    pastDueSince: anew ? missingSince(state, periods) : (before?.pastDueSince ?? missingSince(state, owed)),
    dunningStep: anew ? 0 : step,
  }
}

/** What was missing is not asked for any more: where it is past due there all the same, the next that is missing has its whole time. */
const isThrough = ({ state, dunningStep, pastDueSince }: Before): boolean =>
  state === State.PAST_DUE && (dunningStep === 4 || pastDueSince === null)

/** When the oldest of them was tried first. */
function missingSince({ periodStart }: SubscriptionState, owed: InvoiceState[]): Date {
  const oldest = owed.at(-1)
  return oldest ? (oldest.finalizedAt ?? oldest.createdAt) : periodStart
}
