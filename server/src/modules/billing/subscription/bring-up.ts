import { record } from '../../../events/record.js'
import { enqueue } from '../../../jobs/enqueue.js'
import { newId } from '../../../kernel/ids.js'
import type { InvoiceState, PaymentsPort, SubscriptionState } from '../../../providers/payments/port.js'
import { type Scope, tenantIdOf } from '../../../scope/scope.js'
import { writeAudit } from '../../audit/audit.service.js'
import { differs } from './differs.js'
import { noteMovement } from './movements.js'
import type { Sales } from './offers.js'
import { noteSecond } from './second.js'
import { happeningsOf, stateOf } from './states.js'
import { missingOf } from './missing.js'
import { restOf } from './rest.js'
import { isLiving } from './subscription.reads.js'
import { TenantSubscription, TenantSubscriptionState as State } from './tenant-subscription.entity.js'

export type Bring = {
  state: SubscriptionState
  known: TenantSubscription[]
  /** What the prices that are named there stand for here. */
  sales: Sales
  invoices: InvoiceState[]
  payments: PaymentsPort
  /** An owner's cancellation is on its way: nobody has seen yet what becomes of it. */
  isCanceling: boolean
  /** A change or an end is on its way, beside which nothing can wait: what waited gave way, and may be planned again in a moment. */
  isChanging: boolean
  /** What is true there and cannot be so here. */
  unapplied: string[]
}

/** After an owner canceled, the name below BASE_DOMAIN is kept for them so long. */
const KEPT_MS = 30 * 86_400_000

/** One row becomes what is true of it. Answers what is told of the way, in the trail and at the notice board. */
export async function bringUp(scope: Scope, bring: Bring): Promise<string[]> {
  const { state, known, sales, payments, unapplied } = bring
  const to = stateOf(state)
  if (!to || state.livemode !== payments.livemode) return []
  const row = known.find(({ subscriptionRef }) => subscriptionRef === state.ref)
  const second = to !== State.CANCELED && known.find((each) => each !== row && isLiving(each))
  const sold = sales.get(state.priceRef) ?? null
  // The one that is known here stays; of what is none of ours a person has to decide.
  if (second) {
    if (!sold || !(await noteSecond(scope, state, sold.plan_key)))
      unapplied.push(`Two subscriptions live: ${state.ref} beside ${second.subscriptionRef}.`)
    return []
  }
  // What ended and never was ours asks nothing of anybody.
  if (!sold && to !== State.CANCELED) unapplied.push(`A price is none of ours: ${state.priceRef} of ${state.ref}.`)
  if (!sold && !row) return []
  const before = row ? { ...row } : null
  const planKey = sold?.plan_key ?? (row as TenantSubscription).planKey
  const is = {
    ...columnsOf(state, to, { row, now: scope.now() }),
    planKey,
    ...(bring.isChanging && isOnlyReleased(before, state) ? {} : plannedOf(state, sales)),
    ...standingOf(before, { ...bring, to }),
    // It was moved, or they chose otherwise.
    ...(to === State.CANCELED || before?.planKey !== planKey ? { moveTo: null } : {}),
  }
  if (row && !differs(row, is)) return []
  const now =
    row ?? scope.em.create(TenantSubscription, { id: newId(), subscriptionRef: state.ref } as TenantSubscription)
  Object.assign(now, is, { syncedAt: scope.now() })
  if (!row) known.push(now)
  scope.em.persist(now)
  // It goes on by itself, in a period that nobody pays for.
  if (now.periodIsVoid && to === State.ACTIVE && before?.state === State.PAUSED)
    await enqueue(scope, { task: 'tend_subscription', payload: {}, key: `tend:${tenantIdOf(scope)}` })
  const names = happeningsOf(before, now)
  await scope.em.flush()
  for (const name of names)
    record(scope, { name, on: now, payload: { planKey: now.planKey, state: to, from: before?.planKey ?? null } })
  await Promise.all([
    noteMovement(scope, { before, now, at: payments.now() }),
    ...names.map((name) => writeAudit(scope, { action: actionOf(name), outcome: 'DONE', target: now })),
  ])
  return names
}

/** In the trail as verbs are written: `subscriptionPastDue`. */
const actionOf = (name: string): string => name.replace(/[._](\w)/g, (_, letter: string) => letter.toUpperCase())

function columnsOf(
  state: SubscriptionState,
  to: State,
  { row, now }: { row: TenantSubscription | undefined; now: Date },
) {
  return {
    livemode: state.livemode,
    state: to,
    providerStatus: state.status,
    interval: state.interval as TenantSubscription['interval'],
    currency: state.currency,
    unitAmount: state.unitAmount,
    quantity: state.quantity,
    itemRef: state.itemRef,
    priceRef: state.priceRef,
    scheduleRef: state.scheduleRef,
    startedAt: state.startedAt,
    periodStart: state.periodStart,
    periodEnd: state.periodEnd,
    trialEnd: state.trialEnd,
    cancelAt: state.cancelAt,
    canceledAt: state.canceledAt,
    endedAt: to === State.CANCELED ? (state.endedAt ?? state.canceledAt ?? row?.endedAt ?? now) : null,
    resumesAt: state.paused?.resumesAt ?? null,
    cancelReason: state.cancelReason,
  }
}

/** What takes its turn later, by our own map; of a price that is none of ours nothing can be said. */
function plannedOf({ next }: SubscriptionState, sales: Sales) {
  const sold = next && sales.get(next.priceRef)
  return {
    nextPlanKey: sold?.plan_key ?? null,
    nextInterval: sold?.interval ?? null,
    nextUnitAmount: sold?.amount ?? null,
    nextPlanAt: sold ? next.at : null,
    nextPlanQuantity: sold ? next.quantity : null,
  }
}

type Priced = Pick<TenantSubscription, 'priceRef'>

/** What waited is gone, and all else stands as it stood. */
const isOnlyReleased = (before: Priced | null, { next, priceRef, cancelAt, endedAt }: SubscriptionState): boolean =>
  next === null && cancelAt === null && endedAt === null && before?.priceRef === priceRef

type Standing = Pick<Bring, 'state' | 'invoices' | 'payments' | 'isCanceling'> & { to: State }

/** What is ours alone: since when something is missing, and how far we are with telling of it. */
type Row = Pick<
  TenantSubscription,
  | ('state' | 'pausedAt' | 'pastDueSince' | 'dunningStep' | 'cancelAskedBy' | 'nextQuantity')
  | ('periodIsVoid' | 'periodStart' | 'pauseEndedAt')
  | ('owesLocations' | 'withdrawnRef')
>

function standingOf(before: Row | null, { state, invoices, payments, to, isCanceling }: Standing) {
  const ended = to === State.CANCELED
  const endedByUs = before?.dunningStep === 4
  const freed = ended && before && isLiving(before) && before.cancelAskedBy !== null && !endedByUs
  const counted = before?.nextQuantity === state.quantity || ended
  return {
    ...restOf(before, { state, invoices, payments, to }),
    pausedAt: to === State.PAUSED ? (before?.pausedAt ?? payments.now()) : null,
    ...missingOf(before, { state, invoices, to }),
    ...(ended && endedByUs ? { cancelReason: 'payment_failed' } : {}),
    ...(freed ? { subdomainReleaseAt: new Date((state.endedAt ?? payments.now()).getTime() + KEPT_MS) } : {}),
    // What was not made, or was taken back: it is nobody's wish any more that it ends.
    ...(!ended && !state.cancelAt && !isCanceling ? { cancelAskedBy: null } : {}),
    ...(counted ? { nextQuantity: null, nextQuantityAt: null } : {}),
  }
}
