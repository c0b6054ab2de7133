import { expect, test } from 'vitest'
import { ask, call } from '../../testing/call.js'
import { agree } from '../../testing/limit-races.js'
import { mailTo } from '../../testing/jobs.js'
import { makeListing } from '../../testing/makers.js'
import { bill, buy, letDaysPass, payPage, pro, sandboxOf } from '../../testing/payments.js'
import { makeTenant } from '../../testing/tenants.js'
import { inTransaction } from '../../scope/makers.js'
import { useWorld } from '../../testing/world.js'
import { heldByPlan } from './featured/held.reads.js'
import { holdFeatured } from './featured/slots.service.js'
import { openShut } from './subscription/sync.service.js'

const world = useWorld()
type Paid = { tenantSubscription: { periodEnd: string } }
const cancel = 'mutation { cancelSubscription(input: { when: NOW, confirm: true }) { id } }'

test('318: what the plan holds stands out to the end of what is paid, in the order of the same minute; staff’s own stays when it ends', async () => {
  const spot = await makeTenant(world(), { plan: 'free', name: 'Spotless' })
  const other = await makeTenant(world(), { plan: 'free' })
  await buy(world(), other)
  const ids = new Map<string, string>()
  const words = { description: 'Barrels, mended while you wait. '.repeat(4) }
  for (const name of ['Anchor', 'Barge', 'Cooper', 'Dock'])
    ids.set(name, (await makeListing(world(), spot, { name, ...(name === 'Cooper' ? words : {}) })).id)
  const id = (name: string) => ids.get(name) ?? ''
  const until = '2039-01-01T00:00:00.000Z'
  const staff = 'mutation ($id: ID!, $until: DateTime) { featureListing(id: $id, until: $until) { id } }'
  // The free plan holds none; the operator agreed on two, staff's own among them.
  const none = await call(world(), staff, { id: id('Dock'), until }, spot.owner)
  expect(none.errors?.[0]?.extensions).toMatchObject({
    code: 'PLAN_LIMIT',
    upgradeTo: 'basic',
    otherwise: 'buyFeature',
  })
  await agree(world(), spot, { key: 'featured', value: 2 })
  await ask(world(), staff, { id: id('Dock'), until }, spot.owner)
  type Shown = { name: string; featuredUntil: string | null; rank: { featuredBoost: number } }
  const shown = async () => {
    const query = '{ listings { nodes { name featuredUntil rank { featuredBoost } } } }'
    const { listings } = await ask<{ listings: { nodes: Shown[] } }>(world(), query, {}, spot.owner)
    return listings.nodes.map(({ name, featuredUntil, rank }) => [name, featuredUntil, rank.featuredBoost])
  }
  const plain = (...names: string[]) => names.map((name) => [name, null, 0])
  expect(await shown()).toEqual([['Dock', until, 20], ...plain('Anchor', 'Barge', 'Cooper')])

  await buy(world(), spot, 'pays', { ...pro, planKey: 'basic' })
  const end = async () =>
    (await ask<Paid>(world(), '{ tenantSubscription { periodEnd } }', {}, spot.owner)).tenantSubscription.periodEnd
  // The place that staff left goes to the most complete.
  const first = await end()
  expect(await shown()).toEqual([['Cooper', first, 20], ['Dock', until, 20], ...plain('Anchor', 'Barge')])
  // What began and what was paid are heard of in the same moment: each finds what the other wrote.
  const plainly = "update listing set featured_until = null where tenant_id = $1 and name = 'Cooper'"
  for (const sql of ["delete from featured_slot where tenant_id = $1 and source = 'PLAN'", plainly])
    await world().truth(sql, [spot.id])
  const hear = async () => {
    const scope = openShut(world().app.house, spot.id)
    return inTransaction(scope, async () => holdFeatured(scope, await heldByPlan(scope)))
  }
  expect((await Promise.all([1, 2, 3, 4].map(hear))).sort()).toEqual([0, 0, 0, 1])
  expect((await shown())[0]).toEqual(['Cooper', first, 20])
  const choose = `mutation ($input: ChooseFeaturedListingsInput!) { chooseFeaturedListings(input: $input) {
    included items { listing { name } source until isChosen } } }`
  const wish = (...names: string[]) =>
    call<object>(world(), choose, { input: { listingIds: names.map(id) } }, spot.owner)
  expect((await wish('Anchor', 'Barge')).errors?.[0]?.extensions).toMatchObject({
    code: 'PLAN_LIMIT',
    limit: 2,
    used: 1,
    upgradeTo: 'pro',
  })
  const foreign = await call(world(), choose, { input: { listingIds: [id('Barge')] } }, other.owner)
  expect(foreign.errors?.[0]?.extensions).toMatchObject({ fields: [{ path: 'input.listingIds.0' }] })
  expect((await wish('Barge')).data).toEqual({
    chooseFeaturedListings: {
      included: 2,
      items: [
        { listing: { name: 'Barge' }, source: 'PLAN', until: first, isChosen: true },
        { listing: { name: 'Dock' }, source: 'STAFF', until, isChosen: false },
      ],
    },
  })
  expect(await shown()).toEqual([['Barge', first, 20], ['Dock', until, 20], ...plain('Anchor', 'Cooper')])
  await letDaysPass(world(), 14.1)
  const second = await end()
  expect(new Date(second).getTime()).toBeGreaterThan(new Date(first).getTime())
  expect((await shown())[0]).toEqual(['Barge', second, 20])
  // Bought for money beside it, once for a page that is opened twice; what is given back ends it.
  const purchase = `mutation ($input: BuyFeatureInput!) { buyFeature(input: $input) { id url } }`
  const given = { input: { listingId: id('Anchor'), days: 7 } }
  type Bought = { buyFeature: { id: string; url: string } }
  const wrong = await bill(world(), spot.owner, purchase, { input: { ...given.input, days: 8 } })
  expect(wrong.errors?.[0]?.extensions).toMatchObject({ fields: [{ path: 'input.days' }] })
  const [page, again] = [
    await bill<Bought>(world(), spot.owner, purchase, given),
    await bill<Bought>(world(), spot.owner, purchase, given),
  ]
  expect(again.data).toEqual(page.data)
  expect(await payPage(world(), page.data?.buyFeature.url ?? '', { card: 'declined', act: 'pay' })).toContain(
    'declined',
  )
  await payPage(world(), page.data?.buyFeature.url ?? '', { card: 'pays', act: 'pay' })
  await letDaysPass(world(), 0)
  const anchor = async () => (await shown()).find(([name]) => name === 'Anchor')
  const bought = await anchor()
  expect(bought?.[2]).toBe(20)
  expect(new Date(String(bought?.[1])).getTime() - Date.now()).toBeGreaterThan(6.9 * 86_400_000)
  const [slot] = await world().truth<{ ref: string }>(
    'select payment_ref as ref from featured_purchase where tenant_id = $1',
    [spot.id],
  )
  const paymentRef = slot?.ref ?? ''
  const { amount } = await sandboxOf(world()).payment(paymentRef)
  await sandboxOf(world()).refund({ paymentRef, amount, reason: 'REQUESTED_BY_CUSTOMER' }, `refund:${paymentRef}`)
  await letDaysPass(world(), 0)
  expect(await anchor()).toEqual(['Anchor', null, 0])

  const losing = `{ previewPlanChange(input: { planKey: "free", interval: MONTH }) { losses { kind count listings { name } } } }`
  type Losing = { previewPlanChange: { losses: object[] } }
  expect((await ask<Losing>(world(), losing, {}, spot.owner)).previewPlanChange.losses).toContainEqual({
    ...{ kind: 'FEATURED', count: 1, listings: [{ name: 'Barge' }] },
  })
  await bill(world(), spot.owner, cancel)
  await letDaysPass(world(), 0)
  expect(await shown()).toEqual([['Dock', until, 20], ...plain('Anchor', 'Barge', 'Cooper')])
})

test('another number of locations is told three days before it is charged, and dropped if it comes back; a tenant that closes is charged no more', async () => {
  const farm = await makeTenant(world(), { plan: 'free', name: 'Longacre' })
  await buy(world(), farm)
  const stalls = [
    await makeListing(world(), farm, { name: 'Dairy' }),
    await makeListing(world(), farm, { name: 'Orchard' }),
  ]
  const book = (takesBookings: boolean, which = stalls) =>
    Promise.all(
      which.map(({ id }) =>
        call<object>(
          world(),
          'mutation ($id: ID!, $input: UpdateListingInput!) { updateListing(id: $id, input: $input) { takesBookings } }',
          { id, input: { takesBookings } },
          farm.owner,
        ),
      ),
    )
  type Counted = {
    quantity: number
    nextQuantity: number | null
    nextQuantityAt: string | null
    total: { amount: number }
    cancelAt: string | null
  }
  const counted = async () =>
    (
      await ask<{ tenantSubscription: Counted }>(
        world(),
        '{ tenantSubscription { quantity nextQuantity nextQuantityAt total { amount } cancelAt } }',
        {},
        farm.owner,
      )
    ).tenantSubscription
  // A plan that does not open booking says so.
  await world().truth("update tenant set plan_key = 'free' where id = $1", [farm.id])
  expect((await book(true))[0]?.errors?.[0]?.extensions).toMatchObject({ code: 'PLAN_LIMIT', feature: 'booking' })
  await letDaysPass(world(), 0)
  expect((await book(true))[0]?.data).toEqual({ updateListing: { takesBookings: true } })
  const told = () =>
    mailTo(world(), farm.owner.email).filter(({ subject }) => / Longacre pays for 2 locations/.test(subject)).length
  await letDaysPass(world(), 1)
  expect(await counted()).toMatchObject({ quantity: 1, nextQuantity: 2, nextQuantityAt: expect.any(String) })
  expect(told()).toBe(1)
  await book(false)
  await letDaysPass(world(), 1)
  expect(await counted()).toMatchObject({ quantity: 1, nextQuantity: null, nextQuantityAt: null })
  await book(true)
  await letDaysPass(world(), 1)
  await letDaysPass(world(), 3.1)
  expect(await counted()).toMatchObject({ quantity: 2, nextQuantity: null, total: { amount: 9000 } })
  expect(told()).toBe(2)

  // Closed by its owner, as `requestTenantDeletion` does, and kept after all.
  const close = (status: string) =>
    world().truth('update tenant set status = $2, status_changed_at = now() where id = $1', [farm.id, status])
  const ends = async () => {
    const ref = 'select customer_ref as ref from billing_account where tenant_id = $1'
    const [account] = await world().truth<{ ref: string }>(ref, [farm.id])
    return (await sandboxOf(world()).subscriptionsOf(account?.ref ?? '')).map(({ cancelAt }) => cancelAt !== null)
  }
  await close('closed')
  await letDaysPass(world(), 0)
  expect(await ends()).toEqual([true])
  await close('active')
  await letDaysPass(world(), 0)
  expect(await ends()).toEqual([false])
})
