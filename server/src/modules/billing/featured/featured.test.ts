import { beforeAll, expect, test } from 'vitest'
import { ask, type Caller } from '../../../testing/call.js'
import { leaveJob, runJobs } from '../../../testing/jobs.js'
import { makeListing } from '../../../testing/makers.js'
import { buy, letDaysPass, postEvent, pro, sandboxOf, tellAll } from '../../../testing/payments.js'
import { makeOperator, makeTenant } from '../../../testing/tenants.js'
import { useWorld } from '../../../testing/world.js'
import { buying } from './featured.ground.js'

const world = useWorld()
const { open, pay, bought, giveBack, daysLeft } = buying(world)
let operator: Caller
beforeAll(async () => {
  operator = await makeOperator(world())
})

const bell = async (): Promise<string[]> => {
  type Bell = { platformNotifications: { nodes: { kind: string; about: string }[] } }
  const { platformNotifications: told } = await ask<Bell>(
    world(),
    '{ platformNotifications { nodes { kind about } } }',
    {},
    operator,
  )
  return told.nodes.map(({ kind, about }) => `${kind} ${about}`)
}

test('each purchase stands for itself: money that goes back takes its own days, a dispute while it lasts, and the operator hears of it', async () => {
  const [town, next] = [await makeTenant(world(), { plan: 'free' }), await makeTenant(world(), { plan: 'free' })]
  const { id } = await makeListing(world(), town, { name: 'Anvil' })
  const [long, short] = [await bought(town, id, 90), await bought(town, id, 7)]
  expect(await daysLeft(town, id)).toBe(97)
  await giveBack(short)
  expect(await daysLeft(town, id)).toBe(90)
  const again = await bought(town, id, 7)
  const dispute = sandboxOf(world()).sandbox.dispute(long)
  await tellAll(world())
  expect([await daysLeft(town, id), await bell()]).toEqual([7, [`PAYMENT_DISPUTED ${town.slug}`]])
  sandboxOf(world()).sandbox.decide(dispute, 'won')
  await tellAll(world())
  expect(await daysLeft(town, id)).toBe(97)
  await giveBack(long)
  expect(await daysLeft(town, id)).toBe(7)
  await giveBack(again)
  expect(await daysLeft(town, id)).toBeNull()
  expect(await world().truth('select from featured_purchase where tenant_id = $1', [next.id])).toEqual([])
})

test('who was a card is read of what it was before: an event of one that was taken off is looked at', async () => {
  const town = await makeTenant(world(), { plan: 'free' })
  await buy(world(), town)
  const ref = 'select customer_ref as ref from billing_account where tenant_id = $1'
  const [account] = await world().truth<{ ref: string }>(ref, [town.id])
  const event = {
    ...{ id: `evt_${town.slug.replace('-', '')}`, object: 'event', type: 'payment_method.detached', livemode: false },
    created: Math.floor(Date.now() / 1_000),
    data: {
      object: { id: 'pm_1', object: 'payment_method', customer: null },
      previous_attributes: { customer: account?.ref },
    },
  }
  await postEvent(world(), event)
  await runJobs(world())
  expect(await world().truth('select state, subject from stripe_event where id = $1', [event.id])).toEqual([
    { state: 'DONE', subject: account?.ref },
  ])
})

test('what was paid is given whichever of many pages it was, and though nobody told: by the hourly round, by the nightly comparison', async () => {
  const town = await makeTenant(world(), { plan: 'free' })
  const ids: string[] = []
  for (let at = 0; at < 21; at += 1) ids.push((await makeListing(world(), town, { name: `Stall ${at}` })).id)
  const pages: (string | undefined)[] = []
  for (const id of ids.slice(0, 20)) pages.push((await open(town, id)).data?.buyFeature.url)
  expect((await open(town, ids[20] ?? '')).errors?.[0]?.extensions.code).toBe('CONFLICT')
  await pay(pages[0])
  await tellAll(world())
  expect(await daysLeft(town, ids[0] ?? '')).toBe(7)

  const { sandbox } = sandboxOf(world())
  sandbox.switch('delivery', 'off')
  try {
    // Of somebody who has nothing but this page.
    const fresh = await makeTenant(world(), { plan: 'free' })
    const { id } = await makeListing(world(), fresh, { name: 'Anvil' })
    const page = (await open(fresh, id)).data?.buyFeature.url
    // The errand that is left with a page has looked before anybody paid.
    await runJobs(world())
    await pay(page)
    await leaveJob(world(), 'tend_subscriptions', {})
    await runJobs(world())
    expect(await daysLeft(fresh, id)).toBe(7)
    await pay(pages[2])
    await leaveJob(world(), 'reconcile_billing', {})
    await runJobs(world())
    expect(await daysLeft(town, ids[2] ?? '')).toBe(7)
  } finally {
    sandbox.switch('delivery', 'inOrder')
  }
  const drift = 'select kind, found, healed_at is not null as healed from billing_drift where about_tenant_id = $1'
  expect(await world().truth(drift, [town.id])).toEqual([{ kind: 'DIFFERENT', found: ['page'], healed: true }])
  // Twice the same line: once the same days.
  await tellAll(world())
  expect(await daysLeft(town, ids[2] ?? '')).toBe(7)
})

test('another name, price or length is another page, and the one before cannot be paid; what nobody sees is not sold', async () => {
  const town = await makeTenant(world(), { plan: 'free' })
  const { id } = await makeListing(world(), town, { name: 'Anvil' })
  const [first, same] = [await open(town, id), await open(town, id)]
  expect(same.data).toEqual(first.data)
  const rename = 'mutation ($id: ID!, $i: UpdateListingInput!) { updateListing(id: $id, input: $i) { id } }'
  await ask(world(), rename, { id, i: { name: 'Bellows' } }, town.owner)
  const renamed = await open(town, id)
  await world().truth(`update feature_price set amount = 950 where days = 7 and currency = 'EUR'`)
  const dearer = await open(town, id)
  await world().truth(`update feature_price set amount = 900 where days = 7 and currency = 'EUR'`)
  const longer = await open(town, id, 30)
  const all = [first, renamed, dearer, longer].map(({ data }) => data?.buyFeature.id)
  expect(new Set(all).size).toBe(4)
  const states = 'select id, state from checkout_session where tenant_id = $1 order by id'
  expect(await world().truth(states, [town.id])).toEqual(
    all.map((each, at) => ({ id: each, state: at === 3 ? 'OPEN' : 'EXPIRED' })),
  )
  expect(await pay(first.data?.buyFeature.url)).not.toContain('Bellows')
  // Paid a moment ago, and nobody has told us yet: no second page is sold.
  sandboxOf(world()).sandbox.switch('delivery', 'off')
  await pay(longer.data?.buyFeature.url)
  sandboxOf(world()).sandbox.switch('delivery', 'inOrder')
  expect((await open(town, id)).errors?.[0]?.message).toContain('paid a moment ago')
  await tellAll(world())
  expect(await daysLeft(town, id)).toBe(30)
  const draft = await makeListing(world(), town, { name: 'Crucible', status: 'DRAFT' })
  expect((await open(town, draft.id)).errors?.[0]?.extensions).toMatchObject({
    code: 'CONFLICT',
    fields: [{ path: 'input.listingId' }],
  })
})

test('for a period that is not paid nothing stands out: neither by a choice nor by another payment', async () => {
  const town = await makeTenant(world(), { plan: 'free' })
  const { id } = await makeListing(world(), town, { name: 'Anvil' })
  await buy(world(), town, 'fails_later', { ...pro, planKey: 'basic' })
  await letDaysPass(world(), 14.1)
  type Standing = { tenantSubscription: { state: string; periodStart: string; periodEnd: string } }
  const standing = '{ tenantSubscription { state periodStart periodEnd } }'
  const { tenantSubscription: row } = await ask<Standing>(world(), standing, {}, town.owner)
  expect(row.state).toBe('PAST_DUE')
  const choose = `mutation ($input: ChooseFeaturedListingsInput!) { chooseFeaturedListings(input: $input) { items { source until } } }`
  const chosen = await ask(world(), choose, { input: { listingIds: [id] } }, town.owner)
  expect(chosen).toEqual({ chooseFeaturedListings: { items: [{ source: 'PLAN', until: row.periodStart }] } })
  expect(row.periodEnd > row.periodStart).toBe(true)
})

test('what was bought for a listing holds for the one it becomes, and its refund finds it there', async () => {
  const town = await makeTenant(world(), { plan: 'free' })
  const [kept, other] = [
    await makeListing(world(), town, { name: 'Anvil' }),
    await makeListing(world(), town, { name: 'Anvil and Sons' }),
  ]
  const payment = await bought(town, other.id, 7)
  const merge = 'mutation ($input: MergeListingsInput!) { mergeListings(input: $input) { id } }'
  await ask(world(), merge, { input: { keepId: kept.id, mergeId: other.id } }, town.owner)
  const slots = 'select source, listing_id as id from featured_slot where tenant_id = $1 and until > now()'
  expect(await world().truth(slots, [town.id])).toEqual([{ source: 'PURCHASE', id: kept.id }])
  expect(await daysLeft(town, kept.id)).toBe(7)
  await giveBack(payment)
  expect(await daysLeft(town, kept.id)).toBeNull()
})
