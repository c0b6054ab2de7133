import { beforeAll, expect, test } from 'vitest'
import { ask, type Caller, call } from '../../../testing/call.js'
import { makeListing } from '../../../testing/makers.js'
import { bill, payPage, tellAll } from '../../../testing/payments.js'
import { makeOperator, makeTenant } from '../../../testing/tenants.js'
import { useWorld } from '../../../testing/world.js'

const world = useWorld()
let operator: Caller
beforeAll(async () => {
  operator = await makeOperator(world())
})

type Prices = { version: string; prices: { days: number; amount: { amount: number; currency: string } }[] }
const parts = 'version prices { days amount { amount currency } }'
const listed = async (): Promise<Prices> =>
  (await ask<{ platformStarPrices: Prices }>(world(), `{ platformStarPrices { ${parts} } }`, {}, operator))
    .platformStarPrices
const update = (input: object, who = operator) =>
  call<{ updateStarPrices: Prices }>(
    world(),
    `mutation ($input: UpdateStarPricesInput!) { updateStarPrices(input: $input) { ${parts} } }`,
    { input },
    who,
  )

test('the operator sells standing out in any currency, replaces the list as a whole, and is told when somebody else did', async () => {
  const before = await listed()
  expect(before.prices.filter(({ amount }) => amount.currency === 'EUR').map(({ days }) => days)).toEqual([7, 30, 90])
  const krona = { days: 30, currency: 'ISK', amount: 400_000 }
  const kept = before.prices.map(({ days, amount }) => ({ days, ...amount }))
  const wrong = await update({
    fromVersion: before.version,
    prices: [...kept, { ...krona, amount: 50 }, { ...krona, currency: 'HRK' }, kept[0]],
  })
  expect(wrong.errors?.[0]?.extensions.fields?.map(({ path }) => path)).toEqual(
    ['9.amount', '10.currency', '11.days'].map((path) => `input.prices.${path}`),
  )
  const both = await Promise.all([1, 2].map(() => update({ fromVersion: before.version, prices: [...kept, krona] })))
  const codes = both.map(({ errors }) => errors?.[0]?.extensions.code ?? 'done').sort()
  expect(codes).toEqual(['CONFLICT', 'done'])
  const town = await makeTenant(world(), { plan: 'free' })
  expect(
    (await update({ fromVersion: (await listed()).version, prices: [krona] }, town.owner)).errors?.[0]?.extensions.code,
  ).toBe('FORBIDDEN')
  expect((await listed()).prices).toContainEqual({ days: 30, amount: { amount: 400_000, currency: 'ISK' } })
  expect((await listed()).prices).toHaveLength(10)
})

test('another length is sold once it stands in the list, to anyone who asks, and is bought by its days; one that is taken off is not', async () => {
  const { version, prices } = await listed()
  const kept = prices.map(({ days, amount }) => ({ days, ...amount })).filter(({ days }) => days !== 7)
  const fortnight = { days: 14, currency: 'EUR', amount: 1600 }
  expect((await update({ fromVersion: version, prices: [...kept, fortnight] })).errors).toBeUndefined()
  const open = '{ featurePrices { days amount { amount currency } } }'
  type Sold = { featurePrices: { days: number; amount: { amount: number; currency: string } }[] }
  const { featurePrices } = await ask<Sold>(world(), open, {}, {})
  const inEuro = featurePrices.filter(({ amount }) => amount.currency === 'EUR')
  expect(inEuro.map(({ days, amount }) => [days, amount.amount])).toEqual([
    [14, 1600],
    [30, 2900],
    [90, 6900],
  ])
  const town = await makeTenant(world(), { plan: 'free' })
  const { id } = await makeListing(world(), town, { name: 'Anvil' })
  const buy = 'mutation ($input: BuyFeatureInput!) { buyFeature(input: $input) { url } }'
  type Bought = { buyFeature: { url: string } }
  const bought = (days: number) => bill<Bought>(world(), town.owner, buy, { input: { listingId: id, days } })
  expect((await bought(7)).errors?.[0]?.extensions).toMatchObject({
    code: 'BAD_USER_INPUT',
    fields: [{ path: 'input.days' }],
  })
  await payPage(world(), (await bought(14)).data?.buyFeature.url ?? '', { card: 'pays', act: 'pay' })
  await tellAll(world())
  const stands = 'query ($id: ID!) { listing(id: $id) { featuredUntil } }'
  type Standing = { listing: { featuredUntil: string } }
  const { listing } = await ask<Standing>(world(), stands, { id }, town.owner)
  expect(Math.round((Date.parse(listing.featuredUntil) - Date.now()) / 86_400_000)).toBe(14)
})

test('the operator may sell no standing out at all: nobody is offered any, what is asked for is refused by name, and it is sold again', async () => {
  const { version, prices } = await listed()
  const kept = prices.map(({ days, amount }) => ({ days, ...amount }))
  const none = await update({ fromVersion: version, prices: [] })
  try {
    expect([none.errors, none.data?.updateStarPrices]).toEqual([undefined, { version: '', prices: [] }])
    expect(await ask(world(), '{ featurePrices { days } }', {}, {})).toEqual({ featurePrices: [] })
    const town = await makeTenant(world(), { plan: 'free' })
    const { id } = await makeListing(world(), town, { name: 'Anvil' })
    const buy = 'mutation ($input: BuyFeatureInput!) { buyFeature(input: $input) { url } }'
    const refused = await bill(world(), town.owner, buy, { input: { listingId: id, days: 30 } })
    expect(refused.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path: 'input.days' }] })
    expect((await update({ fromVersion: version, prices: [] })).errors?.[0]?.extensions.code).toBe('CONFLICT')
  } finally {
    await update({ fromVersion: '', prices: kept })
  }
  expect((await listed()).prices).toEqual(prices)
})
