import type { SubscriptionState } from '../../../providers/payments/port.js'
import { stateOf } from '../subscription/states.js'

/** What we believe of one customer there (the door `billing_customers`). */
export type Ours = {
  tenant_id: string
  customer_ref: string
  plan_key: string
  subscriptions: OurSubscription[]
}
type OurSubscription = {
  ref: string
  state: string
  planKey: string
  quantity: number
  unitAmount: number
  currency: string
  interval: string
  periodEnd: string
  trialEnd: string | null
  cancelAt: string | null
}

const at = (value: Date | string | null): number | null => (value === null ? null : new Date(value).getTime())

/** Names of what is not here as it is there, sorted; empty where all is. What was begun there and never paid is nothing here. */
export function differencesOf(ours: Ours, theirs: SubscriptionState[]): string[] {
  const found = new Set<string>()
  const real = theirs.filter((each) => stateOf(each) !== null)
  for (const their of real) {
    const our = ours.subscriptions.find(({ ref }) => ref === their.ref)
    if (our) for (const name of changed(our, their)) found.add(name)
    // One that ended before it was ever ours asks nothing of anybody.
    else if (stateOf(their) !== 'CANCELED') found.add('missing')
  }
  for (const our of ours.subscriptions.filter(({ state }) => state !== 'CANCELED')) {
    if (!real.some(({ ref }) => ref === our.ref)) found.add('gone')
    if (our.planKey !== ours.plan_key) found.add('planKey')
  }
  return [...found].sort()
}

function changed(our: OurSubscription, their: SubscriptionState): string[] {
  const state = stateOf(their)
  if (our.state === 'CANCELED' && state === 'CANCELED') return []
  const pairs: Record<string, [unknown, unknown]> = {
    state: [our.state, state],
    quantity: [our.quantity, their.quantity],
    unitAmount: [our.unitAmount, their.unitAmount],
    currency: [our.currency, their.currency],
    interval: [our.interval, their.interval],
    periodEnd: [at(our.periodEnd), at(their.periodEnd)],
    trialEnd: [at(our.trialEnd), at(their.trialEnd)],
    cancelAt: [at(our.cancelAt), at(their.cancelAt)],
  }
  return Object.entries(pairs).flatMap(([name, [here, there]]) => (here === there ? [] : [name]))
}
