import { beforeAll, expect, test } from 'vitest'
import { type Answer, ask, type Caller, call } from '../../../testing/call.js'
import { deskOf } from '../../../testing/desk.js'
import { makeCategory, makeListing } from '../../../testing/makers.js'
import { makeMember, makeTenant, type Tenancy } from '../../../testing/tenants.js'
import { browserIn } from '../../../testing/visitors.js'
import { useWorld } from '../../../testing/world.js'
import { bulkEdit, step } from '../bulk/bulk.ground.js'
import { importFile } from '../import/import.ground.js'
import { ownChange } from './own-change.js'

const world = useWorld()
let town: Tenancy
beforeAll(async () => {
  town = await makeTenant(world(), { name: 'Pell Haven' })
})

type Field = { name: string; before: string | null; after: string | null; standing: string }
type Change = { id: string; action: string; kind: string; actorName: string | null; fields: Field[] }
const codeOf = (answer: Answer<unknown>) => answer.errors?.[0]?.extensions.code
const edit = (id: string, input: object, caller: Caller = town.owner) =>
  ask(
    world(),
    'mutation ($id: ID!, $i: UpdateListingInput!) { updateListing(id: $id, input: $i) { id } }',
    { id, i: input },
    caller,
  )
const read = (id: string, caller: Caller = town.owner) =>
  call<{ listingHistory: { nodes: Change[]; totalCount: number } }>(
    world(),
    `{ listingHistory(listingId: "${id}") { totalCount nodes { id action kind actorName fields { name before after standing } } } }`,
    {},
    caller,
  )
const history = async (id: string, caller: Caller = town.owner) =>
  (await read(id, caller)).data?.listingHistory.nodes ?? []
const undo = (id: string, changeId: string, caller: Caller = town.owner) =>
  call<{ undoListingChange: { listing: object; restored: Field[]; left: Field[] } }>(
    world(),
    `mutation ($l: ID!, $c: ID!) { undoListingChange(listingId: $l, changeId: $c) {
      listing { name description phone tags address { city } location { lat lng } hours { weekly { day opens } } }
      restored { name } left { name standing } } }`,
    { l: id, c: changeId },
    caller,
  )

test('a change is told field by field; undoing restores what still stands, names what does not, and is itself undone', async () => {
  const { id } = await makeListing(world(), town, {
    ...{ name: 'The Old Kettle', description: 'Tea.', phone: '+49891234567', address: { city: 'Pell', country: 'DE' } },
    ...{
      location: { lat: 48.1, lng: 11.5 },
      tags: ['tea'],
      hours: { weekly: [{ day: 'MONDAY', opens: '09:00', closes: '17:00' }] },
    },
  })
  await edit(id, {
    ...{ name: 'The New Kettle', description: null, phone: '+49897654321', address: { city: 'Haven', country: 'DE' } },
    ...{ location: { lat: 48.2, lng: 11.5 }, tags: ['tea', 'cake'], hours: { always: true } },
  })
  await edit(id, { name: 'The Third Kettle' })
  const [, change, made] = await history(id)
  expect(made).toMatchObject({ action: 'createListing', kind: 'CREATED', fields: [] })
  expect(change).toMatchObject({ action: 'updateListing', kind: 'UPDATED', actorName: expect.any(String) })
  const standing = Object.fromEntries(change?.fields.map((field) => [field.name, field.standing]) ?? [])
  expect(standing).toEqual({
    ...{
      name: 'CHANGED_SINCE',
      description: 'STANDS',
      phone: 'NOT_KEPT',
      city: 'STANDS',
      lat: 'STANDS',
      tags: 'STANDS',
    },
    openingHours: 'STANDS',
  })
  expect(change?.fields.find(({ name }) => name === 'city')).toMatchObject({ before: 'Pell', after: 'Haven' })
  expect(change?.fields.find(({ name }) => name === 'phone')).toMatchObject({ before: null, after: null })
  const done = (await undo(id, change?.id ?? '')).data?.undoListingChange
  expect(done?.listing).toEqual({
    ...{ name: 'The Third Kettle', description: 'Tea.', phone: '+49897654321', tags: ['tea'] },
    ...{ address: { city: 'Pell' }, location: { lat: 48.1, lng: 11.5 } },
    hours: { weekly: [{ day: 'MONDAY', opens: '09:00' }] },
  })
  expect(done?.left).toEqual([
    { name: 'name', standing: 'CHANGED_SINCE' },
    { name: 'phone', standing: 'NOT_KEPT' },
  ])
  const [latest] = await history(id)
  expect(latest).toMatchObject({ action: 'undoListingChange', kind: 'UPDATED' })
  const again = await undo(id, change?.id ?? '')
  expect([codeOf(again), again.errors?.[0]?.extensions.fields?.[0]?.path]).toEqual(['CONFLICT', 'changeId.name'])
  expect((await undo(id, latest?.id ?? '')).data?.undoListingChange.listing).toMatchObject({ description: null })
})

test('half a point that moved is undone with the other half or not at all', async () => {
  const { id } = await makeListing(world(), town, { name: 'Moved', location: { lat: 48.1, lng: 11.5 } })
  await edit(id, { location: { lat: 48.2, lng: 11.5 } })
  const [north] = await history(id)
  expect(north?.fields).toMatchObject([{ name: 'lat', before: '48.1', after: '48.2', standing: 'STANDS' }])
  await edit(id, { location: { lat: 48.2, lng: 11.6 } })
  const [, since] = await history(id)
  expect(since?.fields.map(({ name, standing }) => [name, standing])).toEqual([['lat', 'CHANGED_SINCE']])
  expect(codeOf(await undo(id, north?.id ?? ''))).toBe('CONFLICT')
  const [east] = await history(id)
  const { data } = await undo(id, east?.id ?? '')
  expect(data?.undoListingChange).toMatchObject({
    listing: { location: { lat: 48.2, lng: 11.5 } },
    restored: [{ name: 'lng' }],
  })
  // As the trail told it once: of the other half nobody knows what it was.
  const half = `update audit_log set changes = jsonb_set(changes, '{0,fields}', '[{"name": "lat", "before": 48.1, "after": 48.2}]') where id = $1`
  await world().truth(half, [north?.id])
  expect((await history(id)).find((each) => each.id === north?.id)?.fields).toMatchObject([
    { name: 'lat', standing: 'NOT_KEPT' },
  ])
})

test('what is done to many at once stands in the past of each, is undone at one of them, and the next town reads none of it', async () => {
  const own = await makeTenant(world())
  const rows = Array.from({ length: 60 }, (_, n) => `Shop ${n},s${n}\n`).join('')
  await importFile({ house: world().app.house, tenant: own }, `name,source_id\n${rows}`)
  const all = `select id from listing where tenant_id = $1 order by id`
  const ids = (await world().truth<{ id: string }>(all, [own.id])).map(({ id }) => id)
  const cafe = await makeCategory(world(), own, { name: 'Café' })
  const change = { addTags: ['summer'], status: 'ARCHIVED', addCategoryIds: [cafe.id] }
  const edit = await bulkEdit(world(), own.owner, { filter: {}, change })
  const told = { action: 'startListingBulkEdit', kind: 'UPDATED', actorName: expect.any(String) }
  for (const id of ids.slice(45, 55)) expect(await history(id, own.owner), id).toMatchObject([told])
  const [first, last] = [ids[0] ?? '', ids.at(-1) ?? '']
  const [entry] = await history(last, own.owner)
  expect(entry?.fields).toEqual([
    { name: 'tags', before: '[]', after: '["summer"]', standing: 'STANDS' },
    { name: 'status', before: 'PUBLISHED', after: 'ARCHIVED', standing: 'ELSEWHERE' },
    { name: 'categories', before: '[]', after: '["Café"]', standing: 'ELSEWHERE' },
  ])
  const trail = 'query ($f: AuditFilter) { auditLog(filter: $f) { nodes { action } } }'
  for (const f of [{ targetId: last }, { targetId: last, targetType: 'Listing' }])
    expect(await ask(world(), trail, { f }, own.owner), 'of the trail about it').toEqual({
      auditLog: { nodes: [{ action: 'startListingBulkEdit' }] },
    })
  const { data } = await undo(last, entry?.id ?? '', own.owner)
  expect(data?.undoListingChange).toMatchObject({ listing: { tags: [] }, restored: [{ name: 'tags' }] })
  const other = await makeMember(world(), own, 'ADMIN')
  await step(world(), other, edit.id, 'undoListingBulkEdit')
  const undoer = `select distinct actor_user_id as id from audit_log where tenant_id = $1 and action = 'undoListingBulkEdit' and actor_kind = 'JOB'`
  expect(await world().truth(undoer, [own.id])).toEqual([{ id: other.userId }])
  expect((await history(first, own.owner)).map(({ action }) => action)).toEqual([
    'undoListingBulkEdit',
    'startListingBulkEdit',
  ])
  expect((await history(first, own.owner))[0]?.fields).toContainEqual({
    name: 'tags',
    before: '["summer"]',
    after: '[]',
    standing: 'STANDS',
  })
  expect((await history(last, own.owner))[0]?.fields).toMatchObject([
    { name: 'status', before: 'ARCHIVED' },
    { name: 'categories', before: '["Café"]', after: '[]' },
  ])
  // A moderator's batch: each of its listings, and of several pages no entry twice.
  const desk = deskOf(world, () => own)
  for (const targetId of [first, last]) await desk.report({ targetId })
  expect((await desk.decide(await desk.queue(), 'HIDE')).errors).toBeUndefined()
  for (const id of [first, last])
    expect((await history(id, own.owner))[0]).toMatchObject({ action: 'decideModerationReports' })
  expect(codeOf(await read(last))).toBe('NOT_FOUND')
  const stolen = await makeListing(world(), town, { name: 'Of the next town' })
  expect(codeOf(await undo(stolen.id, entry?.id ?? ''))).toBe('NOT_FOUND')
})

test('what one call wrote to a listing in several steps is one change, and is undone whole', async () => {
  const own = await makeTenant(world())
  const desk = deskOf(world, () => own)
  const { id } = await makeListing(world(), own, { name: 'Old', description: 'Tea.' })
  const suggest = 'mutation ($i: SuggestListingEditInput!) { suggestListingEdit(input: $i) { id } }'
  for (const words of [{ name: 'New' }, { description: 'Cake.' }]) {
    const { formToken } = browserIn(world(), own)
    await ask(world(), suggest, { i: { formToken, listingId: id, ...words } }, desk.visitor())
  }
  expect((await desk.decide(await desk.queue({ kind: 'EDIT' }), 'APPROVE')).errors).toBeUndefined()
  const [change] = await history(id, own.owner)
  expect(change?.fields.map(({ name, before, after }) => [name, before, after]).sort()).toEqual([
    ['description', 'Tea.', 'Cake.'],
    ['name', 'Old', 'New'],
  ])
  const { data } = await undo(id, change?.id ?? '', own.owner)
  expect(data?.undoListingChange.listing).toMatchObject({ name: 'Old', description: 'Tea.' })
  const step = (before: string | undefined, after: string | undefined, kind: 'CREATED' | 'UPDATED' = 'UPDATED') => ({
    ...{ type: 'Listing', id, kind },
    fields: [{ name: 'name', ...(before ? { before } : {}), ...(after ? { after } : {}) }],
  })
  const told = (...steps: ReturnType<typeof step>[]) => ownChange(steps, id)
  expect(told(step('A', 'B'), step('B', 'C'))?.fields).toEqual([{ name: 'name', before: 'A', after: 'C' }])
  expect(told(step('A', 'B'), step('B', undefined))?.fields).toEqual([{ name: 'name', before: 'A' }])
  expect(told(step(undefined, 'B', 'CREATED'), step('B', 'C'))).toMatchObject({ kind: 'CREATED' })
})

test('what the trail cut or hid is never written back', async () => {
  // As long as a card's, and none: what stands on goods.
  const number = '4006381333931'
  const { id } = await makeListing(world(), town, {
    name: 'Long',
    description: `Sells ${number}.`,
    website: 'https://long.example',
  })
  await edit(id, { description: 'x'.repeat(3_000), website: null })
  const [change] = await history(id)
  const answer = (await undo(id, change?.id ?? '')).data?.undoListingChange
  expect(answer?.left).toEqual([{ name: 'description', standing: 'NOT_KEPT' }])
  expect(answer?.restored).toEqual([{ name: 'website' }])
})

test('its owner sees and undoes what they may edit, names no staff, and what visitors know it by waits; nobody else, and no other town', async () => {
  const merchant = await makeMember(world(), town, 'MERCHANT')
  const { id } = await makeListing(world(), town, { name: 'The Held Kettle' })
  expect(codeOf(await read(id, merchant)), 'not theirs yet').toBe('NOT_FOUND')
  await ask(
    world(),
    'mutation ($l: ID!, $u: ID!) { grantListing(listingId: $l, userId: $u) { id } }',
    { l: id, u: merchant.userId },
    town.owner,
  )
  await edit(id, { name: 'By staff' })
  await edit(id, { tags: ['own'] }, merchant)
  const [mine, theirs] = await history(id, merchant)
  expect([mine?.actorName, theirs?.actorName]).toEqual([expect.any(String), null])
  expect((await undo(id, theirs?.id ?? '', merchant)).data?.undoListingChange.listing).toMatchObject({
    name: 'By staff',
  })
  expect((await undo(id, mine?.id ?? '', merchant)).data?.undoListingChange.listing).toMatchObject({ tags: [] })
  const other = await makeListing(world(), town, { name: 'Another' })
  expect(codeOf(await undo(other.id, theirs?.id ?? '')), 'of another listing').toBe('NOT_FOUND')
  const next = await makeTenant(world())
  const { id: there } = await makeListing(world(), next, { name: 'Of the next town' })
  expect(codeOf(await undo(there, theirs?.id ?? '', next.owner)), 'of another town').toBe('NOT_FOUND')
  for (const caller of [next.owner, await makeMember(world(), town, 'MERCHANT')]) {
    expect(codeOf(await read(id, caller))).toBe('NOT_FOUND')
    expect(codeOf(await undo(id, theirs?.id ?? '', caller))).toBe('NOT_FOUND')
  }
})
