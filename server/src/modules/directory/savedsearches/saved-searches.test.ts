import { beforeAll, expect, test } from 'vitest'
import { type Answer, ask, type Caller, call } from '../../../testing/call.js'
import { leaveJob, mailTo, queued, runJobs } from '../../../testing/jobs.js'
import { deleteCategory, deleteListing, makeCategory, makeListing } from '../../../testing/makers.js'
import { makeTenant, type Tenancy } from '../../../testing/tenants.js'
import { browserIn } from '../../../testing/visitors.js'
import { useWorld } from '../../../testing/world.js'
import { searchColumns } from '../search/document.js'
import { linkIn, searchesOf } from './saved-searches.ground.js'
import { savedSearchTasks } from './saved-searches.jobs.js'

const world = useWorld()
let town: Tenancy
beforeAll(async () => {
  town = await makeTenant(world())
})

const codeOf = (answer: Answer<unknown>) => answer.errors?.[0]?.extensions.code
const pathsOf = (answer: Answer<unknown>) => answer.errors?.[0]?.extensions.fields?.map(({ path }) => path)
const saving = 'mutation ($i: SaveSearchInput!) { saveSearch(input: $i) { id status summary frequency } }'
type Saved = { saveSearch: { id: string; status: string; summary: string; frequency: string } }
const save = (input: object, tenant = town): Promise<Answer<Saved>> => {
  const { formToken } = browserIn(world(), tenant)
  const facts = { filter: {}, frequency: 'DAILY', consentVersion: '2026-11', formToken, ...input }
  return call<Saved>(world(), saving, { i: facts }, { tenant: tenant.slug })
}
const linkTo = (address: string) => linkIn(world(), address)
const open = async (path: string, method = 'GET') => {
  const answer = await fetch(world().url + path, { method })
  // With less a browser would send its form as from nowhere, and be refused.
  if (answer.ok) expect(answer.headers.get('referrer-policy')).toBe('same-origin')
  return { status: answer.status, page: await answer.text() }
}
const rowsOf = (email: string) => searchesOf(world(), email)
const confirmed = async (email: string, input: object, tenant = town): Promise<string> => {
  expect((await save({ email, ...input }, tenant)).errors).toBeUndefined()
  await runJobs(world())
  const { path } = linkTo(email)
  expect((await open(`${path}/confirm`, 'POST')).page).toContain('It is confirmed')
  return path
}
/** Time goes by: what was published a moment ago lies `ago` minutes back, and every search is due for what came since `from`. */
const nextMorning = async ({ from = '1 day', ago = 20 } = {}) => {
  await world().truth(
    `update saved_search set news_from = now() - $1::interval, next_at = now() - interval '1 minute'`,
    [from],
  )
  await world().truth(
    `update listing_search set listed_at = listed_at - $1 * interval '1 minute' where listed_at > now() - interval '9 minutes'`,
    [ago],
  )
  await leaveJob(world(), 'send_search_news', {})
  await runJobs(world())
}

const editing = 'mutation ($id: ID!, $i: UpdateListingInput!) { updateListing(id: $id, input: $i) { id } }'
const edit = (id: string, i: object) => ask(world(), editing, { id, i }, town.owner)

test('a search is mailed about only once its link was followed, then what is new of it alone, and each once', async () => {
  const cafes = await makeCategory(world(), town, { name: 'Cafés' })
  await makeListing(world(), town, { name: 'Coffee of old', categoryId: cafes.id })
  await world().truth(`update listing_search set listed_at = now() - interval '3 days'`)
  const saved = await save({
    email: 'Ada@People.example',
    filter: { text: 'coffee http://evil.example', category: cafes.slug, openNow: true, status: 'DRAFT' },
  })
  expect(saved.data?.saveSearch).toMatchObject({ status: 'WAITING', frequency: 'DAILY' })
  const email = 'ada@people.example'
  expect((await rowsOf(email))[0]?.filter).toEqual({ text: 'coffee http://evil.example', category: cafes.id })
  await runJobs(world())
  const [asked] = mailTo(world(), email)
  expect(asked?.text).not.toContain('evil')
  expect(asked?.unsubscribe).toBeUndefined()
  // Nothing comes before the link was followed, and looking at its page follows nothing.
  await world().truth('update saved_search set filter = $1::jsonb', [
    JSON.stringify({ text: 'coffee', category: cafes.id }),
  ])
  const { path, token } = linkTo(email)
  expect((await open(path)).page).toContain('“coffee” · Cafés')
  expect((await rowsOf(email))[0]?.status).toBe('WAITING')
  await nextMorning()
  expect(mailTo(world(), email)).toHaveLength(1)
  expect((await open(`${path}/confirm`, 'POST')).page).toContain('It is confirmed')

  const fresh = await makeListing(world(), town, { name: 'Coffee Anew', categoryId: cafes.id })
  await makeListing(world(), town, { name: 'Coffee draft', categoryId: cafes.id, status: 'DRAFT' })
  await makeListing(world(), town, { name: 'Tea Anew', categoryId: cafes.id })
  await makeListing(world(), town, { name: 'Coffee elsewhere' })
  await nextMorning()
  const news = mailTo(world(), email)
  expect(news).toHaveLength(2)
  expect(news[1]?.text).toContain(`?listing=${fresh.slug}`)
  for (const other of ['of old', 'draft', 'Tea', 'elsewhere']) expect(news[1]?.text).not.toContain(other)
  expect((await open(new URL(news[1]?.unsubscribe ?? '').pathname)).page).toContain('“coffee” · Cafés')
  // A mail that is asked for again, and a listing that is edited, hidden and shown again, are no news.
  for (const change of [{ status: 'ARCHIVED' }, { status: 'PUBLISHED' }, { description: 'More words.' }])
    await edit(fresh.id, change)
  await nextMorning({ from: '15 minutes', ago: 12 })
  expect(mailTo(world(), email)).toHaveLength(2)
  expect(await queued(world(), 'mail')).toEqual([])

  const list = 'query ($t: String!) { savedSearches(token: $t) { id status summary lastSentAt nextAt } }'
  type List = { savedSearches: object[] }
  const { savedSearches } = await ask<List>(world(), list, { t: token }, { tenant: town.slug })
  expect(savedSearches).toMatchObject([
    { status: 'ACTIVE', summary: '“coffee” · Cafés', lastSentAt: expect.any(String) },
  ])
})

test('what was hidden when its mail was due is told when it is shown; what was deleted and restored is not, nor what nobody listed', async () => {
  const email = 'wait@people.example'
  await confirmed(email, { filter: { text: 'cocoa', featured: true } })
  expect((await rowsOf(email))[0]?.filter).toEqual({ text: 'cocoa' })
  // Where nothing was listed nobody's search is asked.
  await world().truth(`update listing_search set listed_at = listed_at - interval '3 days'`)
  await world().truth(
    `update saved_search set news_from = now() - interval '1 day', next_at = now() - interval '1 minute'`,
  )
  await leaveJob(world(), 'send_search_news', {})
  await runJobs(world(), savedSearchTasks)
  expect(await queued(world(), 'mail')).toEqual([])
  const old = await makeListing(world(), town, { name: 'Cocoa of old' })
  await world().truth(`update listing set created_at = now() - interval '3 days' where id = $1`, [old.id])
  await world().truth(`update listing_search set listed_at = now() - interval '3 days' where listing_id = $1`, [old.id])
  await deleteListing(world(), town, old.id)
  await ask(world(), 'mutation ($id: ID!) { restoreListing(id: $id) { id } }', { id: old.id }, town.owner)
  const hidden = await makeListing(world(), town, { name: 'Cocoa hidden' })
  await edit(hidden.id, { status: 'UNDER_REVIEW' })
  await nextMorning()
  expect(mailTo(world(), email)).toHaveLength(1)
  await edit(hidden.id, { status: 'PUBLISHED' })
  await nextMorning({ from: '15 minutes', ago: 12 })
  expect(mailTo(world(), email)).toHaveLength(2)
  expect(mailTo(world(), email)[1]?.text).toContain('Cocoa hidden')
  expect(mailTo(world(), email)[1]?.text).not.toContain('of old')

  await world().truth(`update listing_search set listed_at = listed_at - interval '1 hour'`)
  // A mass import that came after the window stands before it in the index, and hides nothing of it.
  const late = await makeListing(world(), town, { name: 'Cocoa late' })
  const others = searchColumns
    .filter((column) => !['listing_id', 'created_at', 'listed_at'].includes(column))
    .join(', ')
  await world().truth(`begin; set local session_replication_role = replica;
    insert into listing_search (tenant_id, listing_id, created_at, listed_at, ${others})
      select tenant_id, gen_random_uuid(), now() + interval '1 hour', now() + interval '1 hour', ${others}
      from listing_search, generate_series(1, 1100) where listing_id = '${late.id}'; commit`)
  await nextMorning({ from: '15 minutes', ago: 12 })
  expect(mailTo(world(), email)[2]?.text).toContain('Cocoa late')
  await world().truth('delete from listing_search s where not exists (select from listing l where l.id = s.listing_id)')
})

test('one click ends it, pressed twice as well: the row is gone, and a link that is not ours or of the next town opens nothing', async () => {
  const email = 'grace@people.example'
  const first = await confirmed(email, { filter: { text: 'books' } })
  await world().truth(`update saved_search set news_from = now() - interval '5 hours' where email = $1`, [email])
  // The same search again takes the place of the first, with what that had not told yet; another one stands beside it.
  const again = await confirmed(email, { filter: { text: 'books' }, frequency: 'WEEKLY' })
  expect(await rowsOf(email)).toMatchObject([{ frequency: 'WEEKLY' }])
  expect(Date.now() - Number(new Date((await rowsOf(email))[0]?.news_from ?? 0))).toBeGreaterThan(4 * 3_600_000)
  const other = await confirmed(email, { filter: { text: 'pens' } })
  for (const kept of ['“books”', '“pens”']) expect((await open(first)).page).toContain(kept)
  const [books, pens] = await rowsOf(email)
  const stranger = await confirmed('joan@people.example', { filter: { text: 'books' } })
  const next = await makeTenant(world())
  for (const bad of [
    again.replace(town.id, next.id),
    again.slice(0, -1) + (again.endsWith('A') ? 'B' : 'A'),
    again.replace(books?.id ?? '', pens?.id ?? ''),
  ])
    for (const method of ['GET', 'POST']) expect([bad, (await open(bad, method)).status]).toEqual([bad, 400])
  // Another one of the same address may be ended by it; a stranger's may not.
  const refused = await open(`${stranger}/end/${pens?.id}`, 'POST')
  expect(refused.page).toContain('not there any more')
  expect(refused.page).not.toContain('It is ended')
  expect(await rowsOf(email)).toHaveLength(2)
  expect((await open(`${again}/end/${pens?.id}`, 'POST')).page).toContain('books')
  expect(await rowsOf(email)).toMatchObject([{ id: books?.id }])
  // The button of an old mail ends what took the place of its search; pressed again nothing is said to have ended.
  expect(await open(first, 'POST')).toMatchObject({ status: 200, page: expect.stringContaining('It is ended') })
  expect(await rowsOf(email)).toEqual([])
  for (const link of [first, again, `${again}/end/${books?.id}`, `${other}/confirm`])
    expect(await open(link, 'POST')).toMatchObject({ status: 200, page: expect.stringContaining('not there any more') })
  expect((await open(other)).page).not.toContain('pens')
})

test('what names a category that goes is told once by mail and ends; one that fails holds nobody up', async () => {
  const gone = await makeCategory(world(), town, { name: 'Short-lived' })
  const told = 'alan@people.example'
  await confirmed(told, { filter: { category: gone.slug } })
  const fails = 'fail@people.example'
  await confirmed(fails, { filter: { text: 'kites' } })
  await world().truth(`update saved_search set filter = '{"near":{"lat":"x"},"text":"kites"}' where email = $1`, [
    fails,
  ])
  const well = 'well@people.example'
  await confirmed(well, { filter: { text: 'kites' } })
  await deleteCategory(world(), town, gone.id)
  await makeListing(world(), town, { name: 'Kites and more' })
  await nextMorning()
  expect(mailTo(world(), told).at(-1)?.subject).toContain('has ended')
  expect(mailTo(world(), well).at(-1)?.text).toContain('Kites and more')
  expect(await rowsOf(told)).toMatchObject([{ status: 'BROKEN' }])
  const sent = mailTo(world(), told).length
  await nextMorning()
  expect(mailTo(world(), told)).toHaveLength(sent)
  await world().truth('delete from graphile_worker._private_jobs')
})

test('what cannot be asked is refused by its name, with everything else that is wrong, and nothing is kept of it', async () => {
  const email = 'bad@people.example'
  const shape = await save({ email: 'no@where', consentVersion: ' ', filter: { tags: ['x'.repeat(51)] } })
  expect(pathsOf(shape)).toEqual(expect.arrayContaining(['input.email', 'input.consentVersion', 'input.filter.tags']))
  const cases = [
    [{ category: 'nowhere' }, 'input.filter.category'],
    [{ fields: [{ key: 'nothing', anyOf: ['x'] }] }, 'input.filter.fields.0.key'],
    [{ polygon: [{ lat: 1, lng: 1 }] }, 'input.filter.polygon'],
  ] as const
  for (const [at, [filter, path]] of cases.entries())
    expect(pathsOf(await save({ email: `${at}.${email}`, filter }))).toEqual([path])
  expect(pathsOf(await save({ email, honeypot: 'x' }))).toEqual(['input.honeypot'])
  expect(await world().truth(`select from saved_search where email like '%${email}'`)).toEqual([])
  // A place is kept no finer than a hundred metres, and an open circle gets an end.
  await save({ email, filter: { near: { lat: 48.137154, lng: 11.576124 } } })
  expect((await rowsOf(email))[0]?.filter).toEqual({ near: { lat: 48.137, lng: 11.576, radiusKm: 25 } })
  const fine = { south: 48.13711, west: 11.57611, north: 48.13712, east: 11.57612 }
  await save({ email: `w.${email}`, filter: { bounds: fine } })
  expect((await rowsOf(`w.${email}`))[0]?.filter).toMatchObject({ bounds: { south: 48.137, east: 11.577 } })
  const outline = (...corners: [number, number][]) => corners.map(([lat, lng]) => ({ lat, lng }))
  const small = outline([48.1371, 11.5761], [48.1374, 11.5761], [48.1374, 11.5764])
  await save({ email: `o.${email}`, filter: { polygon: small } })
  const still = { polygon: outline([48.137, 11.576], [48.138, 11.576], [48.138, 11.577]) }
  expect((await rowsOf(`o.${email}`))[0]?.filter, 'an outline of a few steps is still one').toEqual(still)
})

test('an address has at most twenty; staff count what is waited for without addresses, and find and end all of one', async () => {
  const next = await makeTenant(world())
  const email = 'many@people.example'
  const count = `{ savedSearchCounts { active waiting daily weekly categories { visitors category { name } } texts { text visitors } } }`
  const of = `query ($e: String!) { savedSearchesOf(email: $e) { status summary consentVersion } }`
  const end = `mutation ($e: String!) { deleteSavedSearchesOf(email: $e) }`
  const cafes = await makeCategory(world(), next, { name: 'Teahouses' })
  await world().truth(
    `insert into saved_search (tenant_id, id, email, filter, frequency, status, consent_version, confirmed_at, news_from, next_at)
     select $1, gen_random_uuid(), case when n > 20 then n || '@people.example' else $2 end, jsonb_build_object('text', case when n > 18 then 'Oolong' else n::text end, 'category', $3::text),
       'WEEKLY', 'ACTIVE', 'v', now(), now(), now() + interval '7 days' from generate_series(1, 22) n`,
    [next.id, email, cafes.id],
  )
  await save({ email, filter: { text: 'one more' } }, next)
  await runJobs(world())
  const full = await open(`${linkTo(email).path}/confirm`, 'POST')
  expect(full.page).toContain('You have 20 searches already')
  expect(full.page.split('End this search')).toHaveLength(21)
  expect(await ask(world(), count, {}, next.owner)).toEqual({
    savedSearchCounts: {
      ...{ active: 22, waiting: 1, daily: 0, weekly: 22 },
      categories: [{ visitors: 3, category: { name: 'Teahouses' } }],
      texts: [{ text: 'oolong', visitors: 3 }],
    },
  })
  for (const caller of [{ tenant: next.slug }, town.owner] as Caller[])
    for (const query of [of, end]) {
      const answer = await call<Record<string, unknown>>(world(), query, { e: email }, caller)
      if (caller === town.owner) expect(Object.values(answer.data ?? {})).toEqual([query === of ? [] : 0])
      else expect(codeOf(answer)).toMatch(/FORBIDDEN|UNAUTHENTICATED/)
    }
  const found = await ask<{ savedSearchesOf: object[] }>(world(), of, { e: email.toUpperCase() }, next.owner)
  expect(found.savedSearchesOf).toHaveLength(21)
  expect(await ask(world(), end, { e: email }, next.owner)).toEqual({ deleteSavedSearchesOf: 21 })
  expect(await rowsOf(email)).toEqual([])
  expect(pathsOf(await call(world(), of, { e: 'nobody' }, next.owner))).toEqual(['email'])
})

test('at night what nobody confirmed in seven days goes, and what could not be asked after thirty', async () => {
  const saved = async (status: string, age: string) => {
    const email = `${status}.${age.replace(' ', '')}@night.example`.toLowerCase()
    await world().truth(
      `insert into saved_search (tenant_id, id, email, filter, frequency, status, consent_version, confirmed_at, news_from, next_at, updated_at)
       select $1, gen_random_uuid(), $2, '{}', 'DAILY', $3, 'v', d.at, d.at, d.at, now() - $4::interval
       from (select case when $3 = 'WAITING' then null else now() end as at) d`,
      [town.id, email, status, age],
    )
    return email
  }
  await saved('WAITING', '169 hours')
  await saved('BROKEN', '31 days')
  const kept = [
    await saved('WAITING', '167 hours'),
    await saved('BROKEN', '29 days'),
    await saved('ACTIVE', '900 days'),
  ]
  await leaveJob(world(), 'remove_expired', {})
  await runJobs(world())
  const left = await world().truth<{ email: string }>(
    `select email from saved_search where email like '%@night.example'`,
  )
  expect(left.map((row) => row.email).sort()).toEqual(kept.sort())
})
