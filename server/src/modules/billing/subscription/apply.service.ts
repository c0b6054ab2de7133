import { record } from '../../../events/record.js'
import { newId } from '../../../kernel/ids.js'
import { log } from '../../../kernel/log.js'
import type {
  CheckoutState as Page,
  CustomerState,
  PaymentsPort,
  SubscriptionState,
} from '../../../providers/payments/port.js'
import type { OpenScope } from '../../../scope/makers.js'
import type { Scope } from '../../../scope/scope.js'
import { writeAudit } from '../../audit/audit.service.js'
import { BillingAccount } from '../account/billing-account.entity.js'
import { CheckoutSession, type CheckoutState } from './checkout-session.entity.js'
import { planOfPrice } from './offers.js'
import { happeningOf, stateOf } from './states.js'
import { isLiving } from './subscription.reads.js'
import { TenantSubscription, TenantSubscriptionState as State } from './tenant-subscription.entity.js'

/** Everything that is true there about one customer, asked at one moment. `pages`: the checkouts that could be paid. */
export type Truth = { customer: CustomerState; subscriptions: SubscriptionState[]; pages: Page[] }

/**
 * The one writer of subscriptions: rows become what whoever takes the payments says they are, whatever line, verb or clock brought us to ask, and
 * every effect hangs on the way from state to state. Answers what could not be made so. Null: somebody wrote since `version` was read, so that what
 * was asked may be older than what stands here. Ask again.
 */
export async function apply(scope: OpenScope, version: number, truth: Truth): Promise<string[] | null> {
  const payments = scope.ports.payments
  if (!payments) return []
  if (!(await takeTurn(scope, version))) return null
  const { livemode } = payments
  const account = await scope.em.findOneOrFail(BillingAccount, { livemode })
  if (account.customerRef !== truth.customer.ref) throw new Error('The customer is not this tenant’s.')
  const { card, currency } = truth.customer
  Object.assign(account, { paymentMethod: card, currency: currency ?? account.currency, syncedAt: scope.now() })
  const known = await scope.em.find(TenantSubscription, { livemode })
  // What ended is written before what lives, for one at most lives.
  const states = truth.subscriptions
    .filter((each) => stateOf(each))
    .sort((a, b) => Number(stateOf(a) !== State.CANCELED) - Number(stateOf(b) !== State.CANCELED))
  const unapplied: string[] = []
  let settles = false
  for (const state of states) settles = (await bringUp(scope, { state, known, payments, unapplied })) || settles
  for (const page of truth.pages)
    if (page.customerRef === account.customerRef) await closePage(scope, page)
    else unapplied.push(`A checkout is another customer’s: ${page.ref}.`)
  // Whoever pays next is a new customer there: the one that was deleted takes no more money.
  if (truth.customer.isDeleted && !known.some(isLiving)) account.customerRef = null
  await scope.em.flush()
  // Beside one that lives always: the plan may have been set by hand meanwhile.
  if (settles || known.some(isLiving)) await scope.connection.prepared('settle-plan', 'select settle_plan()', [])
  for (const what of unapplied) log.error('what is true of a subscription could not be written', { what })
  return unapplied
}

const turn =
  'update billing_account set sync_version = sync_version + 1 where sync_version = $1 and tenant_id = app_tenant() returning id'

/** The row stays locked to the end: of two who looked at once the second finds that it must look again. */
async function takeTurn(scope: Scope, version: number): Promise<boolean> {
  return (await scope.connection.prepared('billing-turn', turn, [version])).length === 1
}

type Bring = { state: SubscriptionState; known: TenantSubscription[]; payments: PaymentsPort; unapplied: string[] }

/** Answers whether the plan of the tenant may be another now. */
async function bringUp(scope: Scope, { state, known, payments, unapplied }: Bring): Promise<boolean> {
  const to = stateOf(state)
  if (!to || state.livemode !== payments.livemode) return false
  const row = known.find(({ subscriptionRef }) => subscriptionRef === state.ref)
  const second = to !== State.CANCELED && known.find((each) => each !== row && isLiving(each))
  if (second) {
    unapplied.push(`Two subscriptions live: ${state.ref} beside ${second.subscriptionRef}.`)
    return false
  }
  const planKey = await planOfPrice(scope, state.priceRef, payments)
  // What ended and never was ours asks nothing of anybody.
  if (!planKey && to !== State.CANCELED) unapplied.push(`A price is none of ours: ${state.priceRef} of ${state.ref}.`)
  if (!planKey && !row) return false
  const values = { ...columnsOf(state, to, scope), planKey: planKey ?? (row as TenantSubscription).planKey }
  const before = row && { state: row.state, planKey: row.planKey }
  const now =
    row ?? scope.em.create(TenantSubscription, { id: newId(), subscriptionRef: state.ref } as TenantSubscription)
  if (to === State.PAST_DUE) values.pastDueSince = row?.pastDueSince ?? state.periodStart
  if (to === State.PAUSED) values.pausedAt = row?.pausedAt ?? payments.now()
  Object.assign(now, values)
  if (!row) known.push(now)
  scope.em.persist(now)
  const name =
    happeningOf(before?.state ?? null, to) ?? (before && before.planKey !== now.planKey ? 'subscription.changed' : null)
  await scope.em.flush()
  if (!name) return false
  record(scope, { name, on: now, payload: { planKey: now.planKey, state: to } })
  await writeAudit(scope, { action: actionOf(name), outcome: 'DONE', target: now })
  return true
}

/** In the trail as verbs are written: `subscriptionPastDue`. */
const actionOf = (name: string): string => name.replace(/[._](\w)/g, (_, letter: string) => letter.toUpperCase())

function columnsOf(state: SubscriptionState, to: State, scope: Scope) {
  return {
    livemode: state.livemode,
    state: to,
    providerStatus: state.status,
    interval: state.interval as TenantSubscription['interval'],
    currency: state.currency,
    unitAmount: state.unitAmount,
    quantity: state.quantity,
    itemRef: state.itemRef,
    startedAt: state.startedAt,
    periodStart: state.periodStart,
    periodEnd: state.periodEnd,
    trialEnd: state.trialEnd,
    cancelAt: state.cancelAt,
    canceledAt: state.canceledAt,
    endedAt: to === State.CANCELED ? (state.endedAt ?? state.canceledAt ?? scope.now()) : null,
    pausedAt: null as Date | null,
    resumesAt: state.paused?.resumesAt ?? null,
    pastDueSince: null as Date | null,
    cancelReason: state.cancelReason,
    syncedAt: scope.now(),
  }
}

async function closePage(scope: Scope, page: Page): Promise<void> {
  if (page.status === 'OPEN') return
  const session = await scope.em.findOne(CheckoutSession, { sessionRef: page.ref })
  if (session) Object.assign(session, { state: page.status as CheckoutState, url: null })
}
