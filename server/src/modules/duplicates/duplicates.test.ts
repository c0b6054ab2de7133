import { beforeAll, expect, test } from 'vitest'
import { ask, call, type Caller } from '../../testing/call.js'
import { codeOf, deskOf } from '../../testing/desk.js'
import { runJobs } from '../../testing/jobs.js'
import { makeListing, makePicture } from '../../testing/makers.js'
import { makeMember, makeTenant, type Tenancy } from '../../testing/tenants.js'
import { importFile } from '../directory/import/import.ground.js'
import { browserIn } from '../../testing/visitors.js'
import { useWorld } from '../../testing/world.js'
import { duplicateTasks } from './duplicates.jobs.js'

const world = useWorld({ TRUST_PROXY: '1' })
let town: Tenancy
beforeAll(async () => {
  town = await makeTenant(world())
})
const { endorse, report, queue, decide, visitor } = deskOf(world, () => town)

type Pair = { id: string; reasons: string[]; distanceKm: number | null; status: string; listings: { name: string }[] }
const pairs = async (filter: object = {}, caller: Caller = town.owner, page: object = {}) =>
  (
    await ask<{ listingDuplicates: { nodes: Pair[]; totalCount: number; pageInfo: { endCursor: string } } }>(
      world(),
      `query ($f: ListingDuplicateFilter, $first: Int, $after: String) { listingDuplicates(filter: $f, first: $first, after: $after) {
        totalCount pageInfo { endCursor } nodes { id reasons distanceKm status listings { id name } } } openListingDuplicateCount }`,
      { f: filter, ...page },
      caller,
    )
  ).listingDuplicates
const named = async (filter?: object, caller?: Caller) =>
  (await pairs(filter, caller)).nodes.map(({ reasons, listings }) => [listings.map(({ name }) => name), reasons])
const verb = (name: string, id: string, caller: Caller = town.owner) =>
  call<Record<string, Pair>>(world(), `mutation ($id: ID!) { ${name}(id: $id) { id status } }`, { id }, caller)
const merge = (input: object, caller: Caller = town.owner) =>
  call<{ mergeListings: { id: string } }>(
    world(),
    'mutation ($i: MergeListingsInput!) { mergeListings(input: $i) { id name description phones { number } tags } }',
    { i: input },
    caller,
  )
const here = { lat: 48.137, lng: 11.575 }

test('what is alike is found when it is made or changed, the likeliest first; what was decided stays decided', async () => {
  const own = await makeTenant(world())
  const make = (input: object) => makeListing(world(), own, { name: 'Kettle & Co', location: here, ...input })
  const first = await make({ phone: '+49 89 2131 1001', website: 'https://www.kettle.example' })
  const twin = await make({ name: 'KETTLE & CO.', location: { ...here, lat: 48.1372 }, phone: '+49 89 2131 1001' })
  await make({ name: 'Somebody else', website: 'http://kettle.example', location: { lat: 48.14, lng: 11.58 } })
  await make({ location: { lat: 48.2, lng: 11.7 } })
  await runJobs(world())
  const found = [
    [
      ['Kettle & Co', 'KETTLE & CO.'],
      ['NAME', 'PHONE'],
    ],
    [['Kettle & Co', 'Somebody else'], ['WEBSITE']],
  ]
  expect(await named({}, own.owner)).toEqual(found)
  const page = await pairs({}, own.owner, { first: 1 })
  expect([page.totalCount, page.nodes[0]?.distanceKm]).toEqual([2, expect.closeTo(0.022, 2)])
  const next = await pairs({}, own.owner, { first: 1, after: page.pageInfo.endCursor })
  expect(next.nodes.map(({ reasons }) => reasons)).toEqual([['WEBSITE']])
  expect(codeOf(await verb('dismissListingDuplicate', page.nodes[0]?.id ?? '', own.owner))).toBeUndefined()
  // Looking again finds what is new, not what somebody said no to; what is no longer alike goes.
  const update = 'mutation ($id: ID!, $i: UpdateListingInput!) { updateListing(id: $id, input: $i) { id } }'
  await ask(world(), update, { id: first.id, i: { website: null } }, own.owner)
  const site = { house: world().app.house, openTenants: async () => [own.id] }
  await runJobs(world())
  await (duplicateTasks.find_duplicates as { run: (site: object, about: object) => Promise<void> }).run(site, {})
  expect([await named({}, own.owner), await named({ status: 'DISMISSED', listingId: twin.id }, own.owner)]).toEqual([
    [],
    [found[0]],
  ])
  expect(codeOf(await verb('dismissListingDuplicate', page.nodes[0]?.id ?? '', own.owner))).toBe('CONFLICT')
  expect((await verb('reopenListingDuplicate', page.nodes[0]?.id ?? '', own.owner)).data).toBeTruthy()
  expect(await named({}, own.owner)).toEqual([found[0]])
  // The next town has none of it, by whatever id it asks.
  expect([await named(), codeOf(await verb('dismissListingDuplicate', page.nodes[0]?.id ?? ''))]).toEqual([
    [],
    'NOT_FOUND',
  ])
})

test('whoever adds a business is told of those that look like it', async () => {
  const own = await makeTenant(world())
  const website = 'https://www.teahouse.example'
  const shop = await makeListing(world(), own, {
    name: 'Tea House',
    location: here,
    phone: '+49 89 2131 1002',
    website,
  })
  const similar = async (input: object) =>
    (
      await ask<{ similarListings: { listing: { id: string }; reasons: string[] }[] }>(
        world(),
        'query ($i: SimilarListingsInput!) { similarListings(input: $i) { reasons listing { id } } }',
        { i: input },
        own.owner,
      )
    ).similarListings
  const like = (...reasons: string[]) => [{ listing: { id: shop.id }, reasons }]
  expect(await similar({ name: 'tea  house', location: here })).toEqual(like('NAME'))
  expect(await similar({ name: 'Another', phone: '+498921311002' })).toEqual(like('PHONE'))
  // Without a place there is none to be far from.
  expect(await similar({ name: 'Another', website: 'teahouse.example' })).toEqual(like('WEBSITE'))
  expect(await similar({ name: 'Another', website, location: { lat: 48.2, lng: 11.7 } })).toEqual([])
  expect(await similar({ name: 'tea house', location: here, exceptId: shop.id })).toEqual([])
  expect(await similar({ name: 'TEA HOUSE', phone: 'call me', website: 'not yet' })).toEqual(like('NAME'))
  expect(await similar({ name: 'tea house', location: { lat: 48.2, lng: 11.7 } })).toEqual([])
})

test('a number that many share says nothing of any two of them', async () => {
  const own = await makeTenant(world())
  for (let n = 0; n < 10; n++)
    await makeListing(world(), own, {
      name: `Branch ${n}`,
      phone: '+49 89 2131 1003',
      location: { lat: 48 + n, lng: 11 },
    })
  await runJobs(world())
  expect(await named({}, own.owner)).toEqual([])
})

test('what an import makes is alike what was there and among itself; who is like nobody is not looked for twice', async () => {
  const own = await makeTenant(world())
  await makeListing(world(), own, { name: 'Tin Kettle', location: here })
  const rows = [
    ['f1', 'Tin Kettle', '48.1371', '11.575', ''],
    ['f2', 'Alone', '48.3', '11.9', 'https://alone.example'],
    ['f3', 'Elsewhere', '48.4', '11.2', 'http://www.twins.example'],
    ['f4', 'Else', '48.4', '11.2', 'https://twins.example'],
  ]
  const file = ['source_id,name,lat,lng,website', ...rows.map((row) => row.join(','))].join('\n')
  await importFile({ house: world().app.house, tenant: own }, file)
  await runJobs(world())
  expect((await pairs({}, own.owner)).nodes.map(({ listings }) => listings.map(({ name }) => name).sort())).toEqual([
    ['Tin Kettle', 'Tin Kettle'],
    ['Else', 'Elsewhere'],
  ])
  const [told] = await world().truth<{ created: number; likely: number }>(
    `select jsonb_array_length(payload -> 'created') as created, jsonb_array_length(payload -> 'likely') as likely
      from event where tenant_id = $1 and name = 'listing.imported'`,
    [own.id],
  )
  expect(told).toEqual({ created: 4, likely: 2 })

  // Of one that waits since before an import told who is like another, all that it made is looked at.
  const pots = ['f5', 'f6'].map((id) => `${id},Copper Pot,48.6,11.4,`)
  await importFile({ house: world().app.house, tenant: own }, ['source_id,name,lat,lng,website', ...pots].join('\n'))
  await world().truth(
    `update event set payload = payload - 'likely' where tenant_id = $1 and name = 'listing.imported' and state = 'WAITING'`,
    [own.id],
  )
  await runJobs(world())
  expect(await named({}, own.owner)).toContainEqual([['Copper Pot', 'Copper Pot'], ['NAME']])
})

test('an import that comes again changes what its source says anew, and no more, of a listing that took one of its own over', async () => {
  const own = await makeTenant(world())
  const kept = await makeListing(world(), own, { name: 'By staff', phone: '+49 89 2131 1005' })
  const other = await makeListing(world(), own, { name: 'By file', website: 'https://file.example' })
  const row = JSON.stringify({ name: 'By file', id: 'f1' })
  await world().truth(`update listing set source_id = 'f1', source_row = $2::jsonb where id = $1`, [other.id, row])
  expect((await merge({ keepId: kept.id, mergeId: other.id }, own.owner)).errors).toBeUndefined()
  const [now] = await world().truth<{ source_id: string; source_row: object; updated_at: Date }>(
    'select source_id, source_row, updated_at from listing where id = $1',
    [kept.id],
  )
  expect(now).toMatchObject({ source_id: 'f1', source_row: { name: 'By file' } })
  // One that says nothing new changes no word; that it was merged is a change all the same, which an import's undo has to see.
  const twin = await makeListing(world(), own, { name: 'By staff' })
  expect((await merge({ keepId: kept.id, mergeId: twin.id }, own.owner)).errors).toBeUndefined()
  const [later] = await world().truth<{ updated_at: Date }>('select updated_at from listing where id = $1', [kept.id])
  expect(later?.updated_at.getTime()).toBeGreaterThan(now?.updated_at.getTime() ?? Number.POSITIVE_INFINITY)
})

test('two listings become one with all that hangs on them; the address of the other leads there', async () => {
  const [picture, both] = [
    await makePicture(world(), town, { purpose: 'LISTING', alt: 'A kettle' }),
    await makePicture(world(), town, { purpose: 'LISTING', alt: 'A pan' }),
  ]
  const place = { location: here, timezone: 'Europe/Berlin' }
  const kept = await makeListing(world(), town, { name: 'Old Mill', ...place, tags: ['flour'], imageIds: [both] })
  const other = await makeListing(world(), town, {
    ...{ name: 'Old Mill', ...place, tags: ['bread'], description: 'Grinds since 1602.', phone: '+49 89 2131 1004' },
    ...{ imageIds: [picture, both], website: 'https://mill.example' },
  })
  const merchant = await makeMember(world(), town, 'MERCHANT')
  const grant = 'mutation ($l: ID!, $u: ID!) { grantListing(listingId: $l, userId: $u) { id } }'
  await ask(world(), grant, { l: other.id, u: merchant.userId }, town.owner)
  // One visitor endorsed both, another only the one that goes; a third wrote to it, a fourth reported it.
  const { visitorId } = browserIn(world(), town)
  const once = () => browserIn(world(), town, visitorId).formToken
  await endorse(kept.id, { formToken: once(), comment: 'First.' })
  await endorse(other.id, { formToken: once(), comment: 'Again.' })
  await endorse(other.id, { comment: 'Best bread.' })
  await runJobs(world())
  await decide(await queue({ kind: 'ENDORSEMENT' }), 'APPROVE')
  const enquire = 'mutation ($i: SubmitEnquiryInput!) { submitEnquiry(input: $i) { id } }'
  const { formToken } = browserIn(world(), town)
  const asks = { name: 'Vera', email: 'vera@visitors.example', message: 'Rye?', consentVersion: '1', formToken }
  await ask(world(), enquire, { i: { ...asks, listingId: other.id } }, visitor())
  expect((await report({ targetId: other.id })).errors).toBeUndefined()
  await runJobs(world())
  const [pair] = (await pairs({ listingId: kept.id })).nodes
  expect(codeOf(await merge({ keepId: kept.id, mergeId: kept.id }))).toBe('BAD_USER_INPUT')
  const viewer = await makeMember(world(), town, 'VIEWER')
  expect(codeOf(await merge({ keepId: kept.id, mergeId: other.id }, viewer))).toBe('FORBIDDEN')
  const answers = await Promise.all([
    merge({ keepId: kept.id, mergeId: other.id }),
    merge({ keepId: other.id, mergeId: kept.id }),
  ])
  expect(answers.map(codeOf).sort()).toEqual(['NOT_FOUND', undefined])
  const [stays, gone] = answers[0]?.data ? [kept, other] : [other, kept]
  await runJobs(world())
  const { listing, byOld } = await ask<{ listing: Record<string, unknown>; byOld: { id: string } }>(
    world(),
    `query ($s: String, $o: String) { byOld: listing(slug: $o) { id } listing(slug: $s) { id description website tags isVerified
      phones { number } images { id } endorsementSummary { count } endorsements(first: 5) { nodes { comment } } } }`,
    { s: stays.slug, o: gone.slug },
    visitor(),
  )
  expect(byOld.id).toBe(stays.id)
  expect(listing).toEqual({
    ...{ id: stays.id, description: 'Grinds since 1602.', website: 'https://mill.example/', isVerified: true },
    ...{ tags: expect.arrayContaining(['bread', 'flour']), phones: [{ number: '+498921311004' }] },
    images: expect.arrayContaining([{ id: picture }, { id: both }]),
    endorsementSummary: { count: 2 },
    endorsements: { nodes: expect.arrayContaining([{ comment: 'Best bread.' }]) },
  })
  expect((listing.images as unknown[]).length).toBe(2)
  const staff = await ask<{ enquiries: { nodes: unknown[] }; moderationQueue: { nodes: unknown[] } }>(
    world(),
    `query ($l: ID!) { enquiries(filter: { listingId: $l }) { nodes { name } } moderationQueue(filter: { kind: REPORT }) { nodes { targetId } } }`,
    { l: stays.id },
    town.owner,
  )
  expect(staff).toEqual({
    enquiries: { nodes: [{ name: 'Vera' }] },
    moderationQueue: { nodes: [{ targetId: stays.id }] },
  })
  expect((await pairs({ status: 'MERGED' })).nodes.map(({ id }) => id)).toEqual([pair?.id])
  expect(codeOf(await verb('reopenListingDuplicate', pair?.id ?? ''))).toBe('CONFLICT')
  expect(codeOf(await verb('restoreListing', gone.id))).toBe('CONFLICT')
})
