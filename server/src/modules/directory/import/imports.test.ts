import { beforeAll, expect, test } from 'vitest'
import { ask, call } from '../../../testing/call.js'
import { leaveJob, runJobs } from '../../../testing/jobs.js'
import { deleteListing, makeEndorsement, makeListing } from '../../../testing/makers.js'
import { listenAs } from '../../../testing/socket.js'
import { makeMember, makeTenant, type Tenancy } from '../../../testing/tenants.js'
import { useWorld } from '../../../testing/world.js'
import { importFile } from './import.ground.js'
import { importKey } from './imports.address.js'
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
  const trail = `select actor_user_id as by from audit_log where tenant_id = $1 and action = 'importListings'`
  expect(await world().truth(trail, [tenant.id])).toEqual([{ by: who.userId }])
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
  const others = 'Third,York,,3\nEdited,York,,4\nHeld,York,,5\n'
  await importAll(world(), own.owner, file('Bath'))
  const before = await rows(own)
  const second = await importAll(world(), own.owner, file('York', others))
  expect(second.counts).toMatchObject({ created: 3, updated: 2 })
  const named = async (wanted: string) => (await rows(own)).find(({ name }) => name === wanted)
  const [oven, edited, held] = [await named('Oven'), await named('Edited'), await named('Held')]
  const update = 'mutation ($id: ID!, $input: UpdateListingInput!) { updateListing(id: $id, input: $input) { id } }'
  await ask(world(), update, { id: oven?.id, input: { address: { city: 'Leeds' } } }, own.owner)
  await ask(world(), update, { id: edited?.id, input: { description: 'Ours.' } }, own.owner)
  const merchant = await makeMember(world(), own, 'MERCHANT')
  const give = 'mutation ($l: ID!, $u: ID!) { grantListing(listingId: $l, userId: $u) { id } }'
  await ask(world(), give, { l: held?.id, u: merchant.userId }, own.owner)
  // Another import of the same, taken back again, makes them nobody's.
  const third = await importAll(world(), own.owner, file('Hull', others.replaceAll('York', 'Hull')))
  expect((await step(world(), own.owner, third.id, 'undoListingImport')).state).toBe('UNDONE')
  const undone = await step(world(), own.owner, second.id, 'undoListingImport')
  expect(undone).toMatchObject({ state: 'UNDONE', viewerCanUndo: false })
  expect(undone.keptListings.sort((a, b) => a.name.localeCompare(b.name))).toEqual([
    { id: edited?.id, name: 'Edited', columns: [] },
    { id: held?.id, name: 'Held', columns: [] },
    { id: oven?.id, name: 'Oven', columns: ['city'] },
  ])
  const after = (await rows(own)).filter(({ deleted_at }) => !deleted_at)
  expect(after).toEqual([edited, held, before[0], { ...before[1], city: 'Leeds' }])
  expect(await names(own.owner)).toEqual(['Edited', 'Held', 'Kettle', 'Oven'])
  const again = await importAll(world(), own.owner, file('York', others))
  expect(again.counts, 'the same file does it anew').toMatchObject({ created: 1, updated: 2, unchanged: 2 })
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

test('what visitors endorsed or wrote to stays when its import is taken back, and so does what another went into', async () => {
  const own = await makeTenant(world())
  const done = await importAll(world(), own.owner, 'name,id\nAsked,1\nMerged,2\nPraised,3\nThird,4\n')
  const made = await rows(own)
  const idOf = (name: string) => String(made.find((row) => row.name === name)?.id)
  await makeEndorsement(world(), own, { listingId: idOf('Praised'), comment: 'Good.' })
  await world().truth(
    `insert into enquiry (tenant_id, id, listing_id, name, email, consent_version, visitor_key, last_message_at)
     values ($1, gen_random_uuid(), $2, 'Ann', 'ann@example.org', '1', 'v', now())`,
    [own.id, idOf('Asked')],
  )
  const other = await makeListing(world(), own, { name: 'Twin' })
  await deleteListing(world(), own, other.id)
  await world().truth('update listing set merged_into_id = $2 where id = $1', [other.id, idOf('Merged')])
  const undone = await step(world(), own.owner, done.id, 'undoListingImport')
  expect(undone.keptListings.map(({ name }) => name).sort()).toEqual(['Asked', 'Merged', 'Praised'])
  expect(await names(own.owner)).toEqual(['Asked', 'Merged', 'Praised'])
})

test('what somebody adds to a listing while its row is imported is not lost to what the file says of the same column', async () => {
  const own = await makeTenant(world())
  const file = (german: string) => `name,source_id,name:de\nKettle,1,${german}\n`
  const ground = { house: world().app.house, tenant: own }
  await importFile(ground, file('Kessel'))
  const id = String((await rows(own))[0]?.id)
  const french = { locale: 'fr', name: 'Bouilloire', description: null }
  // Held by an edit that is not over until the import waits for it.
  const edit = world().truth(`do $$ begin
    update listing set translations = translations || '${JSON.stringify([french])}' where id = '${id}';
    for n in 1..1000 loop exit when exists (select from pg_locks where not granted and pg_backend_pid() = any (pg_blocking_pids(pid))); perform pg_sleep(0.01); end loop; end $$`)
  const free = () => world().truth('select id from listing where id = $1 for update skip locked', [id])
  while ((await free()).length) await new Promise((resolve) => setTimeout(resolve, 5))
  await Promise.all([importFile(ground, file('Teekessel')), edit])
  expect((await rows(own))[0]?.translations).toMatchObject([{ locale: 'de', name: 'Teekessel' }, french])
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
  // Each fits when it begins; together they do not, and the plan has the last word on every row.
  const part = (letter: string) => `name\n${Array.from({ length: 30 }, (_, n) => `${letter} ${n}\n`).join('')}`
  // One after the other: whoever runs the jobs of both at once may find that the other is still reading a file.
  const begun = []
  for (const letter of ['A', 'B'])
    begun.push(await dryRun(world(), own.owner, await sendFile(world(), own.owner, part(letter))))
  for (const { id } of begun) await ask(world(), start, { id }, own.owner)
  await runJobs(world())
  const [first, second] = await Promise.all(begun.map(({ id }) => shown(world(), own.owner, id)))
  expect((first?.counts?.created ?? 0) + (second?.counts?.created ?? 0)).toBe(50)
  expect([...(first?.problems ?? []), ...(second?.problems ?? [])][0]).toMatchObject({
    reason: 'The Free plan holds 50 listings.',
    kind: 'ERROR',
  })
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
  const bytes = 'name\nA\n'
  const whole = { input: { fileName: 'b.csv', bytes: bytes.length } }
  const { createListingImport: other } = await ask<{ createListingImport: typeof made }>(
    ...[world(), create, whole, tenant.owner],
  )
  expect(await put(other.upload.url, bytes)).toBe(204)
  const read = await step(world(), tenant.owner, other.id, 'readListingImport')
  expect(await put(other.upload.url, bytes), 'once it was read it is what it is').toBe(409)
  // A store of its own knows nothing of that: another file there is not the one that was read.
  const key = importKey({ tenantId: tenant.id, importId: other.id })
  await world().app.house.ports.files.put(key, Buffer.from('name\nB\n'))
  expect((await dryRun(world(), tenant.owner, read)).failure).toMatch(/no longer the one that was read/)
})

test('what somebody says meanwhile holds: a late job writes nothing more, a lost undo is begun again, and files go once', async () => {
  const own = await makeTenant(world())
  const { house } = world().app
  const tried = await dryRun(world(), own.owner, await sendFile(world(), own.owner, 'name,id\nA,1\n,2\n'))
  // Between its last row and its report it is being taken back.
  const { write } = house.ports.files
  house.ports.files.write = async (...args) => {
    await world().truth(
      `update listing_import set state = 'UNDOING', updated_at = now() - interval '11 minutes' where id = $1`,
      [tried.id],
    )
    return write.apply(house.ports.files, args)
  }
  const run = await step(world(), own.owner, tried.id, 'startListingImport').finally(() => {
    house.ports.files.write = write
  })
  expect(run).toMatchObject({ state: 'UNDOING', counts: { created: 1 } })
  await world().truth(`update listing_import set updated_at = now() - interval '11 minutes' where id = $1`, [tried.id])
  const undone = await step(world(), own.owner, tried.id, 'undoListingImport')
  expect(undone.state).toBe('UNDONE')
  const late = { importId: tried.id, mapping: [{ column: 0, field: 'name' as const }] }
  const nothing = await importFile({ house, tenant: own }, 'name\nLate\n', late)
  expect([nothing.stopped, nothing.created, await names(own.owner)]).toEqual([true, 0, []])
  await world().truth(`update listing_import set updated_at = now() - interval '8 days' where id = $1`, [tried.id])
  const removed: string[] = []
  const { remove } = house.ports.files
  house.ports.files.remove = async (key) => void removed.push(key)
  try {
    for (const _ of [1, 2]) {
      await leaveJob(world(), 'expire_imports', {})
      await runJobs(world())
      await world().truth(`update listing_import set updated_at = now() - interval '8 days' where id = $1`, [tried.id])
    }
  } finally {
    house.ports.files.remove = remove
  }
  expect(removed.filter((key) => key.includes(tried.id))).toHaveLength(3)
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
