import { beforeAll, expect, test } from 'vitest'
import { ask, type Caller } from '../../testing/call.js'
import { makeListing } from '../../testing/makers.js'
import { makeOperator, makeTenant } from '../../testing/tenants.js'
import { useWorld } from '../../testing/world.js'

const world = useWorld()
let operator: Caller
beforeAll(async () => {
  operator = await makeOperator(world())
})

type Priced = {
  key: string
  version: number
  prices: { interval: string; amount: { amount: number; currency: string } }[]
}
const offered = async (): Promise<Priced[]> =>
  (await ask<{ plans: Priced[] }>(world(), '{ plans { key version prices { interval amount { amount currency } } } }'))
    .plans

test('anybody reads what each plan costs, by currency and interval; what is agreed has no price', async () => {
  const plans = await offered()
  expect(plans.map(({ key }) => key)).toEqual(['free', 'basic', 'pro', 'premium', 'enterprise'])
  const amounts = (key: string) =>
    plans
      .find((plan) => plan.key === key)
      ?.prices.map(({ interval, amount: { amount, currency } }) => [currency, interval, amount])
  expect(amounts('basic')).toContainEqual(['USD', 'MONTH', 1199])
  expect(amounts('basic')?.map(([currency, interval]) => `${currency} ${interval}`)).toEqual(
    ['EUR', 'GBP', 'USD'].flatMap((currency) => [`${currency} MONTH`, `${currency} YEAR`]),
  )
  expect(amounts('free')?.every(([, , amount]) => amount === 0)).toBe(true)
  expect(amounts('enterprise')).toEqual([])
})

const change = `mutation ($id: ID!, $input: UpdatePlatformTenantInput!) {
  updatePlatformTenant(id: $id, input: $input) { plan { key version limits rankWeight } } }`
const own =
  'mutation ($id: ID!, $planKey: String) { setListingPlan(id: $id, planKey: $planKey) { plan { key version } } }'

test('a change of a plan is another version: who is on the former keeps it until they are moved', async () => {
  const [early, late] = [await makeTenant(world(), { plan: 'pro' }), await makeTenant(world(), { plan: 'free' })]
  const listing = await makeListing(world(), early, { name: 'With a plan of its own' })
  await world().truth(`update listing set plan_key = 'pro' where id = $1`, [listing.id])
  await world().truth(`update plan set is_current = false where key = 'pro'`)
  await world().truth(`insert into plan (key, base_key, version, name, rank_weight, limits, features, sort_order)
    select 'pro@2', 'pro', 2, 'Pro', 12, '{"listings": 3000}', features, sort_order from plan where key = 'pro'`)
  try {
    expect((await offered()).filter(({ key }) => key === 'pro')).toEqual([{ key: 'pro', version: 2, prices: [] }])
    const planOf = async (id: string, planKey: string) =>
      (await ask<{ updatePlatformTenant: { plan: unknown } }>(world(), change, { id, input: { planKey } }, operator))
        .updatePlatformTenant.plan
    const newest = { key: 'pro', version: 2, limits: { listings: 3000 }, rankWeight: 12 }
    expect(await planOf(late.id, 'pro')).toEqual(newest)
    // Named once more, the plan somebody is on is the one they are on.
    const kept = { key: 'pro', version: 1, limits: { listings: 2500, storageMb: 5000 }, rankWeight: 10 }
    expect(await planOf(early.id, 'pro')).toEqual(kept)
    const { setListingPlan } = await ask<{ setListingPlan: object }>(
      world(),
      own,
      { id: listing.id, planKey: 'pro' },
      early.owner,
    )
    expect(setListingPlan).toEqual({ plan: { key: 'pro', version: 1 } })
    const found = 'query ($filter: PlatformTenantFilter) { platformTenants(filter: $filter) { nodes { id } } }'
    const { platformTenants } = await ask<{ platformTenants: { nodes: { id: string }[] } }>(
      world(),
      found,
      { filter: { plan: 'pro' } },
      operator,
    )
    expect(platformTenants.nodes.map(({ id }) => id)).toEqual(expect.arrayContaining([early.id, late.id]))
    await planOf(early.id, 'basic')
    expect(await planOf(early.id, 'pro')).toEqual(newest)
  } finally {
    await world().truth(`update tenant set plan_key = 'pro' where plan_key = 'pro@2'`)
    await world().truth(`delete from plan where key = 'pro@2'`)
    await world().truth(`update plan set is_current = true where key = 'pro'`)
  }
})
