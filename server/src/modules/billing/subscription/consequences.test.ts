import { expect, test } from 'vitest'
import { ask } from '../../../testing/call.js'
import { agree } from '../../../testing/limit-races.js'
import { makeListing } from '../../../testing/makers.js'
import { buy, pro } from '../../../testing/payments.js'
import { makeTenant } from '../../../testing/tenants.js'
import { useWorld } from '../../../testing/world.js'

const world = useWorld()
type Loss = { kind: string; limitKey: string | null; count: number; to: number | null; listings: { name: string }[] }

test('a preview names what stands out no more and what really becomes read-only: as the owner chose, and as the operator agreed', async () => {
  const town = await makeTenant(world(), { plan: 'free' })
  const ids: string[] = []
  for (const name of ['Anvil', 'Bellows', 'Crucible']) ids.push((await makeListing(world(), town, { name })).id)
  await buy(world(), town, 'pays', { ...pro, planKey: 'premium' })
  const preview = async (planKey: string): Promise<Loss[]> => {
    const asked = `query ($input: PreviewPlanChangeInput!) { previewPlanChange(input: $input) {
      losses { kind limitKey count to listings { name } } } }`
    type Previewed = { previewPlanChange: { losses: Loss[] } }
    return (await ask<Previewed>(world(), asked, { input: { planKey, interval: 'MONTH' } }, town.owner))
      .previewPlanChange.losses
  }
  const of = (losses: Loss[], kind: string) => losses.find((loss) => loss.kind === kind)
  const names = (loss: Loss | undefined) => loss?.listings.map(({ name }) => name)
  // The owner's choice comes first, so the others lose.
  const star = 'mutation ($i: ChooseFeaturedListingsInput!) { chooseFeaturedListings(input: $i) { included } }'
  await ask(world(), star, { i: { listingIds: [ids[2]] } }, town.owner)
  await world().truth(`update plan set limits = limits || '{"listings": 2}' where key = 'basic'`)
  try {
    const basic = await preview('basic')
    expect(of(basic, 'FEATURED')).toMatchObject({ count: 2, limitKey: 'featured', to: 1 })
    expect(names(of(basic, 'FEATURED'))?.sort()).toEqual(['Anvil', 'Bellows'])
    expect([names(of(basic, 'READ_ONLY')), of(basic, 'READ_ONLY')?.count]).toEqual([['Anvil'], 1])
    expect(of(await preview('free'), 'FEATURED')).toMatchObject({ count: 3 })
    const keep = 'mutation ($i: ChooseSurplusInput!) { chooseSurplus(input: $i) { limit } }'
    await ask(world(), keep, { i: { keepIds: [ids[0]] } }, town.owner)
    expect(names(of(await preview('basic'), 'READ_ONLY'))).toEqual(['Bellows'])
    for (const key of ['listings', 'featured']) await agree(world(), town, { key, value: 5 })
    const agreed = await preview('basic')
    expect(
      agreed.filter(({ kind, limitKey }) => kind === 'READ_ONLY' || limitKey === 'featured' || limitKey === 'listings'),
    ).toEqual([])
    expect(of(agreed, 'LIMIT')).toBeDefined()
  } finally {
    await world().truth(`update plan set limits = limits || '{"listings": 250}' where key = 'basic'`)
  }
})
