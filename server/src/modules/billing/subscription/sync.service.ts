import { log, messageOf } from '../../../kernel/log.js'
import type { PaymentsPort } from '../../../providers/payments/port.js'
import { forJob, type House, inTransaction, nobody, type OpenScope } from '../../../scope/makers.js'
import type { Scope } from '../../../scope/scope.js'
import { hasBought } from '../featured/bought.js'
import { LOOKED_AT } from '../invoice/keep-invoices.js'
import { type Applied, apply, type Truth } from './apply.service.js'
import { goneOf } from './gone.js'
import { oneCard, type Owing, payWithNewCard } from './one-card.js'
import { settleEnded } from './ended-unpaid.js'
import { endSecond } from './second.js'
import { isLiving } from './subscription.reads.js'
import { TenantSubscription } from './tenant-subscription.entity.js'
import { Overtaken, Unapplied } from './unapplied.js'

const TURNS = 5
const nothing: Applied = { unapplied: [], seconds: [] }
/** Of pages that were given up so many are looked at, the newest: they were shut there, but for a lost answer. */
const MOST_LEFT = 10

/** Behind its own walls even where the tenant is shut: what was paid was paid. */
export const openShut = (house: House, id: string): OpenScope => forJob(house, { id, slug: '', status: 'suspended' })

/** A verb's look is nobody's own doing: what is found stands in the trail as what happened, beside the verb's entry. */
export function lookerOf(scope: OpenScope): OpenScope {
  const mine = scope.fork()
  mine.viewer = { ...nobody, kind: 'JOB', permissions: new Set(['*']) }
  mine.requestId = null
  return mine
}

/** `pages`: what can be paid there, `isOpen` where it may be. `living`: subscriptions that live here. `bought`: what became of payments matters. */
type Seen = {
  version: number
  customerRef: string
  cardRef: string | null
  pages: { ref: string; isOpen: boolean }[]
  living: TenantSubscription[]
  /** Those we ended because a payment was missing. */
  lapsed: string[]
  bought: boolean
}

/** What is done in the transaction that finds nothing lacking. `also`: in the first such. `last`: when nothing is left to end there either. */
type Besides = { also?: (scope: Scope) => Promise<void>; last?: (scope: Scope) => Promise<void> }

/**
 * Asks whoever takes the payments what is true about a tenant, with no connection held, and makes it so here. `last`: done in the same transaction.
 * An answer that is older than what somebody wrote meanwhile is thrown away, and asked for anew. Throws `Unapplied` where not all of it could be
 * made so: the rest stays written, and `last` is not done.
 */
export async function syncTenant(house: House, tenantId: string, last?: Besides['last']): Promise<void> {
  const { payments } = house.ports
  if (payments) await syncBy(payments, () => openShut(house, tenantId), { last })
}

/** The same in scopes of whoever asks: `open` begins one. */
export async function syncBy(
  payments: PaymentsPort,
  open: () => OpenScope,
  { also, last }: { [Name in keyof Besides]: Besides[Name] | undefined } = {},
): Promise<void> {
  let done = false
  for (let left = TURNS; left > 0; left -= 1) {
    const seen = await lookHere(open(), payments)
    const truth = seen && (await lookThere(payments, seen))
    const scope = open()
    const applied = await inTransaction(scope, async () => {
      const isOwn = also !== undefined
      const made = seen && truth ? await apply(scope, { version: seen.version, isOwn }, truth) : nothing
      if (made?.unapplied.length === 0 && !done) await also?.(scope)
      if (made?.unapplied.length === 0 && !made.seconds.length) await last?.(scope)
      return made
    })
    if (!applied) continue
    const { unapplied, seconds } = applied
    done ||= unapplied.length === 0
    for (const second of seconds) if (!(await isEnded(endSecond(payments, open, second), also !== undefined))) return
    if (unapplied.length) throw new Unapplied(unapplied)
    if (!seconds.length) return
  }
  throw new Overtaken()
}

/** `isOwn`: what was asked for is done, and the errand that was left with it, and the hourly round, go on with what is not. */
async function isEnded(work: Promise<void>, isOwn: boolean): Promise<boolean> {
  try {
    await work
    return true
  } catch (error) {
    if (!isOwn) throw error
    log.error('a second subscription waits for its end', { error: messageOf(error) })
    return false
  }
}

type Payer = { version: number; customer: string | null; card: string | null }
const payer = `select sync_version as version, customer_ref as customer, card_ref as card from billing_account
  where tenant_id = app_tenant() and livemode = $1`
type Page = Seen['pages'][number]
/** One that was given up here and has not lapsed there is shut there too. */
const payable = `select session_ref as ref, state = 'OPEN' as "isOpen" from checkout_session
  where tenant_id = app_tenant() and livemode = $1 and session_ref is not null and (state = 'OPEN' or state = 'EXPIRED' and expires_at > $2)
  order by id desc limit 100`

async function lookHere(scope: OpenScope, payments: PaymentsPort): Promise<Seen | null> {
  const { livemode } = payments
  try {
    await scope.connection.read()
    const { connection } = scope
    // Answered in this order: what is as old as the version or younger is thrown away where somebody wrote since.
    const [[account], sessions, bought, known] = await Promise.all([
      connection.prepared<Payer>('billing-payer', payer, [livemode]),
      connection.prepared<Page>('billing-pages', payable, [livemode, payments.now()]),
      hasBought(scope),
      scope.em.find(TenantSubscription, { livemode }),
    ])
    if (!account?.customer) return null
    // All that can be paid: a tenant opens so many at most (feature-purchase.ts).
    const open = sessions.filter(({ isOpen }) => isOpen)
    const left = sessions.filter(({ isOpen }) => !isOpen).slice(0, MOST_LEFT)
    return {
      version: account.version,
      customerRef: account.customer,
      cardRef: account.card,
      pages: [...open, ...left],
      bought,
      living: known.filter(isLiving),
      lapsed: known.filter(isLapsed).map(({ subscriptionRef }) => subscriptionRef),
    }
  } finally {
    await scope.end()
  }
}

/** A page that is open beside a subscription that lives would sell a second one: it is shut. So is one that leads to a customer who is no more. */
async function whatIsThere(payments: PaymentsPort, seen: Seen): Promise<Truth> {
  const { customerRef, pages, bought } = seen
  const looked: Truth['pages'] = []
  for (const { ref } of pages) looked.push(await payments.checkout(ref))
  const first = await owingOf(payments, seen)
  const isPaid = await payWithNewCard(payments, seen.cardRef, first)
  const { done, owed } = isPaid ? { done: true, owed: [] } : await settleEnded(payments, { ...first, ...seen })
  const { customer, subscriptions, invoices } = done ? await owingOf(payments, seen) : first
  const lives = subscriptions.some(({ status }) => !['canceled', 'incomplete', 'incomplete_expired'].includes(status))
  const shuts = new Set(pages.filter(({ isOpen }) => lives || customer.isDeleted || !isOpen).map(({ ref }) => ref))
  // What is bought once may be bought beside a plan.
  const gone = new Set(pages.filter(({ isOpen }) => customer.isDeleted || !isOpen).map(({ ref }) => ref))
  const shut: Truth['pages'] = []
  for (const page of looked)
    shut.push(
      page.status === 'OPEN' && (page.kind === 'PLAN' ? shuts : gone).has(page.ref)
        ? await payments.expireCheckout(page.ref)
        : page,
    )
  const charges = bought ? await payments.chargesOf(customerRef) : []
  return { customer, pages: shut, subscriptions, invoices, charges, owed }
}

async function lookThere(payments: PaymentsPort, seen: Seen): Promise<Truth> {
  try {
    return await whatIsThere(payments, seen)
  } catch (error) {
    const gone = await goneOf(payments, seen, error)
    if (!gone) throw error
    return gone
  }
}

async function owingOf(payments: PaymentsPort, { customerRef, living }: Seen): Promise<Owing> {
  const customer = await payments.customer(customerRef)
  const subscriptions = await payments.subscriptionsOf(customerRef)
  const invoices = await payments.invoicesOf(customerRef, { limit: LOOKED_AT })
  // Of a customer who was deleted there they may no longer be listed.
  for (const { subscriptionRef: ref } of living)
    if (!subscriptions.some((each) => each.ref === ref)) subscriptions.push(await payments.subscription(ref))
  return { customer: await oneCard(payments, customer, subscriptions), subscriptions, invoices }
}

const isLapsed = (row: TenantSubscription): boolean => !isLiving(row) && row.dunningStep === 4
