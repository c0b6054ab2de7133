import { beforeAll, expect, test } from 'vitest'
import { ask, call } from '../../../testing/call.js'
import { runJobs } from '../../../testing/jobs.js'
import { listenAs } from '../../../testing/socket.js'
import { makeTenant, type Tenancy } from '../../../testing/tenants.js'
import { useWorld } from '../../../testing/world.js'
import { checkWith, dryRun, importAll, sendFile, shown, step } from './imports.ground.js'

const world = useWorld()
let tenant: Tenancy
let town: Tenancy
beforeAll(async () => {
  tenant = await makeTenant(world())
  town = await makeTenant(world())
  await world().truth('delete from graphile_worker._private_jobs')
})

const german = `Firma;Straße;Ort;PLZ;Telefon;Kennung
Bäckerei Müller;Hauptstr. 1;München;80331;089 2199890;k1
Café Österreich;Ring 2;Wien;1010;;k2
;Ring 3;Wien;1010;;k3
`
const names = async (who: object): Promise<string[]> =>
  (
    await ask<{ listings: { nodes: { name: string }[] } }>(
      world(),
      '{ listings(first: 50, sort: NAME) { nodes { name } } }',
      {},
      who,
    )
  ).listings.nodes.map(({ name }) => name)
const codeOf = (answer: { errors?: { extensions: { code: string } }[] }) => answer.errors?.[0]?.extensions.code
const rows = (who: Tenancy) =>
  world().truth<Record<string, unknown>>(
    'select id, name, city, phone, slug, deleted_at, tags, translations from listing where tenant_id = $1 order by name, deleted_at nulls first',
    [who.id],
  )

test('a file of an old program is read, its columns are guessed, a dry run writes nothing, and its run tells the page that began it', async () => {
  const who = tenant.owner
  const read = await sendFile(world(), who, Buffer.from(german.replace('Kennung', 'ID'), 'latin1'), 'Läden.csv')
  expect(read).toMatchObject({ state: 'MAPPING', format: 'CSV', encoding: 'windows-1252', delimiter: ';' })
  expect(read.columns.map(({ heading, field }) => [heading, field])).toEqual([
    ['Firma', 'name'],
    ['Straße', 'street'],
    ['Ort', 'city'],
    ['PLZ', 'postal'],
    ['Telefon', 'phone'],
    ['ID', 'source_id'],
  ])
  expect(read.columns[0]?.samples).toEqual(['Bäckerei Müller', 'Café Österreich'])
  const tried = await dryRun(world(), who, read, 'Chamber')
  expect(tried).toMatchObject({ state: 'CHECKED', planned: { rows: 3, created: 2, rejected: 1 }, hasErrorFile: true })
  expect(tried.problems).toEqual([{ line: 4, column: 'Firma', reason: 'A listing needs a name.', kind: 'ERROR' }])
  expect(await names(who), 'nothing is written').toEqual([])
  const socket = await listenAs(world(), who.token)
  socket.subscribe('import', 'subscription { listingImportChanged { id state counts { created } } }')
  socket.subscribe('unread', 'subscription { unreadNotifications }')
  await socket.heard('unread')
  const done = await step(world(), who, tried.id, 'startListingImport')
  expect(done).toMatchObject({ state: 'DONE', counts: { rows: 3, created: 2, updated: 0, unchanged: 0, rejected: 1 } })
  expect(await names(who)).toEqual(['Bäckerei Müller', 'Café Österreich'])
  const { data } = await socket.heard('import')
  expect(data?.listingImportChanged).toMatchObject({ id: tried.id })
  socket.raw.terminate()
  const opened = await ask<{ openImportErrors: { url: string } }>(
    world(),
    'mutation ($id: ID!) { openImportErrors(id: $id) { url } }',
    { id: tried.id },
    who,
  )
  const report = await (await fetch(opened.openImportErrors.url)).text()
  expect(report).toContain(';Ring 3;Wien;1010;;k3;4;Firma;A listing needs a name.')
  expect((await fetch(opened.openImportErrors.url.replace('/errors?', '/notes?'))).status).toBe(404)
  const { importTemplates } = await ask<{ importTemplates: object[] }>(
    world(),
    '{ importTemplates { name mapping { heading field } } }',
    {},
    who,
  )
  expect(importTemplates).toMatchObject([
    { name: 'Chamber', mapping: [{ heading: 'Firma', field: 'name' }, {}, {}, {}, {}, {}] },
  ])
})

test('an import is taken back whole: what it made goes, what it changed is as before, but for what somebody changed since', async () => {
  const own = await makeTenant(world())
  const file = (city: string, more = '') =>
    `name,city,phone,id\nKettle,${city},+49 89 2199890,1\nOven,${city},,2\n${more}`
  await importAll(world(), own.owner, file('Bath'))
  const before = await rows(own)
  const second = await importAll(world(), own.owner, file('York', 'Third,York,,3\n'))
  expect(second.counts).toMatchObject({ created: 1, updated: 2 })
  const [oven] = (await rows(own)).filter(({ name }) => name === 'Oven')
  const update = 'mutation ($id: ID!, $input: UpdateListingInput!) { updateListing(id: $id, input: $input) { id } }'
  await ask(world(), update, { id: oven?.id, input: { address: { city: 'Leeds' } } }, own.owner)
  const undone = await step(world(), own.owner, second.id, 'undoListingImport')
  expect(undone).toMatchObject({ state: 'UNDONE', viewerCanUndo: false })
  expect(undone.keptListings).toEqual([{ id: oven?.id, name: 'Oven', columns: ['city'] }])
  const after = await rows(own)
  expect(after.filter(({ deleted_at }) => !deleted_at)).toEqual([before[0], { ...before[1], city: 'Leeds' }])
  expect(await names(own.owner)).toEqual(['Kettle', 'Oven'])
  const again = await importAll(world(), own.owner, file('York', 'Third,York,,3\n'))
  expect(again.counts, 'the same file does it anew').toMatchObject({ created: 1, updated: 2 })
  expect((await rows(own)).find(({ name, deleted_at }) => name === 'Third' && !deleted_at)).toMatchObject({
    slug: 'third',
  })
  await world().truth(`update listing_import set finished_at = now() - interval '25 hours' where id = $1`, [again.id])
  expect(
    codeOf(
      await call(world(), 'mutation ($id: ID!) { undoListingImport(id: $id) { id } }', { id: again.id }, own.owner),
    ),
  ).toBe('CONFLICT')
})

test('what a listing reaches comes by columns too, and an import touches no column it does not have', async () => {
  const own = await makeTenant(world())
  const head = 'name,id,price level,holidays,social media,service area'
  await importAll(
    world(),
    own.owner,
    `${head}\nKettle,1,€€€,yes,https://www.instagram.com/kettle; https://kettle.example,20 km; 82*; Munich\nOven,2,9,maybe,,\n`,
  )
  const read = async () =>
    (
      await ask<{ listings: { nodes: Record<string, unknown>[] } }>(
        world(),
        `{ listings(first: 5, sort: NAME) { nodes { name priceLevel observesHolidays description translations { locale }
          phones { label number } socialLinks { network url } serviceAreas { kind name radiusKm } } } }`,
        {},
        own.owner,
      )
    ).listings.nodes
  const [kettle, oven] = await read()
  expect(kettle).toMatchObject({
    priceLevel: 3,
    observesHolidays: true,
    socialLinks: [
      { network: 'INSTAGRAM', url: 'https://www.instagram.com/kettle' },
      { network: 'OTHER', url: 'https://kettle.example/' },
    ],
    serviceAreas: [
      { kind: 'RADIUS', name: null, radiusKm: 20 },
      { kind: 'POSTAL_CODE', name: '82*', radiusKm: null },
      { kind: 'PLACE', name: 'Munich', radiusKm: null },
    ],
  })
  expect(oven).toMatchObject({ priceLevel: null, observesHolidays: false, socialLinks: [], serviceAreas: [] })
  const [{ id } = { id: '' }] = await world().truth<{ id: string }>(
    `select id from listing where tenant_id = $1 and name = 'Kettle'`,
    [own.id],
  )
  const update = 'mutation ($id: ID!, $input: UpdateListingInput!) { updateListing(id: $id, input: $input) { id } }'
  const input = {
    description: 'Tea.',
    translations: [{ locale: 'de', name: 'Kessel' }],
    phones: [{ number: '+49892199890' }, { label: 'Orders', number: '+49892199891' }],
  }
  await ask(world(), update, { id, input }, own.owner)
  const before = (await read())[0]
  const more = await importAll(world(), own.owner, 'name,id,price level\nKettle,1,1\n')
  expect(more.counts).toMatchObject({ updated: 1 })
  expect((await read())[0], 'only what the file has').toEqual({ ...before, priceLevel: 1 })
  await step(world(), own.owner, more.id, 'undoListingImport')
  expect((await read())[0]).toEqual(before)
})

test('columns are said once and of the file, a name is needed, a step is taken in its turn, and the plan has room', async () => {
  const own = await makeTenant(world(), { plan: 'free' })
  const read = await sendFile(world(), own.owner, 'name,city\nA,B\n')
  const wrong = await checkWith(world(), own.owner, read.id, {
    mapping: [
      { column: 0, field: 'city' },
      { column: 0, field: 'city' },
      { column: 9, field: 'nonsense' },
    ],
  })
  expect(wrong.errors?.[0]?.extensions.fields?.map(({ path }: { path: string }) => path)).toEqual([
    'input.mapping.1.column',
    'input.mapping.1.field',
    'input.mapping.2.column',
    'input.mapping.2.field',
    'input.mapping',
  ])
  const start = 'mutation ($id: ID!) { startListingImport(id: $id) { id } }'
  expect(codeOf(await call(world(), start, { id: read.id }, own.owner)), 'not tried yet').toBe('CONFLICT')
  const many = `name\n${Array.from({ length: 60 }, (_, n) => `Shop ${n}\n`).join('')}`
  const tried = await dryRun(world(), own.owner, await sendFile(world(), own.owner, many))
  expect(codeOf(await call(world(), start, { id: tried.id }, own.owner))).toBe('PLAN_LIMIT')
  const stopped = await step(world(), own.owner, tried.id, 'cancelListingImport')
  expect(stopped.state).toBe('CANCELLED')
  const none = await sendFile(world(), own.owner, '\n\n')
  expect([none.state, none.failure]).toEqual(['FAILED', 'The file is empty.'])
})

test('an upload takes exactly what was announced, for whoever holds its address alone', async () => {
  const create =
    'mutation ($input: CreateListingImportInput!) { createListingImport(input: $input) { id upload { url } } }'
  const { createListingImport: made } = await ask<{ createListingImport: { id: string; upload: { url: string } } }>(
    world(),
    create,
    { input: { fileName: 'a.csv', bytes: 4 } },
    tenant.owner,
  )
  const put = async (url: string, body: string): Promise<number> =>
    (await fetch(url, { method: 'PUT', body, headers: { 'content-type': 'application/octet-stream' } })).status
  expect(await put(made.upload.url, 'abc')).toBe(400)
  expect(await put(made.upload.url, 'abcde')).toBe(400)
  expect(await put(made.upload.url.replace('bytes=4', 'bytes=5'), 'abcde')).toBe(403)
  expect(await put(made.upload.url.replace(tenant.id, town.id), 'abcd')).toBe(403)
  expect((await step(world(), tenant.owner, made.id, 'readListingImport')).failure).toMatch(/did not arrive/)
})

test('the next town sees nothing of an import and takes no step of it', async () => {
  const read = await sendFile(world(), tenant.owner, 'name\nA\n')
  expect(await shown(world(), town.owner, read.id)).toBeNull()
  for (const verb of ['readListingImport', 'startListingImport', 'cancelListingImport', 'undoListingImport'])
    expect([
      verb,
      codeOf(await call(world(), `mutation ($id: ID!) { ${verb}(id: $id) { id } }`, { id: read.id }, town.owner)),
    ]).toEqual([verb, 'NOT_FOUND'])
  expect(codeOf(await checkWith(world(), town.owner, read.id, { mapping: [{ column: 0, field: 'name' }] }))).toBe(
    'NOT_FOUND',
  )
  await runJobs(world())
  expect(await names(town.owner)).toEqual([])
})
