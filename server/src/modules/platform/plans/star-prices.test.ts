import { beforeAll, expect, test } from 'vitest'
import { ask, type Caller, call } from '../../../testing/call.js'
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
