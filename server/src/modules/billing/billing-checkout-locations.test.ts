import { expect, test } from 'vitest'
import { ask } from '../../testing/call.js'
import { mailTo } from '../../testing/jobs.js'
import { agree } from '../../testing/limit-races.js'
import { makeListing } from '../../testing/makers.js'
import { bill, buy, letDaysPass, startCheckout } from '../../testing/payments.js'
import { makeTenant } from '../../testing/tenants.js'
import { useWorld } from '../../testing/world.js'

const world = useWorld()
const change = 'mutation ($input: ChangePlanInput!) { changePlan(input: $input) { quantity } }'
type Standing = {
  tenantSubscription: { quantity: number; nextQuantity: number | null; total: { amount: number } }
  billingInvoices: { nodes: { total: { amount: number } }[] }
}
const standing = `{ tenantSubscription { quantity nextQuantity total { amount } } billingInvoices { nodes { total { amount } } } }`

test('a checkout sells as many locations as there are and says so before; an override of a limit outlives each change of plan', async () => {
  const town = await makeTenant(world(), { plan: 'free', name: 'Longacre' })
  for (let n = 0; n < 4; n += 1) await makeListing(world(), town, { name: `Stall ${n}` })
  const books = (most: number) =>
    world().truth(`update listing l set takes_bookings = l.name < 'Stall ' || $2::text where tenant_id = $1`, [
      town.id,
      String(most),
    ])
  const locations = () => ask(world(), '{ billing { locations } }', {}, town.owner)
  expect(await locations()).toEqual({ billing: { locations: 1 } })
  await books(3)
  expect(await locations()).toEqual({ billing: { locations: 3 } })
  const first = (await startCheckout(world(), town.owner)).data?.startCheckout
  expect((await startCheckout(world(), town.owner)).data?.startCheckout.id).toBe(first?.id)
  // Another number is another page; two are all that the operator agreed to.
  await agree(world(), town, { key: 'listings', value: 2 })
  await books(4)
  const second = (await startCheckout(world(), town.owner)).data?.startCheckout
  expect(second?.id).not.toBe(first?.id)
  await buy(world(), town)
  const look = () => ask<Standing>(world(), standing, {}, town.owner)
  expect(await look()).toMatchObject({ tenantSubscription: { quantity: 2, total: { amount: 9_000 } } })
  await letDaysPass(world(), 14.1)
  expect(await look()).toMatchObject({
    tenantSubscription: { quantity: 2, nextQuantity: null },
    billingInvoices: { nodes: [{ total: { amount: 9_000 } }, { total: { amount: 0 } }] },
  })
  type Held = { entitlements: { limits: { key: string; limit: number | null }[] } }
  const limit = async () =>
    (await ask<Held>(world(), '{ entitlements { limits { key limit } } }', {}, town.owner)).entitlements.limits.find(
      ({ key }) => key === 'listings',
    )?.limit
  expect(await limit()).toBe(2)
  await bill(world(), town.owner, change, { input: { planKey: 'basic', interval: 'MONTH' } })
  await letDaysPass(world(), 31)
  expect(await limit()).toBe(2)
  expect(await ask(world(), '{ tenant { plan { key } } }', {}, town.owner)).toEqual({
    tenant: { plan: { key: 'basic' } },
  })
})

test('for how many locations each plan would be bought is what its checkout asks for: of what stays within it, and what was agreed', async () => {
  const town = await makeTenant(world(), { plan: 'pro', name: 'Longacre' })
  for (let n = 0; n < 4; n += 1) await makeListing(world(), town, { name: `Stall ${n}` })
  await world().truth(
    `update listing set takes_bookings = true, status = case name when 'Stall 3' then 'DRAFT' else 'PUBLISHED' end where tenant_id = $1`,
    [town.id],
  )
  const asked = '{ billing { locations planLocations { planKey locations } } }'
  type Told = { billing: { locations: number; planLocations: { planKey: string; locations: number }[] } }
  const told = async () => (await ask<Told>(world(), asked, {}, town.owner)).billing
  const of = async (key: string) => (await told()).planLocations.find(({ planKey }) => planKey === key)?.locations
  const paid = async () => {
    const { data } = await startCheckout(world(), town.owner)
    const [row] = await world().truth<{ quantity: number }>('select quantity from checkout_session where id = $1', [
      data?.startCheckout.id,
    ])
    return row?.quantity
  }
  expect([await of('pro'), await paid()]).toEqual([3, 3])
  // The newest two stay within two, and the newest is a draft.
  await agree(world(), town, { key: 'listings', value: 2 })
  expect([(await told()).locations, await of('pro'), await paid()]).toEqual([3, 1, 1])
  await agree(world(), town, { key: 'listings', value: null })
  expect([await of('basic'), await of('pro'), await paid()]).toEqual([3, 3, 3])
})

test('a letter says the day of the tenant, wherever that is', async () => {
  const town = await makeTenant(world(), { plan: 'free', name: 'Westmost' })
  await buy(world(), town, 'fails_later')
  // Of every instant one of them has another day than UTC.
  for (const [n, [timeZone, days]] of (
    [
      ['Pacific/Honolulu', 14.1],
      ['Pacific/Kiritimati', 3],
    ] as const
  ).entries()) {
    await world().truth('update tenant set timezone = $2 where id = $1', [town.id, timeZone])
    await letDaysPass(world(), days)
    const letters = mailTo(world(), town.owner.email).filter(({ subject }) => /A payment for Westmost/.test(subject))
    const asked = '{ tenantSubscription { lapsesAt } }'
    const { tenantSubscription: row } = await ask<{ tenantSubscription: { lapsesAt: string } }>(
      world(),
      asked,
      {},
      town.owner,
    )
    const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone }).format(new Date(row.lapsesAt))
    expect(letters).toHaveLength(n + 1)
    expect(letters.some(({ text }) => text.includes(day))).toBe(true)
  }
})
