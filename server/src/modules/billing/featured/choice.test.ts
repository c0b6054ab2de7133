import { expect, test } from 'vitest'
import type { PaymentsPort } from '../../../providers/payments/port.js'
import { ask, type Caller, call } from '../../../testing/call.js'
import { runJobs } from '../../../testing/jobs.js'
import { agree } from '../../../testing/limit-races.js'
import { makeListing } from '../../../testing/makers.js'
import { bill, buy, meanwhile, payPage, pro, sandboxOf, tellAll } from '../../../testing/payments.js'
import { makeMember, makeTenant, type Tenancy } from '../../../testing/tenants.js'
import { useWorld } from '../../../testing/world.js'
import { bulkEdit, step } from '../../directory/bulk/bulk.ground.js'
import { syncTenant } from '../subscription/sync.service.js'

const world = useWorld()
const DAY = 86_400_000
type Shown = { listing: { featuredUntil: string | null } }
/** In how many days from now it ends; null: it does not stand out. */
async function daysLeft({ owner }: Tenancy, id: string): Promise<number | null> {
  const one = 'query ($id: ID!) { listing(id: $id) { featuredUntil } }'
  const until = (await ask<Shown>(world(), one, { id }, owner)).listing.featuredUntil
  return until ? Math.round((Date.parse(until) - Date.now()) / DAY) : null
}
const choose = `mutation ($input: ChooseFeaturedListingsInput!) { chooseFeaturedListings(input: $input) { items { source until } } }`

test('fewer may be chosen than are, though the plan holds fewer still by now; no other', async () => {
  const town = await makeTenant(world(), { plan: 'free' })
  await buy(world(), town, 'pays', { ...pro, planKey: 'basic' })
  const ids: string[] = []
  for (const name of ['Anvil', 'Bellows', 'Crucible', 'Drill'])
    ids.push((await makeListing(world(), town, { name })).id)
  const chosen = async (...at: number[]) =>
    (await call(world(), choose, { input: { listingIds: at.map((each) => ids[each]) } }, town.owner)).errors?.[0]
      ?.extensions.code ?? 'done'
  await agree(world(), town, { key: 'featured', value: 3 })
  expect(await chosen(0, 1, 2)).toBe('done')
  await agree(world(), town, { key: 'featured', value: 1 })
  expect([await chosen(0, 1, 3), await chosen(0, 1), await chosen(2)]).toEqual(['PLAN_LIMIT', 'done', 'done'])
  // For a period that a pause made void nothing stands out longer than it began, whatever its state.
  type Row = { start: Date }
  const isVoid = `update tenant_subscription set state = 'ACTIVE', period_void = true where tenant_id = $1
    returning period_start as start`
  const [row] = await world().truth<Row>(isVoid, [town.id])
  type Chosen = { chooseFeaturedListings: { items: { until: string }[] } }
  const { chooseFeaturedListings: held } = await ask<Chosen>(
    world(),
    choose,
    { input: { listingIds: [ids[2]] } },
    town.owner,
  )
  const period = row?.start.getTime() ?? Number.NaN
  expect(period).toBeLessThan(Date.now())
  expect(held.items.filter(({ until }) => Date.parse(until) > period)).toEqual([])
})

test('what was bought is given when the money is there; a part of it that goes back takes no days, and what staff said is no editor’s to move', async () => {
  const town = await makeTenant(world(), { plan: 'free' })
  const kept = await makeListing(world(), town, { name: 'Anvil' })
  const open = 'mutation ($input: BuyFeatureInput!) { buyFeature(input: $input) { id url } }'
  type Bought = { buyFeature: { id: string; url: string } }
  const { data } = await bill<Bought>(world(), town.owner, open, { input: { listingId: kept.id, days: 7 } })
  // A bank that takes days.
  const port = sandboxOf(world())
  const checkout: PaymentsPort['checkout'] = async (ref) => ({ ...(await port.checkout(ref)), isPaid: false })
  await payPage(world(), data?.buyFeature.url ?? '', { card: 'pays', act: 'pay' })
  await meanwhile(world(), { checkout }, () => tellAll(world()))
  expect(await daysLeft(town, kept.id)).toBeNull()
  await syncTenant(world().app.house, town.id)
  expect(await daysLeft(town, kept.id)).toBe(7)
  const ref = 'select payment_ref as ref from featured_purchase where tenant_id = $1'
  const [purchase] = await world().truth<{ ref: string }>(ref, [town.id])
  const part = { paymentRef: purchase?.ref ?? '', amount: 100, reason: 'REQUESTED_BY_CUSTOMER' } as const
  await port.refund(part, 'a part')
  await tellAll(world())
  expect(await daysLeft(town, kept.id)).toBe(7)

  const ids: string[] = []
  for (const name of ['Anvil and Sons', 'Anvil and Daughters'])
    ids.push((await makeListing(world(), town, { name })).id)
  const later = "update listing set featured_until = now() + interval '9 days' where tenant_id = $1 and id = any ($2)"
  await world().truth(later, [town.id, ids])
  const merge = (who: Caller, mergeId: string | undefined) =>
    ask(
      world(),
      'mutation ($input: MergeListingsInput!) { mergeListings(input: $input) { id } }',
      { input: { keepId: kept.id, mergeId } },
      who,
    )
  await merge({ ...(await makeMember(world(), town, 'EDITOR')), tenant: town.slug }, ids[0])
  expect(await daysLeft(town, kept.id)).toBe(7)
  await merge(town.owner, ids[1])
  expect(await daysLeft(town, kept.id)).toBe(9)
})

test('what is back, and what many were given at once, takes a place or leaves it: no more stand out than the plan holds', async () => {
  const town = await makeTenant(world(), { plan: 'free' })
  await buy(world(), town, 'pays', { ...pro, planKey: 'basic' })
  const ids: string[] = []
  for (const name of ['Anvil', 'Bellows']) ids.push((await makeListing(world(), town, { name })).id)
  const [a, b] = ids as [string, string]
  const verb = (name: string) => ask(world(), `mutation ($id: ID!) { ${name}(id: $id) { id } }`, { id: a }, town.owner)
  const chosen = (...listingIds: string[]) => ask(world(), choose, { input: { listingIds } }, town.owner)
  const stand = async () => {
    await runJobs(world())
    const left = [await daysLeft(town, a), await daysLeft(town, b)]
    return left.flatMap((days, at) => (days === null ? [] : [ids[at]]))
  }
  await chosen(a)
  await verb('deleteListing')
  await chosen(b)
  await runJobs(world())
  await verb('restoreListing')
  expect(await stand()).toEqual([b])

  // Where the plan chooses by itself it makes room for a hand that edits many, and fills the place when that is undone.
  await chosen()
  const [best] = await stand()
  const other = best === a ? b : a
  const edit = await bulkEdit(world(), town.owner, {
    ids: [other],
    change: { featuredUntil: '2039-01-01T00:00:00.000Z' },
  })
  expect([edit.changed, await stand()]).toEqual([1, [other]])
  await step(world(), town.owner, edit.id, 'undoListingBulkEdit')
  expect(await stand()).toEqual([best])
})
