import { expect, test } from 'vitest'
import { newId } from '../../kernel/ids.js'
import { agree } from '../../testing/limit-races.js'
import type { PaymentsPort } from '../../providers/payments/port.js'
import { bill, meanwhile, pro, sandboxOf } from '../../testing/payments.js'
import { useWorld } from '../../testing/world.js'
import { bulkEdit } from '../directory/bulk/bulk.ground.js'
import { farmIn } from './quantity.ground.js'

const world = useWorld()
const change = 'mutation ($input: ChangePlanInput!) { changePlan(input: $input) { id } }'
const basic = { ...pro, planKey: 'basic' }

test('who grows day by day is charged on the day that was told first, and what came since is told anew; one letter a day at most', async () => {
  const { book, counted, told, pass } = await farmIn(world())
  await book(2)
  await pass(13.5)
  const first = await counted()
  // Told, and not yet part of what is charged half a day later; of what comes a month after that it is.
  expect(first).toMatchObject({ quantity: 1, nextQuantity: 2, nextCharge: { amount: 4500 } })
  await pass(0.6)
  expect(await counted()).toMatchObject({ quantity: 1, nextQuantity: 2, nextCharge: { amount: 9000 } })
  for (const many of [3, 4]) {
    await book(many)
    await pass(0.9)
  }
  expect(await counted()).toMatchObject({ quantity: 1, nextQuantity: 2, nextQuantityAt: first.nextQuantityAt })
  expect(told()).toBe(1)
  await pass(0.7)
  // What was told is charged; the rest is told at the next round.
  expect(await counted()).toMatchObject({ quantity: 2, nextQuantity: null })
  await pass(0)
  expect(await counted()).toMatchObject({ quantity: 2, nextQuantity: 4 })
  expect(told()).toBe(2)
  // Within a day it is neither counted nor told again.
  await book(1)
  await pass(0.4)
  await book(3)
  await pass(0.4)
  expect(await counted()).toMatchObject({ nextQuantity: 4 })
  await pass(0.4)
  expect(await counted()).toMatchObject({ nextQuantity: 3, total: { amount: 9000 } })
  expect(told()).toBe(2)
  await book(2)
  await pass(1)
  expect(await counted()).toMatchObject({ quantity: 2, nextQuantity: null, nextQuantityAt: null })
})

test('a location is what is published, takes bookings and is within the plan; it may be switched off always, also many at once', async () => {
  const { farm, ids, update, book, counted, pass } = await farmIn(world())
  await book(4)
  await world().truth("update listing set status = 'DRAFT' where id = $1", [ids[3]])
  await pass(0)
  expect(await counted()).toMatchObject({ nextQuantity: 3 })
  // Two are left of four, the newest ones; the two that are read-only are not charged.
  await agree(world(), farm, { key: 'listings', value: 2 })
  await pass(1)
  expect(await counted()).toMatchObject({ quantity: 1, nextQuantity: null })
  expect((await update(0, { takesBookings: false, description: 'x' })).errors?.[0]?.extensions).toMatchObject({
    code: 'PLAN_LIMIT',
  })
  expect((await update(0, { takesBookings: true })).errors?.[0]?.extensions).toMatchObject({ code: 'PLAN_LIMIT' })
  expect((await update(0, { takesBookings: false })).data).toMatchObject({ updateListing: { takesBookings: false } })
  const off = await bulkEdit(world(), farm.owner, { ids, change: { takesBookings: false } })
  expect(off).toMatchObject({ changed: 3, unchanged: 1, failed: 0 })
  const on = await bulkEdit(world(), farm.owner, { ids, change: { takesBookings: true } })
  expect(on).toMatchObject({ changed: 2, failed: 2 })
})

test('it is counted while something is planned, and goes along with it; its schedule is released once it had its turn', async () => {
  const { farm, book, counted, newest, pass, ref } = await farmIn(world(), { input: { ...pro, planKey: 'premium' } })
  await pass(14.1)
  await bill(world(), farm.owner, change, { input: { planKey: 'basic', interval: 'MONTH' } })
  await book(3)
  await pass(1)
  expect(await counted()).toMatchObject({
    nextPlan: { key: 'basic' },
    nextQuantity: 3,
    nextCharge: { amount: 3 * 1099 },
  })
  // While a verb of theirs is on its way no number is written beside it.
  const verb = (at: string) =>
    world().truth(`update billing_account set intent_at = ${at}, intent_key = 'change:1' where tenant_id = $1`, [
      farm.id,
    ])
  await verb('now()')
  await pass(3)
  expect(await counted()).toMatchObject({ quantity: 1, nextQuantity: 3 })
  await verb('null')
  await pass(0.1)
  expect(await counted()).toMatchObject({ quantity: 3, nextPlan: { key: 'basic' }, nextCharge: { amount: 3 * 1099 } })
  await verb('now()')
  await pass(28)
  expect(await counted()).toMatchObject({ quantity: 3, plan: { key: 'basic' }, nextPlan: null })
  // Nor is anything released that a verb is making at this moment, or that waits at a price of somebody else's.
  const port = sandboxOf(world())
  expect((await port.subscription(await ref())).scheduleRef).not.toBeNull()
  await verb('null')
  await pass(0)
  expect(await newest()).toMatchObject({
    status: 'PAID',
    lines: expect.arrayContaining([expect.objectContaining({ amount: 3 * 1099 })]),
  })
  expect(await sandboxOf(world()).subscription(await ref())).toMatchObject({ scheduleRef: null })
  await book(1)
  await pass(0)
  await pass(1)
  await pass(3.1)
  expect(await counted()).toMatchObject({ quantity: 1 })
  const foreign = { planKey: 'x', planName: 'X', interval: 'MONTH', amount: 5, currency: 'EUR' } as const
  const priceRef = await port.putPrice({ ...foreign, id: newId() }, 'a price of theirs')
  await port.scheduleChange({ ref: await ref(), priceRef, quantity: 1 }, 'by another hand')
  await pass(0)
  expect((await port.subscription(await ref())).scheduleRef).not.toBeNull()
})

test('a plan that holds fewer listings is not paid for more locations than it can have', async () => {
  const { farm, book, counted, pass } = await farmIn(world(), { input: { ...pro, planKey: 'premium' } })
  await pass(14.1)
  await book(4)
  await pass(1)
  await pass(3.1)
  expect(await counted()).toMatchObject({ quantity: 4 })
  await agree(world(), farm, { key: 'listings', value: 2 })
  await bill(world(), farm.owner, change, { input: { planKey: 'basic', interval: 'MONTH' } })
  expect(await counted()).toMatchObject({ quantity: 4, nextCharge: { amount: 2 * 1099 } })
  // Another number that is told meanwhile goes along, and no further than the plan to come.
  await world().truth(`delete from limit_override where tenant_id = $1`, [farm.id])
  const holds = (most: number) =>
    world().truth(`update plan set limits = limits || jsonb_build_object('listings', $1::int) where key = 'basic'`, [
      most,
    ])
  const [{ most }] = (await world().truth<{ most: number }>(
    `select (limits ->> 'listings')::int as most from plan where key = 'basic'`,
  )) as [{ most: number }]
  await holds(2)
  await book(3)
  await pass(1)
  await pass(3.1)
  expect(await counted()).toMatchObject({ quantity: 3, nextCharge: { amount: 2 * 1099 } })
  await holds(most)
})

test('more locations of what is paid by the year are charged at once; while a payment is missing they are told and wait', async () => {
  const yearly = await farmIn(world(), { input: { ...basic, interval: 'YEAR' } })
  await yearly.pass(14.1)
  await yearly.book(2)
  await yearly.pass(1)
  await yearly.pass(3.1)
  expect(await yearly.counted()).toMatchObject({ state: 'ACTIVE', quantity: 2 })
  expect(await yearly.newest()).toMatchObject({ status: 'PAID', reason: 'subscription_update' })
  const late = await farmIn(world(), { card: 'fails_later' })
  await late.pass(14.1)
  await late.book(3)
  await late.pass(1)
  await late.pass(3.1)
  expect(await late.counted()).toMatchObject({
    state: 'PAST_DUE',
    quantity: 1,
    nextQuantity: 3,
    nextCharge: { amount: 4500 },
  })
  const port = sandboxOf(world())
  const { customerRef, latestInvoiceRef } = await port.subscription(await late.ref())
  const url = await port.portal({ customerRef, returnUrl: 'http://x', locale: 'en', flow: 'PAYMENT_METHOD' })
  port.sandbox.changeCard(url.split('/').at(-1) ?? '', 'pays')
  await port.retry(latestInvoiceRef ?? '', 'with another card')
  await late.pass(0)
  expect(await late.counted()).toMatchObject({ state: 'ACTIVE', quantity: 3, nextQuantity: null })
})

test('what ends has no next invoice: more locations of it are charged at once', async () => {
  const ending = await farmIn(world(), { stalls: 2 })
  await ending.pass(14.1)
  await bill(
    world(),
    ending.farm.owner,
    'mutation { cancelSubscription(input: { when: PERIOD_END, confirm: true }) { id } }',
  )
  await ending.book(2)
  await ending.pass(1)
  await ending.pass(3.1)
  expect(await ending.counted()).toMatchObject({ quantity: 2 })
  expect(await ending.newest()).toMatchObject({ status: 'PAID', reason: 'subscription_update' })
})

test('a plan that is chosen on the day on which another number is set makes it another wish, under another key', async () => {
  const { farm, book, pass, counted } = await farmIn(world(), { input: { ...pro, planKey: 'premium' }, stalls: 2 })
  await pass(14.1)
  await book(2)
  await pass(1)
  const asked: [wish: string, key: string][] = []
  // It is not made so there, and asked for again at the next round.
  const setQuantity: PaymentsPort['setQuantity'] = (wish, key) => {
    asked.push([JSON.stringify(wish), key])
    return sandboxOf(world()).subscription(wish.ref)
  }
  await meanwhile(world(), { setQuantity }, async () => {
    await pass(3.1)
    await bill(world(), farm.owner, change, { input: { planKey: 'basic', interval: 'MONTH' } })
    await pass(0)
  })
  expect(asked.some(([wish]) => wish.includes('"next":2'))).toBe(true)
  expect(new Set(asked.map(([wish]) => wish)).size).toBe(2)
  expect(new Set(asked.map(([, key]) => key)).size).toBe(2)
  await pass(0)
  expect(await counted()).toMatchObject({ quantity: 2, nextCharge: { amount: 2 * 1099 } })
})

test('a change of plan writes no older number back', async () => {
  const { farm, ref, counted } = await farmIn(world(), { input: basic, stalls: 0 })
  await world().truth('update tenant_subscription set quantity = 1 where tenant_id = $1', [farm.id])
  await sandboxOf(world()).setQuantity({ ref: await ref(), quantity: 3, bills: 'NEXT' }, 'beside us')
  await bill(world(), farm.owner, change, { input: { planKey: 'premium', interval: 'MONTH', when: 'NOW' } })
  expect(await counted()).toMatchObject({ plan: { key: 'premium' }, quantity: 3 })
})

test('who pauses again and again pays for more locations all the same', async () => {
  const { farm, book, counted, pass, newest } = await farmIn(world(), { input: { ...basic, interval: 'YEAR' } })
  const pause = 'mutation ($input: PauseSubscriptionInput!) { pauseSubscription(input: $input) { state } }'
  const resume = 'mutation { resumeSubscription { state } }'
  await pass(14.1)
  await bill(world(), farm.owner, pause, { input: {} })
  await book(2)
  for (const days of [1, 3.1]) await pass(days)
  expect(await counted()).toMatchObject({ state: 'PAUSED', quantity: 1, nextQuantity: 2 })
  expect((await bill(world(), farm.owner, resume)).errors).toBeUndefined()
  const { errors } = await bill(world(), farm.owner, pause, { input: {} })
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT', reason: 'QUANTITY_DUE' })
  await pass(0)
  expect(await counted()).toMatchObject({ state: 'ACTIVE', quantity: 2 })
  expect(await newest()).toMatchObject({ status: 'PAID', reason: 'subscription_update' })
  expect((await bill(world(), farm.owner, pause, { input: {} })).data).toEqual({
    pauseSubscription: { state: 'PAUSED' },
  })
})
