import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../kernel/ids.js'
import type { PaymentsPort } from '../../providers/payments/port.js'
import { openStore } from '../../providers/payments/sandbox/store.js'
import { stripePayments } from '../../providers/payments/stripe.js'
import type { Answer } from '../../testing/call.js'
import { type Canaries, everyTable, hitsIn, queueOf } from '../../testing/canaries.js'
import { letTimePass, runJobs } from '../../testing/jobs.js'
import { watchLog } from '../../testing/log-lines.js'
import { bill, payPage, post, postEvent, sandboxOf, startCheckout, tellAll } from '../../testing/payments.js'
import { scratchFolder } from '../../testing/scratch.js'
import { loopback } from '../../testing/stripe/loopback.js'
import { makeTenant, type Tenancy } from '../../testing/tenants.js'
import { useWorld } from '../../testing/world.js'

const world = useWorld()
const canary = (): string => newId().replaceAll('-', '')
const watch = watchLog()
const queued: string[] = []
const refusals: Answer<unknown>[] = []

/** What nobody but the owner and whoever takes the payments ever holds. */
const secrets: Canaries = {
  key: `rk_test_${canary()}${canary()}`,
  quotedKey: 'sk_test_loopback',
  whsec: `whsec_${canary()}`,
  card: '4242 4242 4242 4242',
  clientSecret: `pi_${canary()}_secret_${canary()}`,
  hosted: `https://invoice.stripe.com/i/acct_1/test_${canary()}`,
  personal: `${canary()}@holder.example`,
}
/** Pages of the run: the owner is led there, and two tables of the tenant's own keep where. */
const pages: Canaries = {}
let town: Tenancy

const portal = 'mutation ($input: BillingPortalInput!) { billingPortal(input: $input) { url } }'
const details = 'mutation ($input: UpdateBillingDetailsInput!) { updateBillingDetails(input: $input) { name } }'

async function work(): Promise<void> {
  queued.push(...(await queueOf(world())))
  await runJobs(world())
  queued.push(...(await queueOf(world())))
}

async function through(payments: PaymentsPort, then: () => Promise<unknown>): Promise<void> {
  const { ports } = world().app.house
  const own = ports.payments
  ports.payments = payments
  await then()
  ports.payments = own
}

beforeAll(async () => {
  town = await makeTenant(world(), { plan: 'free' })
  const opened = await startCheckout(world(), town.owner)
  pages.checkout = opened.data?.startCheckout.url ?? ''
  await payPage(world(), pages.checkout, { card: 'declined', act: 'pay' })
  await payPage(world(), pages.checkout, { card: 'fails_later', act: 'pay' })
  sandboxOf(world()).sandbox.forward(15 * 86_400_000)
  queued.push(...(await queueOf(world())))
  await tellAll(world())
  const { data } = await bill<{ billingPortal: { url: string } }>(world(), town.owner, portal, { input: {} })
  pages.portal = data?.billingPortal.url ?? ''
  const invoices = await world().truth<{ page: string }>('select hosted_url as page from billing_invoice')
  for (const [at, { page }] of invoices.entries()) if (page) pages[`invoice ${at}`] = page
  await whatIsTold()
  await whatThrows()
  // Last: to an account that does not know them the customer is gone, and nobody is asked about it any more.
  await whatStripeQuotes()
  watch.stop()
}, 60_000)
afterAll(() => watch.stop())

/** Events carry whole objects, and whoever posts may write anything at all. */
async function whatIsTold(): Promise<void> {
  const [{ ref = '' } = {}] = await world().truth<{ ref: string }>('select customer_ref as ref from billing_account')
  const { card, clientSecret, hosted, personal, whsec = '', key } = secrets
  const object = { id: 'pi_1', object: 'payment_intent', customer: ref, client_secret: clientSecret, hosted }
  const event = (more: object = {}) => ({
    ...{ id: `evt_${canary()}`, object: 'event', type: 'payment_intent.succeeded', created: 1_790_000_000 },
    ...{ livemode: false, data: { object: { ...object, metadata: { card, key }, receipt_email: personal } }, ...more },
  })
  const told = [event(), event({ type: 'customer.subscription.updated' }), event({ type: card }), event({ id: whsec })]
  for (const each of [...told, { ...event(), data: { object: clientSecret } }, [card, clientSecret]])
    await postEvent(world(), each)
  const body = JSON.stringify(event())
  for (const header of [whsec, `t=1,v1=${whsec}`, `t=${Math.floor(Date.now() / 1_000)},v1=${key}`])
    await post(world(), '/webhooks/stripe', { body, headers: { 'stripe-signature': header } })
  await work()
}

/** Stripe's own words may quote what was sent, the key too. */
async function whatStripeQuotes(): Promise<void> {
  const store = openStore(join(scratchFolder('canaries'), 'stripe.db'), { houseNow: () => new Date(), pages: '' })
  const line = await loopback(() => store)
  const signing = [{ endpoint: 'PLATFORM' as const, secret: secrets.whsec ?? '' }]
  const settings = { secretKey: secrets.key ?? '', base: line.url, secrets: signing, tax: false }
  const stripe = stripePayments({ ...settings, patience: 'PERSON', now: () => new Date() })
  await through(stripe, async () => {
    for (const fault of [400, 401, 404, 429, 'strange'] as const) {
      line.faults.push(...Array.from({ length: 3 }, () => fault))
      refusals.push(await bill(world(), town.owner, portal, { input: {} }))
      refusals.push(await bill(world(), town.owner, details, { input: { name: 'Finch', email: secrets.personal } }))
      line.faults.length = 0
    }
    await letTimePass(world())
    await work()
  })
  await line.close()
  store.close()
}

/** Whatever fails in our own hands, with all of it in its words. */
async function whatThrows(): Promise<void> {
  const own = sandboxOf(world())
  // What has no shape of a secret cannot be told from other words: an address, and what Stripe shortens itself.
  const { personal: _, quotedKey: __, ...shaped } = all()
  const blurt = (): never => {
    throw new Error(`cannot read ${Object.values(shaped).join(' or ')}`)
  }
  const names = Object.keys(own).filter((name) => typeof Reflect.get(own, name) === 'function' && name !== 'now')
  const blurting = { ...own, ...Object.fromEntries(names.map((name) => [name, blurt])) } as unknown as PaymentsPort
  await postEvent(world(), {
    ...{ id: `evt_${canary()}`, object: 'event', type: 'customer.updated', created: 1_790_000_000, livemode: false },
    data: { object: { id: sandboxOf(world()).sandbox.objects('customer')[0]?.id, object: 'customer' } },
  })
  await through(blurting, async () => {
    refusals.push(await bill(world(), town.owner, portal, { input: {} }))
    const cancel = 'mutation ($input: CancelSubscriptionInput!) { cancelSubscription(input: $input) { id } }'
    refusals.push(await bill(world(), town.owner, cancel, { input: { when: 'NOW', confirm: true } }))
    await letTimePass(world())
    await work()
  })
}

const all = (): Canaries => ({ ...secrets, ...pages })

test('LG-01: the canaries of billing are real, and what was refused and what failed is among the answers', () => {
  expect(Object.keys(pages)).toEqual(expect.arrayContaining(['checkout', 'portal', 'invoice 0']))
  for (const [name, value] of Object.entries(all())) expect([name, value.length > 15]).toEqual([name, true])
  const codes = refusals.flatMap(({ errors }) => errors?.map(({ extensions }) => extensions.code) ?? [])
  expect([...new Set(codes)]).toEqual(expect.arrayContaining(['PROVIDER_DOWN', 'INTERNAL']))
  expect(watch.lines.some((line) => line.includes('cannot read'))).toBe(true)
})

test('LG-01: none of them stands in a line of the log or anything else the process writes', () => {
  const heard = [...watch.lines, ...watch.others].flatMap((text) =>
    hitsIn(text, all()).map((name) => `${name}: ${text}`),
  )
  expect(heard).toEqual([])
})

test('LG-01: none of them waits in the queue, comes back in a refusal, or goes out in a mail', () => {
  expect(queued.length).toBeGreaterThan(2)
  expect(queued.join()).toContain('cannot read')
  expect(queued.flatMap((text) => hitsIn(text, all()))).toEqual([])
  expect(refusals.filter(({ errors }) => errors).flatMap(({ text }) => hitsIn(text, all()))).toEqual([])
  const mails = readdirSync(world().mailFolder).map((file) => readFileSync(join(world().mailFolder, file), 'utf8'))
  expect(mails.length).toBeGreaterThan(1)
  expect(mails.flatMap((text) => hitsIn(text, all()))).toEqual([])
})

test('LG-01: none of them stands in a table: inbox, trail, events, jobs; pages only where the owner is led from', async () => {
  const tables = await everyTable(world())
  expect(tables.get('public.stripe_event')?.length).toBeGreaterThan(100)
  const kept = [...tables].flatMap(([name, text]) => hitsIn(text, all()).map((each) => `${name}: ${each}`))
  // The answer that is kept for a day: whoever asks again with its key is led to the page that is open.
  const expected = ['public.idempotency_key: checkout']
  expect(kept.filter((each) => !/^public\.billing_invoice: invoice \d$/.test(each)).sort()).toEqual(expected)
})
