import { beforeAll, expect, test } from 'vitest'
import { ask, type Caller, call } from '../../../testing/call.js'
import { letTimePass, runJobs } from '../../../testing/jobs.js'
import { makeKey } from '../../../testing/keys.js'
import { deleteListing, makeCategory, makeListing, makePicture } from '../../../testing/makers.js'
import { makeMember, makeTenant, type Tenancy } from '../../../testing/tenants.js'
import { useWorld } from '../../../testing/world.js'
import { bulkTasks } from './bulk.jobs.js'
import { importFile } from '../import/import.ground.js'
import { begin, begun, bulkEdit, previewOf, shown, step } from './bulk.ground.js'

const world = useWorld()
let town: Tenancy
beforeAll(async () => {
  town = await makeTenant(world())
  await world().truth('delete from graphile_worker._private_jobs')
})

type Row = { id: string; name: string; status: string; tags: string[]; categories: { name: string }[] }
const listed = async (who: Caller, filter: object = {}): Promise<Row[]> => {
  const query = `query ($f: ListingFilter) { listings(filter: $f, first: 50, sort: NAME) {
    nodes { id name status tags priceLevel categories { name } } } }`
  return (await ask<{ listings: { nodes: Row[] } }>(world(), query, { f: filter }, who)).listings.nodes
}
const many = (tenant: Tenancy, count: number) =>
  importFile(
    { house: world().app.house, tenant },
    `name,source_id\n${Array.from({ length: count }, (_, n) => `Shop ${n},s${n}\n`).join('')}`,
  )
const codeOf = (answer: { errors?: { extensions: { code: string } }[] }) => answer.errors?.[0]?.extensions.code
const update = 'mutation ($id: ID!, $i: UpdateListingInput!) { updateListing(id: $id, input: $i) { id } }'

test('all that a filter finds is changed as one by one: what cannot be is named, the list finds it at once, and it is taken back but for what somebody changed since', async () => {
  const own = await makeTenant(world())
  const [bar, cafe] = [
    await makeCategory(world(), own, { name: 'Bar' }),
    await makeCategory(world(), own, { name: 'Café' }),
  ]
  const kettle = await makeListing(world(), own, { name: 'Kettle', categoryId: bar.id, tags: ['Tea'] })
  const oven = await makeListing(world(), own, { name: 'Oven', categoryIds: [bar.id, cafe.id] })
  await makeListing(world(), own, { name: 'Pan', status: 'DRAFT' })
  await makeListing(world(), own, { name: 'Reviewed', categoryId: bar.id, tags: ['tea', 'summer'] })
  const before = await listed(own.owner)
  const change = {
    status: 'ARCHIVED',
    addTags: ['summer'],
    removeTags: ['tea'],
    removeCategoryIds: [bar.id],
    addCategoryIds: [cafe.id],
  }
  const input = { filter: { category: 'bar' }, change }
  const reviewed = before.find(({ name }) => name === 'Reviewed')
  await ask(world(), update, { id: reviewed?.id, i: { status: 'UNDER_REVIEW' } }, own.owner)
  // Of their powers at that moment: a key that may write listings decides nothing of moderation.
  const key = await makeKey(world(), own.owner, ['listing.read', 'listing.write'])
  const reason = 'You may not take a listing from UNDER_REVIEW to ARCHIVED.'
  const seen = await previewOf(world(), key, input)
  const expected = {
    matched: 3,
    examined: 3,
    changing: 2,
    unchanged: 0,
    failing: 1,
    failures: [{ name: 'Reviewed', reason }],
  }
  expect(seen.data?.previewListingBulkEdit).toEqual(expected)
  expect(await listed(own.owner)).toMatchObject([before[0], before[1], before[2], { name: 'Reviewed' }])
  await world().truth('delete from event where tenant_id = $1', [own.id])
  const done = await bulkEdit(world(), key, input)
  expect(done).toMatchObject({
    state: 'DONE',
    progress: 1,
    matched: 3,
    changed: 2,
    unchanged: 0,
    failed: 1,
    failures: [{ name: 'Reviewed', reason }],
    change: { addTags: ['summer'], removeTags: ['tea'], priceLevel: null },
  })
  const shape = (row: Row | undefined) => [row?.name, row?.status, row?.tags, row?.categories.map(({ name }) => name)]
  expect((await listed(own.owner, { tags: ['summer'], status: 'ARCHIVED' })).map(shape)).toEqual([
    ['Kettle', 'ARCHIVED', ['summer'], ['Café']],
    ['Oven', 'ARCHIVED', ['summer'], ['Café']],
  ])
  expect(await listed(own.owner, { category: 'bar' })).toMatchObject([{ name: 'Reviewed' }])
  const events = await world().truth<{ payload: { updated: string[] } }>(
    `select name, aggregate_id, payload from event where tenant_id = $1 and name like 'listing.%'`,
    [own.id],
  )
  const about = { name: 'listing.bulk_edited', aggregate_id: done.id }
  expect(events, 'told once for all').toEqual([{ ...about, payload: { updated: expect.any(Array) } }])
  expect(events.flatMap(({ payload }) => payload.updated).sort()).toEqual([kettle.id, oven.id].sort())
  const trail = await world().truth<{ meta: object; changes: { type: string; label: string }[] }>(
    `select meta, changes from audit_log where tenant_id = $1 and action = 'startListingBulkEdit' and actor_kind = 'JOB'`,
    [own.id],
  )
  expect(trail).toMatchObject([{ meta: { changed: 2, parts: expect.arrayContaining(Object.keys(change)) } }])
  expect(
    trail[0]?.changes
      .filter(({ type }) => type === 'Listing')
      .map(({ label }) => label)
      .sort(),
  ).toEqual(['Kettle', 'Oven'])
  // The same once more changes nothing.
  expect(await bulkEdit(world(), own.owner, { ids: [kettle.id], change })).toMatchObject({ changed: 0, unchanged: 1 })
  await ask(world(), update, { id: oven.id, i: { tags: ['mine'] } }, own.owner)
  const undone = await step(world(), own.owner, done.id, 'undoListingBulkEdit')
  expect(undone).toMatchObject({
    state: 'UNDONE',
    keptListings: [{ name: 'Oven', columns: ['tags'] }],
    viewerCanUndo: false,
  })
  const after = await listed(own.owner)
  expect(after).toEqual([
    before[0],
    { ...before[1], tags: ['mine'] },
    before[2],
    { ...before[3], status: 'UNDER_REVIEW' },
  ])
  expect((await listed(own.owner, { category: 'bar', tags: ['Tea'] })).map(({ name }) => name)).toEqual([
    'Kettle',
    'Reviewed',
  ])
  expect(
    codeOf(
      await call(world(), 'mutation ($id: ID!) { undoListingBulkEdit(id: $id) { id } }', { id: done.id }, own.owner),
    ),
  ).toBe('CONFLICT')
})

test('a job that is lost between two batches goes on where it was, each listing is changed once, and one that the database refuses is left out alone', async () => {
  const own = await makeTenant(world())
  await many(own, 300)
  await world().truth(`create function lose() returns trigger language plpgsql as $$ begin
    if new.changed >= 250 and old.changed < 250 then raise exception 'lost'; end if; return new; end $$`)
  await world().truth('create trigger lose before update on listing_bulk_edit for each row execute function lose()')
  await world().truth(`create function refuse() returns trigger language plpgsql as $$ begin
    if new.name = 'Shop 77' and new.price_level = 3 then raise exception 'no' using errcode = '23514'; end if; return new; end $$`)
  await world().truth('create trigger refuse before update on listing for each row execute function refuse()')
  const id = await begun(world(), own.owner, { filter: {}, change: { priceLevel: 3 } })
  await runJobs(world(), bulkTasks)
  expect(await shown(world(), own.owner, id)).toMatchObject({ state: 'RUNNING' })
  await world().truth('drop trigger lose on listing_bulk_edit')
  await letTimePass(world())
  await runJobs(world(), bulkTasks)
  const reason = 'The database does not take this change (23514).'
  expect(await shown(world(), own.owner, id)).toMatchObject({
    ...{ state: 'DONE', matched: 300, changed: 299, failed: 1, failures: [{ name: 'Shop 77', reason }] },
  })
  await world().truth('drop trigger refuse on listing')
  const once = await world().truth(
    `select count(*)::int as told, count(distinct u.id)::int as listings
     from event e cross join jsonb_array_elements(e.payload -> 'updated') u (id)
     where e.tenant_id = $1 and e.name = 'listing.bulk_edited'`,
    [own.id],
  )
  expect(once).toEqual([{ told: 299, listings: 299 }])
  // Stopped before its job: nothing is changed, and what is over is not stopped again.
  const stopped = await begun(world(), own.owner, { filter: {}, change: { priceLevel: 1 } })
  expect(await step(world(), own.owner, stopped, 'cancelListingBulkEdit')).toMatchObject({
    state: 'CANCELLED',
    changed: 0,
  })
  const cancel = 'mutation ($id: ID!) { cancelListingBulkEdit(id: $id) { id } }'
  expect(codeOf(await call(world(), cancel, { id }, own.owner))).toBe('CONFLICT')
})

test('who takes it back may do no more than the change asks of them, and nothing comes before visitors that may not be published', async () => {
  const own = await makeTenant(world())
  const undo = 'mutation ($id: ID!) { undoListingBulkEdit(id: $id) { id } }'
  const [kettle, oven, pan, cup, pot] = [
    await makeListing(world(), own, { name: 'Kettle' }),
    await makeListing(world(), own, { name: 'Oven' }),
    await makeListing(world(), own, { name: 'Pan' }),
    await makeListing(world(), own, { name: 'Cup' }),
    await makeListing(world(), own, { name: 'Pot' }),
  ]
  await makeListing(world(), own, { name: 'Draft', status: 'DRAFT' })
  const writer = await makeKey(world(), own.owner, ['listing.write'])
  const mayUndo = async (id: string, who: Caller) => [
    (await shown(world(), who, id))?.viewerCanUndo,
    codeOf(await call(world(), undo, { id }, who)),
  ]
  const statuses = async () => (await listed(own.owner)).map(({ name, status }) => [name, status])
  const edited = (ids: { id: string }[], change: object) =>
    bulkEdit(world(), own.owner, { ids: ids.map(({ id }) => id), change })

  // Drafts are nothing that this key finds: neither beforehand nor in the job.
  const priced = { filter: {}, change: { priceLevel: 2 } }
  expect((await previewOf(world(), writer, priced)).data?.previewListingBulkEdit).toMatchObject({ matched: 5 })
  expect(await bulkEdit(world(), writer, priced)).toMatchObject({ matched: 5, changed: 5 })
  expect(await listed(own.owner, { status: 'DRAFT' })).toMatchObject([{ priceLevel: null }])

  const featured = await edited([kettle], { featuredUntil: '2100-01-01T00:00:00Z' })
  const reviewed = await edited([oven], { status: 'UNDER_REVIEW' })
  expect(await mayUndo(featured.id, await makeMember(world(), own, 'EDITOR'))).toEqual([false, 'FORBIDDEN'])
  expect(await mayUndo(reviewed.id, writer)).toEqual([false, 'FORBIDDEN'])
  const passed = await edited([oven, pot], { status: 'PUBLISHED', priceLevel: 3 })
  expect((await step(world(), writer, passed.id, 'undoListingBulkEdit')).keptListings).toEqual([
    { name: 'Oven', columns: ['status'] },
  ])

  const report = async (id: string) =>
    world().truth(
      `insert into moderation_report (tenant_id, id, kind, target_type, target_id, listing_id, reason)
       values ($1, gen_random_uuid(), 'REPORT', 'LISTING', $2, $2, 'SPAM')`,
      [own.id, id],
    )
  for (const { id } of [kettle, cup]) await report(id)
  const imageId = await makePicture(world(), own, { purpose: 'LISTING', alt: 'An oven' })
  await ask(world(), update, { id: oven.id, i: { imageIds: [imageId] } }, own.owner)
  const archived = await edited([kettle, oven, pan, pot], { status: 'ARCHIVED', addTags: ['old'] })
  const deleted = await edited([cup], { delete: true })
  const open = await world().truth<{ id: string }>('select id from moderation_report where tenant_id = $1', [own.id])
  const decide =
    'mutation ($input: DecideModerationInput!) { decideModerationReports(input: $input) { refused { id } } }'
  const entries = open.map(({ id }) => ({ id, version: 1 }))
  await ask(world(), decide, { input: { entries, decision: 'REJECT', reason: 'Spam.' } }, own.owner)
  await world().truth('update media_asset set alt = null where id = $1', [imageId])
  await deleteListing(world(), own, pan.id)
  const undone = await step(world(), own.owner, archived.id, 'undoListingBulkEdit')
  expect(undone.keptListings.sort((a, b) => a.name.localeCompare(b.name))).toEqual([
    { name: 'Kettle', columns: ['status'] },
    { name: 'Oven', columns: ['status'] },
    { name: 'Pan', columns: ['tags', 'status'] },
  ])
  expect((await step(world(), own.owner, deleted.id, 'undoListingBulkEdit')).keptListings).toEqual([
    { name: 'Cup', columns: ['deleted_at'] },
  ])
  expect(await statuses()).toEqual([
    ['Draft', 'DRAFT'],
    ['Kettle', 'ARCHIVED'],
    ['Oven', 'ARCHIVED'],
    ['Pot', 'PUBLISHED'],
  ])
  const told = 'select name from event where aggregate_id = $1 order by id desc limit 1'
  expect(await world().truth(told, [pan.id]), 'nobody is told of what is gone').toEqual([{ name: 'listing.deleted' }])

  // What the database refuses of taking it back is tried again, and does not go round for ever.
  const dear = await edited([pot, kettle], { priceLevel: 4 })
  await world().truth(`create function stay() returns trigger language plpgsql as $$ begin
    if new.name = 'Pot' and old.price_level = 4 then raise exception 'no' using errcode = '23514'; end if; return new; end $$`)
  await world().truth('create trigger stay before update on listing for each row execute function stay()')
  expect(await step(world(), own.owner, dear.id, 'undoListingBulkEdit')).toMatchObject({ state: 'UNDOING' })
  await world().truth('drop trigger stay on listing')
  await letTimePass(world())
  await runJobs(world(), bulkTasks)
  expect(await shown(world(), own.owner, dear.id)).toMatchObject({ state: 'UNDONE', keptListings: [] })
})

test('what was deleted comes back as far as the plan has room, and the rest is named', async () => {
  const own = await makeTenant(world(), { plan: 'free' })
  await many(own, 50)
  const rows = (await listed(own.owner)).slice(0, 3)
  const done = await bulkEdit(world(), own.owner, { ids: rows.map(({ id }) => id), change: { delete: true } })
  expect([done.changed, (await listed(own.owner)).length]).toEqual([3, 47])
  await makeListing(world(), own, { name: 'New' })
  const undone = await step(world(), own.owner, done.id, 'undoListingBulkEdit')
  expect(undone.keptListings).toEqual([{ name: expect.stringMatching(/^Shop/), columns: ['deleted_at'] }])
  expect(await listed(own.owner)).toHaveLength(50)
})

test('what is wrong is said at once, nobody goes beyond what they may, and the next town is out of reach', async () => {
  const theirs = await makeListing(world(), await makeTenant(world()), { name: 'Theirs' })
  const mine = await makeListing(world(), town, { name: 'Mine' })
  const paths = async (input: object, who: Caller = town.owner) => {
    const { errors } = await begin(world(), who, input)
    return [errors?.[0]?.extensions.code, errors?.[0]?.extensions.fields?.map(({ path }) => path)]
  }
  const wrong = { delete: true, featuredUntil: '2020-01-01T00:00:00Z', addCategoryIds: [mine.id] }
  expect(await paths({ ids: [mine.id], change: wrong })).toEqual([
    ...['BAD_USER_INPUT', ['delete', 'featuredUntil', 'addCategoryIds.0'].map((part) => `input.change.${part}`)],
  ])
  expect(await paths({ ids: [mine.id], change: {} })).toEqual(['BAD_USER_INPUT', ['input.change']])
  const change = { addTags: ['x'] }
  expect(await paths({ change })).toEqual(['BAD_USER_INPUT', ['input.ids']])
  expect(await paths({ ids: [mine.id], filter: {}, change })).toEqual(['BAD_USER_INPUT', ['input.ids']])
  expect(await paths({ ids: [mine.id, theirs.id], change })).toEqual(['NOT_FOUND', ['input.ids.1']])
  expect(await paths({ filter: { near: { lat: 48, lng: 11 } }, change: {} })).toEqual([
    ...['BAD_USER_INPUT', ['input.filter.near.radiusKm', 'input.change']],
  ])
  expect(await paths({ filter: { text: 'nothing of the kind' }, change })).toEqual(['CONFLICT', ['input.filter']])
  const editor = await makeMember(world(), town, 'EDITOR')
  const featured = { ids: [mine.id], change: { featuredUntil: null } }
  expect(await paths(featured, editor)).toEqual(['FORBIDDEN', ['input.change.featuredUntil']])
  expect((await paths({ ids: [mine.id], change }, await makeMember(world(), town, 'STAFF')))[0]).toBe('FORBIDDEN')
  const full = { ids: [mine.id], change: { addTags: Array.from({ length: 30 }, (_, n) => `t${n}`) } }
  await bulkEdit(world(), town.owner, { ids: [mine.id], change })
  expect((await bulkEdit(world(), town.owner, full)).failures).toEqual([
    { name: 'Mine', reason: 'A listing has at most 30 tags.' },
  ])
  const { id } = await bulkEdit(world(), town.owner, { ids: [mine.id], change: { priceLevel: 2 } })
  const stranger = (await makeTenant(world())).owner
  expect(await shown(world(), stranger, id)).toBeNull()
  for (const verb of ['cancelListingBulkEdit', 'undoListingBulkEdit'])
    expect(codeOf(await call(world(), `mutation ($id: ID!) { ${verb}(id: $id) { id } }`, { id }, stranger))).toBe(
      'NOT_FOUND',
    )
})
