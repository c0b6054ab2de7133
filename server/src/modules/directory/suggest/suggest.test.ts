import { beforeAll, expect, test } from 'vitest'
import { ask, call } from '../../../testing/call.js'
import { leaveJob, runJobs } from '../../../testing/jobs.js'
import { makeTenant, type Tenancy } from '../../../testing/tenants.js'
import { useWorld } from '../../../testing/world.js'

const world = useWorld()
let town: Tenancy
const sql =
  'query ($text: String!, $first: Int) { suggest(text: $text, first: $first) { kind text detail slug listings location { lat lng } } }'
type Suggested = {
  suggest: { kind: string; text: string; detail: string | null; slug: string | null; listings: number | null }[]
}
const suggested = async (text: string, tenant = town.slug, first = 5): Promise<string[]> =>
  (await ask<Suggested>(world(), sql, { text, first }, { tenant })).suggest.map(
    ({ kind, text: said }) => `${kind} ${said}`,
  )

const add = async (input: object): Promise<string> => {
  const create = 'mutation ($input: CreateListingInput!) { createListing(input: $input) { id } }'
  const made = await ask<{ createListing: { id: string } }>(
    world(),
    create,
    { input: { status: 'PUBLISHED', ...input } },
    town.owner,
  )
  return made.createListing.id
}
const at = (city: string, lat: number) => ({ address: { city, country: 'DE' }, location: { lat, lng: 10 } })

beforeAll(async () => {
  town = await makeTenant(world())
  const category = 'mutation ($input: CreateCategoryInput!) { createCategory(input: $input) { id } }'
  for (const name of ['Möbel', 'Antike Möbel', 'Cafés']) await ask(world(), category, { input: { name } }, town.owner)
  await add({ name: 'Möwe', ...at('Möhringen', 48) })
  await add({ name: 'Zur Möwe', ...at('Möhringen', 48.2) })
  await add({ name: 'Anker', ...at('Mölln', 53) })
  await add({ name: 'Mörder', status: 'DRAFT', ...at('Mössingen', 48) })
})

test('what begins so is suggested whatever its case and accents: categories, places with how many and where, and listings; no draft', async () => {
  expect(await suggested('MO')).toEqual([
    'CATEGORY Möbel',
    'CATEGORY Antike Möbel',
    'PLACE Möhringen',
    'PLACE Mölln',
    'LISTING Möwe',
    'LISTING Zur Möwe',
  ])
  const { suggest } = await ask<Suggested>(world(), sql, { text: 'möh' }, { tenant: town.slug })
  expect(suggest).toMatchObject([{ kind: 'PLACE', detail: 'DE', listings: 2, location: { lng: 10 } }])
  expect(suggest[0]).toMatchObject({ location: { lat: expect.closeTo(48.1, 6) } })
  expect(await suggested('mo', town.slug, 1)).toEqual(['CATEGORY Möbel', 'PLACE Möhringen', 'LISTING Möwe'])
})

test('what cannot be searched suggests nothing, and too much of it is refused by name', async () => {
  for (const text of ['', ' ', '!!!', 'xyzzy', '%', "'"]) expect([text, await suggested(text)]).toEqual([text, []])
  for (const [variables, path] of [
    [{ text: 'x'.repeat(101) }, 'text'],
    [{ text: 'x', first: 21 }, 'first'],
  ] as const) {
    const { errors } = await call(world(), sql, variables, { tenant: town.slug })
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path }] })
  }
})

test('a word that staff say means the same suggests the listings of the other; the beginning of one does not', async () => {
  const same = 'mutation { createSynonym(input: { terms: ["Möwe", "Seagull"] }) { id } }'
  await ask(world(), same, {}, town.owner)
  expect(await suggested('seagull')).toEqual(['LISTING Möwe', 'LISTING Zur Möwe'])
  expect(await suggested('seagul')).toEqual([])
})

test('the next town suggests nothing of this one', async () => {
  const next = await makeTenant(world())
  expect(await suggested('mo', next.slug)).toEqual([])
})

test('a row that was written before places were known is indexed anew by a job, and then suggested', async () => {
  await world().truth('update listing_search set city_key = null where tenant_id = $1', [town.id])
  expect(await suggested('möh')).toEqual([])
  await leaveJob(world(), 'index_anew', {})
  await runJobs(world())
  expect(await suggested('möh')).toEqual(['PLACE Möhringen'])
  // So is one of a process that did not know yet that what it is filtered by is written too (migration 0250).
  const traits = () => world().truth('select listing_id, traits from listing_search where tenant_id = $1', [town.id])
  const before = await traits()
  await world().truth('update listing_search set traits = null where tenant_id = $1', [town.id])
  await leaveJob(world(), 'index_anew', {})
  await runJobs(world())
  expect(await traits()).toEqual(expect.arrayContaining(before))
  // And one whose keys such a process changes is never filtered by what it was (migration 0251).
  const older = `update listing_search set keys = array_to_tsvector(tsvector_to_array(keys) || (right(tenant_id::text, 8) || t))
    from unnest(array['tseaside', 'mheight=p1']) t where tenant_id = $1 and listing_id = (select id from listing where tenant_id = $1 and name = $2) and t = $3
    returning traits @@ 'tseaside' as tagged, measures @@ '''mheight=p1''' as measured`
  const [tagged] = await world().truth(older, [town.id, 'Zur Möwe', 'tseaside'])
  const [measured] = await world().truth(older, [town.id, 'Zur Möwe', 'mheight=p1'])
  expect([tagged, measured]).toMatchObject([{ tagged: true }, { tagged: true, measured: true }])
})

test('of a word that many names say the best of the first are suggested; one that few say is found wherever in a name it stands', async () => {
  const { id, slug } = await makeTenant(world())
  await world().truth(
    `with made as (
      insert into listing (tenant_id, id, name, slug, status, city, country, timezone, plan_key)
      select $1, case when n = 160 then $2 else gen_random_uuid() end,
        case when n < 160 then 'Shop of books ' || lpad(n::text, 3, '0') when n = 160 then 'The very last small bookbinder' else 'An old bookbinder' end, 'n' || n,
        case when n <= 160 then 'PUBLISHED' else 'UNDER_REVIEW' end, 'Ulm', 'DE', 'Europe/Berlin', case when n in (100, 155) then null else 'free' end
      from generate_series(0, 480) n returning tenant_id, id, status)
    insert into listing_search (tenant_id, listing_id, created_at, status, timezone, name_key, label, keys)
    select tenant_id, id, now(), status, 'Europe/Berlin', '', '', '' from made`,
    // Its row is written last, behind all that wait for a moderator.
    [id, 'ffffffff-ffff-7fff-bfff-ffffffffffff'],
  )
  await leaveJob(world(), 'index_anew', {})
  await runJobs(world())
  expect(await suggested('bo', slug, 2)).toEqual(['LISTING Shop of books 100', 'LISTING Shop of books 000'])
  expect(await suggested('book', slug, 20)).not.toContain('LISTING Shop of books 155')
  expect(await suggested('bookb', slug)).toEqual(['LISTING The very last small bookbinder'])
  expect(await suggested('small book', slug)).toEqual(['LISTING The very last small bookbinder'])
  // The door itself, which no policy holds back, names no listing of another town.
  const door = `select h.listing_id from set_config('app.tenant_id', $1, true) c, lateral suggest_listings('bo', null, null, length(c) - 31) h`
  expect(await world().truth(door, [id])).toHaveLength(5)
  expect(await world().truth(door, [town.id])).toEqual([])
})
