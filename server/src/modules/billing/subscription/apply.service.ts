import { isDeepStrictEqual } from 'node:util'
import { log } from '../../../kernel/log.js'
import type {
  ChargeState,
  CheckoutState as Page,
  CustomerState,
  InvoiceState,
  PaymentsPort,
  SubscriptionState,
} from '../../../providers/payments/port.js'
import type { Scope } from '../../../scope/scope.js'
import { BillingAccount } from '../account/billing-account.entity.js'
import { giveBought, settlePurchases } from '../featured/bought.js'
import { invoicesKnown, keepInvoices } from '../invoice/keep-invoices.js'
import { type Bring, bringUp } from './bring-up.js'
import { CheckoutSession, type CheckoutState } from './checkout-session.entity.js'
import { isOnItsWay } from './intent.js'
import { salesOf } from './offers.js'
import { noteOwed, type Second, secondsOf } from './second.js'
import type { PaidBack } from './ended-unpaid.js'
import { stateOf } from './states.js'
import { isLiving } from './subscription.reads.js'
import { tellSubscription } from './telling-pages.js'
import { TenantSubscription, TenantSubscriptionState as State } from './tenant-subscription.entity.js'

/**
 * Everything that is true there about one customer, asked at one moment. `pages`: the checkouts that could be paid. `invoices`: the newest, newest
 * first.
 */
export type Truth = {
  customer: CustomerState
  subscriptions: SubscriptionState[]
  pages: Page[]
  invoices: InvoiceState[]
  /** Payments, where something that was bought once hangs on them. */
  charges: ChargeState[]
  /** What was paid for one that we had ended, and is to be given back. */
  owed: PaidBack[]
}

/** What could not be made so, and what is to be ended there: second subscriptions. */
export type Applied = { unapplied: string[]; seconds: Second[] }

/**
 * The one writer of subscriptions: rows become what whoever takes the payments says they are, whatever line, verb or clock brought us to ask, and
 * every effect hangs on the way from state to state. Null: somebody wrote since `version` was read, so that what was asked may be older than what
 * stands here. Ask again. `isOwn`: the look of whoever changed something, when that is done.
 */
export async function apply(
  scope: Scope,
  { version, isOwn }: { version: number; isOwn: boolean },
  truth: Truth,
): Promise<Applied | null> {
  const payments = scope.ports.payments
  if (!payments) return { unapplied: [], seconds: [] }
  const standing = await lookBehindTurn(scope, { version, truth, payments })
  if (!standing) return null
  const { account, known, sales } = standing
  if (account.customerRef !== truth.customer.ref) throw new Error('The customer is not this tenant’s.')
  const shownBefore = shownOf(account)
  keepFacts(account, truth.customer)
  const unapplied: string[] = []
  const isCanceling = isOnItsWay(account, 'cancel', scope.now())
  const isChanging = !isOwn && (isCanceling || isOnItsWay(account, 'change', scope.now()))
  const told = await bringAllUp(scope, { truth, known, sales, payments, unapplied, isCanceling, isChanging })
  for (const page of truth.pages)
    if (page.customerRef === account.customerRef) await closePage(scope, page)
    else unapplied.push(`A checkout is another customer’s: ${page.ref}.`)
  await settlePurchases(scope, truth.charges)
  const own = truth.invoices.filter(({ customerRef }) => customerRef === account.customerRef)
  const billed = await keepInvoices(scope, own, { known: standing.invoices, livemode: payments.livemode })
  const lives = known.some(isLiving)
  // Whoever pays again keeps their name.
  if (lives) for (const ended of known) if (!isLiving(ended)) ended.subdomainReleaseAt = null
  // Whoever pays next is a new customer there: the one that was deleted takes no more money.
  if (truth.customer.isDeleted && !lives) account.customerRef = null
  await scope.em.flush()
  await noteOwed(scope, truth.owed, known)
  const [seconds] = await Promise.all([
    secondsOf(scope, payments),
    // Beside one that lives always: the plan may have been set by hand meanwhile.
    told.length || lives ? scope.connection.prepared('settle-plan', 'select settle_plan()', []) : null,
    told.length || billed || !isDeepStrictEqual(shownOf(account), shownBefore) ? tellSubscription(scope) : null,
  ])
  for (const what of unapplied) log.error('what is true of a subscription could not be written', { what })
  return { unapplied, seconds }
}

const turn = `update billing_account set sync_version = sync_version + 1, synced_at = $2
  where sync_version = $1 and tenant_id = app_tenant() returning id`

type Asked = { version: number; truth: Truth; payments: PaymentsPort }

/**
 * The row stays locked to the end: of two who looked at once the second finds that it must look again, and is answered null. What stands here is
 * asked for in the same go and answered after it, so that it is as whoever had the turn before left it.
 */
async function lookBehindTurn(scope: Scope, { version, truth, payments }: Asked) {
  const { em, connection } = scope
  const { livemode } = payments
  const [taken, account, known, invoices, sales] = await Promise.all([
    connection.prepared('billing-turn', turn, [version, scope.now()]),
    em.findOneOrFail(BillingAccount, { livemode }),
    em.find(TenantSubscription, { livemode }),
    invoicesKnown(scope, truth.invoices),
    salesOf(scope, truth.subscriptions, payments),
  ])
  return taken.length === 1 ? { account, known, invoices, sales } : null
}

/** What a page shows of whoever pays: another card is news, though nothing of the subscription is. */
const shownOf = ({ paymentMethod, currency, email, name, address, vatId, vatStatus }: BillingAccount): unknown =>
  JSON.parse(JSON.stringify([paymentMethod, currency, email, name, address, vatId, vatStatus]))

/** Objects are compared by what they hold: PostgreSQL gives their names back in another order, and each look would write the account. */
function keepFacts(account: BillingAccount, customer: CustomerState): void {
  const { card, cardHeld, currency, address, taxExempt, taxIds, email, name, isDeleted } = customer
  const [vat] = taxIds
  const facts: Partial<BillingAccount> = {
    paymentMethod: card,
    cardRef: cardHeld?.ref ?? null,
    currency: currency ?? account.currency,
  }
  if (!isDeleted) {
    Object.assign(facts, { email: email?.slice(0, 254) ?? null, name: name?.slice(0, 200) ?? null, address, taxExempt })
    Object.assign(facts, { vatType: vat?.type ?? null, vatId: vat?.value ?? null })
    facts.vatStatus = vat?.verification?.toUpperCase() ?? null
  }
  for (const [fact, is] of Object.entries(facts))
    if (!isDeepStrictEqual(account[fact as keyof BillingAccount], is)) Object.assign(account, { [fact]: is })
}

type All = { truth: Truth } & Pick<Bring, 'known' | 'sales' | 'payments' | 'unapplied' | 'isCanceling' | 'isChanging'>

/** What ended is written before what lives, for one at most lives. */
async function bringAllUp(scope: Scope, { truth, ...all }: All): Promise<string[]> {
  const states = truth.subscriptions
    .filter((each) => stateOf(each))
    .sort((a, b) => Number(stateOf(a) !== State.CANCELED) - Number(stateOf(b) !== State.CANCELED))
  const told: string[] = []
  for (const state of states) told.push(...(await bringUp(scope, { ...all, state, invoices: truth.invoices })))
  return told
}

async function closePage(scope: Scope, page: Page): Promise<void> {
  // A bank that takes days: what is bought once is given when it is paid.
  if (page.status === 'OPEN' || (page.status === 'COMPLETE' && !page.isPaid && page.kind === 'PURCHASE')) return
  const session = await scope.em.findOne(CheckoutSession, { sessionRef: page.ref })
  if (!session || session.state === (page.status as CheckoutState)) return
  Object.assign(session, { state: page.status as CheckoutState, url: null })
  if (page.status === 'COMPLETE' && session.kind === 'FEATURE') await giveBought(scope, session, page)
}
