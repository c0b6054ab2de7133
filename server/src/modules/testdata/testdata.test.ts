import { expect, test } from 'vitest'
import { type Answer, ask, type Caller, call } from '../../testing/call.js'
import { letTimePass, queued, runJobs } from '../../testing/jobs.js'
import { makeCategory, makeEndorsement, makeListing, makePicture } from '../../testing/makers.js'
import { makeMember, makeTenant } from '../../testing/tenants.js'
import { inTestMode, switchedTo } from '../../testing/test-mode.js'
import { useWorld } from '../../testing/world.js'
import { sampleTown } from '../../demo/sample.js'
import { tasks } from '../../tasks.js'
import type { Tasks } from '../../jobs/task.js'
import { ListingStatus } from '../directory/listing/listing.entity.js'
import { createListing } from '../directory/listing/listings.service.js'
import { type Sample, testDataTasks } from './testdata.jobs.js'

const world = useWorld()
const RESET = 'mutation { resetTestData { id state } }'
const LAST = '{ testDataReset { state listingCount finishedAt } tenant { viewerCanResetTestData } }'
type Last = {
  testDataReset: { state: string; listingCount: number | null; finishedAt: string | null } | null
  tenant: { viewerCanResetTestData: boolean }
}
const reset = (who: Caller): Promise<Answer<{ resetTestData: { id: string } }>> => call(world(), RESET, {}, who)
const last = (who: Caller): Promise<Last> => ask(world(), LAST, {}, who)
const codeOf = (answer: Answer<unknown>): string | undefined => answer.errors?.[0]?.extensions.code
const names = async (who: Caller, filter = ''): Promise<string[]> => {
  const query = `{ listings(first: 100${filter && `, filter: { ${filter} }`}) { nodes { name } } }`
  return (await ask<{ listings: { nodes: { name: string }[] } }>(world(), query, {}, who)).listings.nodes.map(
    ({ name }) => name,
  )
}

/** Less than the town, where only the way is looked at. */
const withSample = (fill: Sample['fill']): Tasks => ({
  ...tasks,
  ...testDataTasks(async () => ({ draw: async () => ({ hashes: [] }), fill })),
})
const oneListing: Sample['fill'] = async (scope) => {
  await createListing(scope, { name: 'The sample', status: ListingStatus.PUBLISHED })
  return 1
}

test('test mode is emptied and filled with a town in which every query finds something; keys go on working', async () => {
  const tenant = await makeTenant(world(), { plan: 'free' })
  const { id, token, secret } = await inTestMode(world(), tenant.owner)
  const [who, twin] = [{ token }, { ...tenant, id, owner: { ...tenant.owner, token } }]
  const category = await makeCategory(world(), twin, { name: 'Tried' })
  const tried = await makeListing(world(), twin, { name: 'Tried out', categoryId: category.id, status: 'PUBLISHED' })
  await makeEndorsement(world(), twin, { listingId: tried.id, comment: 'Fine' })
  await makePicture(world(), twin, { purpose: 'LISTING', alt: 'A try' })
  await makeListing(world(), tenant, { name: 'For real' })
  const before = await world().truth('select * from listing where tenant_id = $1', [tenant.id])
  expect(await last(who)).toEqual({ testDataReset: null, tenant: { viewerCanResetTestData: true } })
  const further = `insert into audit_target (tenant_id, id, audit_id, target_id, changes)
    select tenant_id, gen_random_uuid(), id, $2, '[]' from audit_log where tenant_id = $1 limit 1`
  await world().truth(further, [id, tried.id])
  expect((await reset(who)).errors).toBeUndefined()
  expect([codeOf(await reset(who)), (await last(who)).testDataReset?.state]).toEqual(['CONFLICT', 'WAITING'])
  await runJobs(world())

  const done = (await last(who)).testDataReset
  expect(done).toMatchObject({ state: 'READY', listingCount: expect.any(Number), finishedAt: expect.any(String) })
  expect(done?.listingCount).toBeGreaterThanOrEqual(20)
  expect(done?.listingCount).toBeLessThanOrEqual(50)
  const filled = await names({ headers: { 'x-api-key': secret } })
  expect(filled.length).toBeGreaterThanOrEqual(15)
  expect(filled).not.toContain('Tried out')
  for (const filter of [
    'featured: true',
    'openAt: "2027-03-03T11:00:00Z"',
    'near: { lat: 51.22, lng: 1.39, radiusKm: 5 }',
  ])
    expect([filter, (await names(who, filter)).length > 0]).toEqual([filter, true])
  for (const status of ['DRAFT', 'PENDING', 'PUBLISHED', 'UNDER_REVIEW', 'ARCHIVED'])
    expect([status, (await names(who, `status: ${status}`)).length > 0]).toEqual([status, true])
  const [, word = ''] = /(\w{5,})/.exec(filled[0] ?? '') ?? []
  expect(await names(who, `text: "${word}"`)).toContain(filled[0])
  const all = `{ categories { name children { name } } listings(first: 100) { nodes { phone email website tags hours { text }
    category { name } images { url width } endorsements { nodes { comment } } endorsementSummary { count } plan { key } } } }`
  const seen = await ask<{ categories: object[]; listings: { nodes: Record<string, unknown>[] } }>(
    world(),
    all,
    {},
    who,
  )
  expect(seen.categories.length).toBeGreaterThan(10)
  const somewhere = (field: string, is: (value: unknown) => boolean) =>
    seen.listings.nodes.some((node) => is(node[field]))
  for (const field of ['phone', 'email', 'website', 'hours', 'category', 'plan'])
    expect([field, somewhere(field, Boolean)]).toEqual([field, true])
  for (const field of ['tags', 'images']) expect(somewhere(field, (value) => (value as []).length > 0)).toBe(true)
  expect(somewhere('endorsements', (value) => (value as { nodes: [] }).nodes.length > 0)).toBe(true)
  expect(JSON.stringify(seen.listings)).not.toMatch(/@(?![\w.-]+\.example")/)
  expect(await world().truth('select * from listing where tenant_id = $1', [tenant.id])).toEqual(before)
  const trail = 'select action from audit_log where tenant_id = $1 and action = $2 and outcome = $3'
  expect(await world().truth(trail, [id, 'resetTestData', 'DONE'])).toHaveLength(1)
  const stays = 'select tenant_id from audit_target where target_id = $1'
  expect(await world().truth(stays, [tried.id]), 'of the trail').toEqual([{ tenant_id: id }])
  const told = 'select name from event where tenant_id = $1 and aggregate_id <> all ($2) and name <> all ($3)'
  const earlier = ['api_key.created', 'tenant.test_mode_opened', 'tenant.test_data_reset_requested']
  expect(await world().truth(told, [id, [tried.id, category.id], earlier])).toEqual([
    { name: 'tenant.test_data_reset' },
  ])

  await reset(who)
  await runJobs(world())
  expect(await names(who), 'again it is the same town').toEqual(filled)
})

test('an Arabic tenant tries things out in Arabic', () => {
  const { categories, listings } = sampleTown('ar-JO', new Date('2026-11-21T09:00:00Z'))
  for (const { name } of [...categories, ...listings]) expect(name).toMatch(/\p{Script=Arabic}/u)
  expect(listings.length).toBeGreaterThanOrEqual(20)
})

test('live mode is never reset, and the door of the database says so too', async () => {
  const tenant = await makeTenant(world())
  await makeListing(world(), tenant, { name: 'For real' })
  const answer = await reset(tenant.owner)
  expect([codeOf(answer), answer.errors?.[0]?.extensions.reason]).toEqual(['CONFLICT', 'LIVE_MODE'])
  expect(await last(tenant.owner)).toEqual({ testDataReset: null, tenant: { viewerCanResetTestData: false } })
  const { house } = world().app
  const client = await house.pool.connect()
  try {
    await client.query('begin')
    await client.query(`select set_config('app.tenant_id', $1, true)`, [tenant.id])
    await expect(client.query('select empty_test_mode()')).rejects.toThrow('only a test mode is emptied')
    await client.query('rollback')
  } finally {
    client.release()
  }
  expect(await names(tenant.owner)).toEqual(['For real'])
})

test('it is for who makes keys; the next town’s test mode stays as it was', async () => {
  const [here, there] = [await makeTenant(world()), await makeTenant(world())]
  const [ours, theirs] = [await inTestMode(world(), here.owner), await inTestMode(world(), there.owner)]
  await makeListing(
    world(),
    { ...there, id: theirs.id, owner: { ...there.owner, token: theirs.token } },
    { name: 'Next' },
  )
  for (const [role, code] of [
    ['EDITOR', 'FORBIDDEN'],
    ['VIEWER', 'FORBIDDEN'],
    ['MERCHANT', 'FORBIDDEN'],
    ['DEVELOPER', undefined],
  ] as const) {
    const member = await makeMember(world(), here, role)
    const answer = await reset({ token: await switchedTo(world(), ours.id, member) })
    expect([role, codeOf(answer)]).toEqual([role, code])
  }
  expect(codeOf(await reset({ headers: { 'x-api-key': ours.secret } }))).toBe('FORBIDDEN')
  await runJobs(world(), withSample(oneListing))
  expect(await names({ token: ours.token })).toEqual(['The sample'])
  expect(await names({ token: theirs.token })).toEqual(['Next'])
})

test('a reset that breaks off says so, is tried again, and mixes with none that was asked for since', async () => {
  const tenant = await makeTenant(world())
  const { id, token } = await inTestMode(world(), tenant.owner)
  const codes = (await Promise.all(Array.from({ length: 4 }, () => reset({ token })))).map(codeOf)
  expect(codes.sort(), 'asked at once it is done once').toEqual(['CONFLICT', 'CONFLICT', 'CONFLICT', undefined])
  const broken = withSample(async () => {
    throw new Error('out of paint')
  })
  await runJobs(world(), broken)
  expect((await last({ token })).testDataReset?.state).toBe('FAILED')
  expect((await reset({ token })).errors).toBeUndefined()
  await letTimePass(world())
  await runJobs(world(), withSample(oneListing))
  expect((await last({ token })).testDataReset?.state).toBe('READY')
  const rows = await world().truth<{ state: string }>(
    'select state from test_data_reset where tenant_id = $1 order by id',
    [id],
  )
  expect(rows.map(({ state }) => state)).toEqual(['FAILED', 'READY'])
  expect(await names({ token })).toEqual(['The sample'])
  expect(await queued(world(), 'reset_test_data')).toEqual([])
})
