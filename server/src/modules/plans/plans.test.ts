import pg from 'pg'
import { beforeAll, expect, test } from 'vitest'
import { newId } from '../../kernel/ids.js'
import { type Answer, ask, type Caller, call } from '../../testing/call.js'
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
  expect([...new Set(amounts('free')?.map(([, , amount]) => amount))]).toEqual([0])
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
    const limits = expect.objectContaining({ listings: 2500, storageMb: 5000, members: 50 })
    const kept = { key: 'pro', version: 1, limits, rankWeight: 10 }
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

/** Each has begun before any of them goes on: whoever writes the plan's row waits for us. */
async function together<T>(tries: (() => Promise<T>)[]): Promise<T[]> {
  const other = new pg.Client({ connectionString: world().database.superuserUrl })
  await other.connect()
  try {
    await other.query('begin')
    await other.query(`select from plan where key = 'basic' for update`)
    const all = tries.map((each) => each())
    const waits = 'select from pg_locks where not granted'
    await expect
      .poll(async () => (await world().truth(waits)).length, { interval: 10, timeout: 5_000 })
      .toBe(all.length)
    await other.query('commit')
    return await Promise.all(all)
  } finally {
    await other.end()
  }
}

const refusalOf = ({ errors }: Answer<unknown>) => [
  errors?.[0]?.extensions.code,
  ...(errors?.[0]?.extensions.fields ?? []).map(({ path }) => path),
]
const update = 'mutation ($input: UpdatePlanInput!) { updatePlan(input: $input) { id } }'
const move = 'mutation ($input: MoveSubscriptionsInput!) { moveSubscriptions(input: $input) { movedCount } }'

test('what is wrong with a change is said all at once; what somebody else changed meanwhile is looked at again; nothing new is no version', async () => {
  const change = (input: object) => call<{ updatePlan: { id: string } }>(world(), update, { input }, operator)
  const basic = { planKey: 'basic', fromVersion: 1 }
  const wrong = {
    name: ' ',
    limits: [
      { key: 'moons', value: 1 },
      { key: 'listings', value: 1 },
      { key: 'listings', value: 2 },
      { key: 'rate', value: 0 },
    ],
    features: ['directory', 'time travel'],
    prices: [
      // What whoever takes the payments takes no more, and what it takes in whole ones alone.
      { interval: 'MONTH', currency: 'HRK', amount: 500 },
      { interval: 'MONTH', currency: 'ISK', amount: 550 },
      { interval: 'MONTH', currency: 'QQQ', amount: 1 },
      { interval: 'MONTH', currency: 'EUR', amount: 0 },
      { interval: 'MONTH', currency: 'EUR', amount: 5 },
    ],
  }
  expect(refusalOf(await change({ ...basic, ...wrong }))).toEqual([
    'BAD_USER_INPUT',
    ...['name', 'limits.0.key', 'limits.2.key', 'limits.3.value', 'features.1'].map((path) => `input.${path}`),
    ...['prices.0.currency', 'prices.1.amount', 'prices.2.currency', 'prices.3.amount', 'prices.4.currency'].map(
      (path) => `input.${path}`,
    ),
  ])
  expect(refusalOf(await change({ ...basic, name: null, features: null }))).toEqual([
    'BAD_USER_INPUT',
    'input.name',
    'input.features',
  ])
  const dear = { planKey: 'free', fromVersion: 1, prices: [{ interval: 'MONTH', currency: 'EUR', amount: 1 }] }
  expect(refusalOf(await change(dear))).toEqual(['BAD_USER_INPUT', 'input.prices.0.amount'])
  expect(refusalOf(await change({ planKey: 'moon', fromVersion: 1 }))).toEqual(['BAD_USER_INPUT', 'input.planKey'])
  expect((await change({ ...basic, name: 'Basic', features: ['booking', 'directory'] })).data?.updatePlan.id).toBe(
    'basic',
  )

  const both = await together([() => change({ ...basic, name: 'Small' }), () => change({ ...basic, name: 'Smaller' })])
  expect(both.map((answer) => answer.data?.updatePlan.id ?? refusalOf(answer)[0]).sort()).toEqual([
    'CONFLICT',
    'basic@2',
  ])
  const none = await call(world(), move, { input: { planKey: 'basic', fromVersion: 7 } }, operator)
  expect(refusalOf(none)).toEqual(['BAD_USER_INPUT', 'input.fromVersion'])
  expect(refusalOf(await call(world(), move, { input: { planKey: 'basic', fromVersion: 2 } }, operator))).toEqual([
    'CONFLICT',
  ])
  expect((await change({ planKey: 'free', fromVersion: 1, description: null })).data?.updatePlan.id).toBe('free@2')
  const slug = `fresh-${newId().slice(-8)}`
  const founded = 'mutation ($input: CreateTenantInput!) { createTenant(input: $input) { plan { key version } } }'
  const { createTenant } = await ask<{ createTenant: object }>(
    world(),
    founded,
    { input: { name: 'Fresh', slug } },
    { token: (await makeTenant(world())).owner.token },
  )
  expect(createTenant).toEqual({ plan: { key: 'free', version: 2 } })
})
