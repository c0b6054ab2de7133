import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Worker } from 'node:worker_threads'
import { expect, test } from 'vitest'
import { scratchFolder } from '../../../testing/scratch.js'
import { Rejected } from '../failures.js'
import { paymentsSandbox } from './embedded.js'
import { after } from './proration.js'
import { refusalIn } from './sandbox.js'

const start = new Date('2026-01-31T10:00:00Z')
const DAY = 86_400_000
const open = (file = join(scratchFolder('sandbox'), 'payments.db')) => ({
  file,
  port: paymentsSandbox({ file, now: () => start, pages: 'http://localhost:4000' }),
})
const price = {
  id: '0198c0de-0000-7000-8000-000000000001',
  planKey: 'pro',
  planName: 'Pro',
  interval: 'MONTH',
  amount: 4900,
  currency: 'EUR',
} as const
const facts = { tenantId: 'a', name: 'A town', email: null, locale: 'en' }

async function openSession({ port }: ReturnType<typeof open>, given: { trialDays?: number } = {}) {
  const customerRef = await port.createCustomer(facts, 'customer')
  const priceRef = await port.putPrice(price, 'price')
  const urls = { successUrl: 'http://x/yes', cancelUrl: 'http://x/no', locale: 'en' }
  const expiresAt = new Date(start.getTime() + 3_600_000)
  const wish = { ref: 'our session', customerRef, priceRef, quantity: 2, trialDays: 0, ...urls, expiresAt, ...given }
  return { wish, customerRef, session: await port.createCheckout(wish, 'checkout') }
}

function refused(work: () => unknown): string | null {
  try {
    work()
    return null
  } catch (error) {
    return refusalIn(error)
  }
}

test('a key is done once and answers the same, in another process too; with another wish it is refused', async () => {
  const one = open()
  const { wish, session, customerRef } = await openSession(one)
  const other = open(one.file)
  expect(await other.port.createCustomer(facts, 'customer')).toBe(customerRef)
  expect(await other.port.createCheckout(wish, 'checkout')).toEqual(session)
  await expect(other.port.createCheckout({ ...wish, quantity: 3 }, 'checkout')).rejects.toThrow(Rejected)
  expect(other.port.sandbox.secret('PLATFORM')).toBe(one.port.sandbox.secret('PLATFORM'))
  expect(other.port.sandbox.objects('customer')).toHaveLength(1)
  for (const { port } of [one, other]) port.close()
})

test('a card that is declined or wants to be confirmed begins nothing; one that pays begins a subscription, once', async () => {
  const { port } = open()
  const { session, customerRef } = await openSession({ port, file: '' })
  const pay = (card: 'declined' | 'authenticates' | 'pays', confirmed = false) =>
    port.sandbox.pay(session.ref, { card, confirmed })
  expect([refused(() => pay('declined')), refused(() => pay('authenticates'))]).toEqual([
    'generic_decline',
    'authentication_required',
  ])
  expect(await port.subscriptionsOf(customerRef)).toEqual([])
  expect(port.sandbox.events()).toEqual([])
  pay('authenticates', true)
  pay('pays')
  const [sub, ...more] = await port.subscriptionsOf(customerRef)
  expect(more).toEqual([])
  expect(sub).toMatchObject({
    status: 'active',
    unitAmount: 4900,
    quantity: 2,
    currency: 'EUR',
    interval: 'MONTH',
    priceRef: `${port.ownPrices}${price.id}`,
  })
  expect(sub?.periodEnd.toISOString()).toBe('2026-02-28T10:00:00.000Z')
  expect(await port.checkout(session.ref)).toMatchObject({ status: 'COMPLETE', subscriptionRef: sub?.ref })
  expect(
    port.sandbox
      .events()
      .map(({ type }) => type)
      .reverse(),
  ).toEqual([
    'payment_method.attached',
    'customer.subscription.created',
    'invoice.created',
    'invoice.finalized',
    'invoice.paid',
    'checkout.session.completed',
  ])
  // A checkout's card is the subscription's alone, until it is made the customer's.
  expect((await port.customer(customerRef)).card).toBeNull()
  const adopt = { customerRef, subscriptionRef: sub?.ref ?? '', cardRef: sub?.ownCard?.ref ?? null }
  expect((await port.adoptCard(adopt, 'adopt')).card).toMatchObject({ brand: 'visa', last4: '3155' })
  port.close()
})

test('its clock goes forward: a page that waited too long is over, periods are renewed one by one, a card that fails later leaves the rest past due', async () => {
  const paid = open().port
  const { session, customerRef } = await openSession({ port: paid, file: '' }, { trialDays: 14 })
  paid.sandbox.pay(session.ref, { card: 'fails_later', confirmed: false })
  expect((await paid.subscriptionsOf(customerRef))[0]).toMatchObject({ status: 'trialing' })
  paid.sandbox.forward(15 * DAY)
  expect(paid.now().toISOString()).toBe('2026-02-15T10:00:00.000Z')
  expect((await paid.subscriptionsOf(customerRef))[0]).toMatchObject({ status: 'past_due' })
  const late = open().port
  const waited = await openSession({ port: late, file: '' })
  late.sandbox.forward(2 * 3_600_000)
  expect(late.sandbox.pay(waited.session.ref, { card: 'pays', confirmed: false }).status).toBe('expired')
  expect(await late.checkout(waited.session.ref)).toMatchObject({ status: 'EXPIRED', url: null })
  const monthly = open().port
  const third = await openSession({ port: monthly, file: '' })
  monthly.sandbox.pay(third.session.ref, { card: 'pays', confirmed: false })
  monthly.sandbox.forward(95 * DAY)
  expect(monthly.sandbox.objects('invoice').map(({ total, status }) => [total, status])).toEqual(
    Array(4).fill([9800, 'paid']),
  )
  for (const port of [paid, late, monthly]) port.close()
})

test('the day of the month is kept through shorter months, and the last of February through the years', async () => {
  const { port } = open()
  const { session } = await openSession({ port, file: '' })
  port.sandbox.pay(session.ref, { card: 'pays', confirmed: false })
  port.sandbox.forward(95 * DAY)
  const ends = (of: typeof port) =>
    of.sandbox
      .objects('invoice')
      .map(({ period_end }) => new Date((period_end as number) * 1_000).toISOString().slice(0, 10))
  expect(ends(port)).toEqual(['2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31'])
  port.close()
  // After a trial it is the day on which that ended.
  const tried = open().port
  const other = await openSession({ port: tried, file: '' }, { trialDays: 28 })
  tried.sandbox.pay(other.session.ref, { card: 'pays', confirmed: false })
  tried.sandbox.forward(62 * DAY)
  expect(ends(tried)).toEqual(['2026-02-28', '2026-03-28', '2026-04-28'])
  tried.close()
  const leap = Date.UTC(2028, 1, 29) / 1_000
  const years = [leap]
  for (let n = 0; n < 4; n += 1) years.push(after(years[n] ?? 0, 'year', leap))
  expect(years.map((at) => new Date(at * 1_000).toISOString().slice(0, 10))).toEqual([
    '2028-02-29',
    '2029-02-28',
    '2030-02-28',
    '2031-02-28',
    '2032-02-29',
  ])
})

test('what it tells is signed by the clock of the house; a file that cannot be opened is a failure to be heard of, and ends nobody', async () => {
  const { port } = open()
  const { session } = await openSession({ port, file: '' })
  port.sandbox.pay(session.ref, { card: 'pays', confirmed: false })
  port.sandbox.forward(40 * DAY)
  const signed: unknown[] = []
  const ear = createServer((req, res) => {
    signed.push(req.headers['stripe-signature'])
    res.end()
  }).listen(0, '127.0.0.1')
  await once(ear, 'listening')
  const url = `http://127.0.0.1:${(ear.address() as AddressInfo).port}/`
  expect(await port.sandbox.deliver(url)).toBeGreaterThan(0)
  const seconds = start.getTime() / 1_000
  expect(new Set(signed.map((each) => String(each).split(',')[0]))).toEqual(new Set([`t=${seconds}`]))
  ear.close()
  port.close()
  const nowhere = open(scratchFolder('sandbox')).port
  await expect(nowhere.sandbox.deliver(url)).rejects.toThrow()
})

test('the file waits for whoever makes it at the same moment, and reading the clock waits for nobody', async () => {
  const { file, port } = open()
  const making = new Worker(
    `const { parentPort, workerData } = require('node:worker_threads')
     const db = new (require('node:sqlite').DatabaseSync)(workerData)
     db.exec('create table made (id integer); begin exclusive')
     parentPort.postMessage('held')
     setTimeout(() => { db.exec('commit'); db.close() }, 300)`,
    { eval: true, workerData: file },
  )
  await once(making, 'message')
  expect(port.now()).toEqual(start)
  const writing = new DatabaseSync(file)
  writing.exec('begin immediate')
  expect(port.now()).toEqual(start)
  writing.exec('rollback')
  writing.close()
  port.close()
})
