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
import { CheckoutSession, CheckoutState } from './checkout-session.entity.js'
import { planOfPrice } from './offers.js'
import { happeningOf, stateOf } from './states.js'
import { isLiving } from './subscription.reads.js'
import { TenantSubscription, TenantSubscriptionState as State } from './tenant-subscription.entity.js'

/** Everything that is true there about one customer, asked at one moment. `page`: the checkout that was open here. */
export type Truth = { customer: CustomerState; subscriptions: SubscriptionState[]; page: Page | null }

/**
 * The one writer of subscriptions: rows become what whoever takes the payments says they are, whatever line, verb or clock brought us to ask, and
 * every effect hangs on the way from state to state. False: somebody wrote since `version` was read, so that what was asked may be older than what
 * stands here. Ask again.
 */
export async function apply(scope: OpenScope, version: number, truth: Truth): Promise<boolean> {
  const payments = scope.ports.payments
  if (!payments) return true
  if (!(await takeTurn(scope, version))) return false
  const account = await scope.em.findOneOrFail(BillingAccount, {})
  if (account.customerRef !== truth.customer.ref) throw new Error('The customer is not this tenant’s.')
  const { card, currency } = truth.customer
  Object.assign(account, { paymentMethod: card, currency: currency ?? account.currency, syncedAt: scope.now() })
  const known = await scope.em.find(TenantSubscription, {})
  // What ended is written before what lives, for one at most lives.
  const states = truth.subscriptions
    .filter((each) => stateOf(each))
    .sort((a, b) => Number(stateOf(a) !== State.CANCELED) - Number(stateOf(b) !== State.CANCELED))
  let settles = false
  for (const state of states) settles = (await bringUp(scope, { state, known, payments })) || settles
  await closePage(scope, truth.page)
  await scope.em.flush()
  if (settles) await scope.connection.prepared('settle-plan', 'select settle_plan()', [])
  return true
}

const turn =
  'update billing_account set sync_version = sync_version + 1 where sync_version = $1 and tenant_id = app_tenant() returning id'

/** The row stays locked to the end: of two who looked at once the second finds that it must look again. */
async function takeTurn(scope: Scope, version: number): Promise<boolean> {
  return (await scope.connection.prepared('billing-turn', turn, [version])).length === 1
}

type Bring = { state: SubscriptionState; known: TenantSubscription[]; payments: PaymentsPort }

/** Answers whether the plan of the tenant may be another now. */
async function bringUp(scope: Scope, { state, known, payments }: Bring): Promise<boolean> {
  const to = stateOf(state)
  if (!to || state.livemode !== payments.livemode) return false
  const row = known.find(({ subscriptionRef }) => subscriptionRef === state.ref)
  const second = to !== State.CANCELED && known.find((each) => each !== row && isLiving(each))
  if (second) {
    log.error('a customer has two subscriptions', { subscription: state.ref, beside: second.subscriptionRef })
    return false
  }
  const planKey = await planOfPrice(scope, state.priceRef, payments)
  if (!planKey) log.error('a subscription is for a price that is not ours', { subscription: state.ref })
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

async function closePage(scope: Scope, page: Page | null): Promise<void> {
  if (!page || page.status === 'OPEN') return
  const session = await scope.em.findOne(CheckoutSession, { sessionRef: page.ref, state: CheckoutState.OPEN })
  if (session) Object.assign(session, { state: page.status as CheckoutState, url: null })
}
