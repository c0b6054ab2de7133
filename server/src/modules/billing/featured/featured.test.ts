import { beforeAll, expect, test } from 'vitest'
import { ask, type Caller, call } from '../../../testing/call.js'
import { leaveJob, runJobs } from '../../../testing/jobs.js'
import { makeListing } from '../../../testing/makers.js'
import { bill, buy, letDaysPass, payPage, postEvent, pro, sandboxOf, tellAll } from '../../../testing/payments.js'
import { bulkEdit, step } from '../../directory/bulk/bulk.ground.js'
import { makeOperator, makeTenant, type Tenancy } from '../../../testing/tenants.js'
import { useWorld } from '../../../testing/world.js'

const world = useWorld()
const DAY = 86_400_000
let operator: Caller
beforeAll(async () => {
  operator = await makeOperator(world())
})

type Bought = { buyFeature: { id: string; url: string } }
const asked = 'mutation ($input: BuyFeatureInput!) { buyFeature(input: $input) { id url } }'
const open = (tenant: Tenancy, listingId: string, days = 7) =>
  bill<Bought>(world(), tenant.owner, asked, { input: { listingId, days } })
const pay = async (url: string | undefined) => payPage(world(), url ?? '', { card: 'pays', act: 'pay' })
/** Opened, paid, and what was told is done. */
async function bought(tenant: Tenancy, listingId: string, days: number): Promise<string> {
  const { data } = await open(tenant, listingId, days)
  await pay(data?.buyFeature.url)
  await tellAll(world())
  const ref = 'select payment_ref as ref from featured_purchase where tenant_id = $1 and id = $2'
  return (await world().truth<{ ref: string }>(ref, [tenant.id, data?.buyFeature.id]))[0]?.ref ?? ''
}
async function giveBack(paymentRef: string): Promise<void> {
  const { amount } = await sandboxOf(world()).payment(paymentRef)
  await sandboxOf(world()).refund({ paymentRef, amount, reason: 'REQUESTED_BY_CUSTOMER' }, `refund:${paymentRef}`)
  await tellAll(world())
}
/** In how many days from now it ends; null: it does not stand out. */
async function daysLeft(tenant: Tenancy, id: string): Promise<number | null> {
  const one = 'query ($id: ID!) { listing(id: $id) { featuredUntil } }'
  type Shown = { listing: { featuredUntil: string | null } }
  const until = (await ask<Shown>(world(), one, { id }, tenant.owner)).listing.featuredUntil
  return until ? Math.round((new Date(until).getTime() - Date.now()) / DAY) : null
}
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

test('staff’s own choice counts within the plan; beyond it a listing stands out for money, unless the operator agreed otherwise', async () => {
  const town = await makeTenant(world(), { plan: 'basic' })
  const ids: string[] = []
  for (const name of ['Anvil', 'Bellows', 'Crucible']) ids.push((await makeListing(world(), town, { name })).id)
  const feature = (id: string | undefined, until: string | null = '2039-01-01T00:00:00.000Z') =>
    call(
      world(),
      'mutation ($id: ID!, $u: DateTime) { featureListing(id: $id, until: $u) { featuredUntil } }',
      { id, u: until },
      town.owner,
    )
  expect((await feature(ids[0])).errors).toBeUndefined()
  const refused = await feature(ids[1])
  expect(refused.errors?.[0]).toMatchObject({
    message: 'The Basic plan holds 1 featured listings. Any other stands out for money.',
    extensions: { code: 'PLAN_LIMIT', key: 'featured', limit: 1, used: 1, upgradeTo: 'pro', otherwise: 'buyFeature' },
  })
  // More days take no further place; what is taken away gives one back.
  expect((await feature(ids[0], '2040-01-01T00:00:00.000Z')).errors).toBeUndefined()
  // What is bought beside it shortens nothing, and stays when staff takes its own word back.
  await bought(town, ids[0] ?? '', 7)
  expect(await daysLeft(town, ids[0] ?? '')).toBeGreaterThan(365)
  await feature(ids[0], null)
  await runJobs(world())
  expect(await daysLeft(town, ids[0] ?? '')).toBe(7)
  const both = await Promise.all([feature(ids[1]), feature(ids[2])])
  expect(both.map(({ errors }) => errors?.[0]?.extensions.code ?? 'done').sort()).toEqual(['PLAN_LIMIT', 'done'])
  await Promise.all([feature(ids[1], null), feature(ids[2], null)])
  const edit = await bulkEdit(world(), town.owner, {
    ids: ids.slice(1),
    change: { featuredUntil: '2039-01-01T00:00:00.000Z' },
  })
  expect(edit).toMatchObject({ changed: 1, failed: 1, failures: [{ reason: expect.stringContaining('for money') }] })
  // Beside what was bought there is as much room as before.
  const used = `{ entitlements { limits { key used limit } } }`
  type Limits = { entitlements: { limits: { key: string; used: number }[] } }
  const { limits } = (await ask<Limits>(world(), used, {}, town.owner)).entitlements
  expect(limits.find(({ key }) => key === 'featured')).toMatchObject({ used: 1, limit: 1 })
  expect(await daysLeft(town, ids[0] ?? '')).toBe(7)
})

test('what comes back takes a place among those that stand out, or stays without: from an undone edit, and from deletion', async () => {
  const town = await makeTenant(world(), { plan: 'basic' })
  const ids: string[] = []
  for (const name of ['Anvil', 'Bellows', 'Crucible']) ids.push((await makeListing(world(), town, { name })).id)
  const [a, b, c] = ids as [string, string, string]
  const until = '2039-01-01T00:00:00.000Z'
  const verb = (query: string, variables: object) => call(world(), query, variables, town.owner)
  const feature = (id: string, end: string | null) =>
    verb('mutation ($id: ID!, $u: DateTime) { featureListing(id: $id, until: $u) { id } }', { id, u: end })
  const takeAway = (id: string) => verb('mutation ($id: ID!) { deleteListing(id: $id) { id } }', { id })
  const stars = async () => {
    type Rows = { listings: { nodes: { name: string; featuredUntil: string | null }[] } }
    const { listings } = await ask<Rows>(
      world(),
      '{ listings(sort: NAME) { nodes { name featuredUntil } } }',
      {},
      town.owner,
    )
    return listings.nodes.flatMap(({ name, featuredUntil }) => (featuredUntil ? [name] : []))
  }
  const undo = (id: string) => step(world(), town.owner, id, 'undoListingBulkEdit')

  await feature(a, until)
  const dimmed = await bulkEdit(world(), town.owner, { ids: [a], change: { featuredUntil: null } })
  await feature(b, until)
  expect((await undo(dimmed.id)).keptListings).toEqual([{ name: 'Anvil', columns: ['featured_until'] }])
  expect(await stars()).toEqual(['Bellows'])

  // Deleted by hand, and in bulk: another took the place meanwhile.
  await takeAway(b)
  await feature(c, until)
  const back = await verb('mutation ($id: ID!) { restoreListing(id: $id) { featuredUntil } }', { id: b })
  expect([back.data, await stars()]).toEqual([{ restoreListing: { featuredUntil: null } }, ['Crucible']])
  const gone = await bulkEdit(world(), town.owner, { ids: [c], change: { delete: true } })
  await feature(a, until)
  expect((await undo(gone.id)).state).toBe('UNDONE')
  expect(await stars()).toEqual(['Anvil'])
  // Where nobody did, it is as it was.
  await takeAway(a)
  await verb('mutation ($id: ID!) { restoreListing(id: $id) { id } }', { id: a })
  expect(await stars()).toEqual(['Anvil'])
})
