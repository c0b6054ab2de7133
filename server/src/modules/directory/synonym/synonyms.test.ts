import { expect, test } from 'vitest'
import { ask, call, type Caller } from '../../../testing/call.js'
import { makeListing } from '../../../testing/makers.js'
import { makeMember, makeTenant } from '../../../testing/tenants.js'
import { useWorld } from '../../../testing/world.js'
import { noted, writeMissed } from '../missed/noting.js'
import { alsoMeant, synonymsFrom } from '../search/synonyms.js'

const world = useWorld({ TRUST_PROXY: '1' })
const create = 'mutation ($i: SynonymInput!) { createSynonym(input: $i) { id terms onlyFrom } }'
const update = 'mutation ($id: ID!, $i: SynonymInput!) { updateSynonym(id: $id, input: $i) { id terms onlyFrom } }'
const remove = 'mutation ($id: ID!) { deleteSynonym(id: $id) { id } }'
const paste = 'mutation ($i: ImportSynonymsInput!) { importSynonyms(input: $i) { added known } }'
const search = `query ($f: ListingFilter) { listings(filter: $f) {
  totalCount alsoSearched nodes { name rank { textMatch synonyms { searched found } } } facets { withPhoto } } }`
type Found = {
  listings: {
    totalCount: number
    alsoSearched: string[]
    nodes: { name: string; rank: { textMatch: number; synonyms: { searched: string; found: string }[] } }[]
  }
}
const found = async (text: string, caller: Caller, more = {}) => {
  const { nodes, totalCount } = (await ask<Found>(world(), search, { f: { text, ...more } }, caller)).listings
  expect(totalCount).toBe(nodes.length)
  return nodes.map(({ name, rank }) => `${name} ${rank.textMatch}`).sort()
}
/** Which word stood for which, of each that was found. */
const stood = async (text: string, caller: Caller) => {
  const { nodes } = (await ask<Found>(world(), search, { f: { text } }, caller)).listings
  const said = nodes.map(({ name, rank }) => [
    name,
    rank.synonyms.map(({ searched, found: by }) => `${searched}: ${by}`),
  ])
  return Object.fromEntries(said)
}
const pathsOf = ({ errors }: Awaited<ReturnType<typeof call>>) =>
  errors?.[0]?.extensions.fields?.map(({ path }) => path)

test('words that staff say mean the same find each other at once, one way or both, also of several words', async () => {
  const town = await makeTenant(world())
  const next = await makeTenant(world())
  const visitor = { tenant: town.slug }
  const near = { near: { lat: 48.1, lng: 11.5, radiusKm: 2 } }
  for (const name of ['Barber Joe', 'Coiffeur Anne', 'Hair Studio Köln', 'Barbara’s', 'Galaxy Tab Shop'])
    await makeListing(world(), town, {
      name,
      location: { lat: 48.1, lng: 11.5 },
      ...(name.startsWith('Coiff') ? { description: 'A barber, too.' } : {}),
    })
  await makeListing(world(), next, { name: 'Barber Next', location: { lat: 48.1, lng: 11.5 } })
  expect(await found('coiffeur', visitor)).toEqual(['Coiffeur Anne 30'])
  const { createSynonym } = await ask<{ createSynonym: { id: string } }>(
    world(),
    create,
    { i: { terms: [' Barber', 'COIFFEUR', 'hair  studio', 'Friseur', 'friseur'] } },
    town.owner,
  )
  expect(createSynonym).toMatchObject({ terms: ['Barber', 'COIFFEUR', 'hair studio', 'Friseur'], onlyFrom: null })
  const all = ['Barber Joe 30', 'Coiffeur Anne 30', 'Hair Studio Köln 30']
  for (const text of ['coiffeur', 'Friseur', 'hair studio', 'barber'])
    for (const more of [{}, near]) expect([text, await found(text, visitor, more)]).toEqual([text, all])
  expect(await stood('hair studio', visitor)).toEqual({
    ...{ 'Barber Joe': ['hair studio: barber'], 'Coiffeur Anne': ['hair studio: barber'], 'Hair Studio Köln': [] },
  })
  const joe = { 'Barber Joe': ['coiffeur: barber'], 'Hair Studio Köln': ['coiffeur: hair studio'] }
  expect(await stood('coiffeur', visitor)).toEqual({ ...joe, 'Coiffeur Anne': [] })
  expect(await stood('friseur köln', visitor)).toEqual({ 'Hair Studio Köln': ['friseur: hair studio'] })
  // The other words of the search still have to be there, and a beginning is not yet the word.
  expect(await found('friseur köln', visitor)).toEqual(['Hair Studio Köln 30'])
  expect(await found('coiff', visitor)).toEqual(['Coiffeur Anne 30'])
  expect((await ask<Found>(world(), search, { f: { text: 'friseur' } }, visitor)).listings.alsoSearched).toEqual([
    'barber',
    'coiffeur',
    'hair studio',
  ])
  // One way: a tablet finds what is said of it, and nobody who asks for that finds tablets.
  await ask(world(), create, { i: { terms: ['galaxy tab'], onlyFrom: 'Tablet' } }, town.owner)
  await makeListing(world(), town, { name: 'Tablet Doctor' })
  expect(await found('tablet', visitor)).toEqual(['Galaxy Tab Shop 30', 'Tablet Doctor 30'])
  expect(await found('galaxy tab', visitor)).toEqual(['Galaxy Tab Shop 30'])
  expect(await found('coiffeur', { tenant: next.slug })).toEqual([])

  const { id } = createSynonym
  await ask(world(), update, { id, i: { terms: ['coiffeur', 'barber'] } }, town.owner)
  expect(await found('hair studio', visitor)).toEqual(['Hair Studio Köln 30'])
  for (const [query, variables] of [
    [update, { id, i: { terms: ['a b', 'c'] } }],
    [remove, { id }],
  ] as const)
    expect((await call(world(), query, variables, next.owner)).errors?.[0]?.extensions.code).toBe('NOT_FOUND')
  const viewer = await makeMember(world(), town, 'VIEWER')
  expect((await call(world(), remove, { id }, viewer)).errors?.[0]?.extensions.code).toBe('FORBIDDEN')
  await ask(world(), remove, { id }, town.owner)
  expect(await found('coiffeur', visitor)).toEqual(['Coiffeur Anne 30'])
})

test('terms that cannot be are named by their place, a pasted list is taken whole or not at all, and there is an end', async () => {
  const { owner } = await makeTenant(world())
  const wrong = { terms: ['fine', '!!', 'one two three four five'], onlyFrom: '?' }
  expect(pathsOf(await call(world(), create, { i: wrong }, owner))).toEqual([
    ...['input.terms.1', 'input.terms.2', 'input.onlyFrom'],
  ])
  expect(pathsOf(await call(world(), create, { i: { terms: ['Café', 'cafe '] } }, owner))).toEqual(['input.terms'])
  const bad = await call(world(), paste, { i: { text: 'a1, b1\nalone\nx => y => z\n=> q' } }, owner)
  expect(bad.errors?.[0]?.extensions.fields?.map(({ message }) => message.slice(0, 7))).toEqual([
    ...['Line 2:', 'Line 3:', 'Line 4:'],
  ])
  const all = '{ synonyms { terms onlyFrom } }'
  expect((await ask(world(), all, {}, owner)).synonyms).toEqual([])
  const text = '# kept elsewhere\r\nBarber, Coiffeur\r\n\ntablet => ipad, galaxy tab\ncoiffeur,BARBER'
  expect((await ask(world(), paste, { i: { text } }, owner)).importSynonyms).toEqual({ added: 2, known: 1 })
  expect((await ask(world(), paste, { i: { text } }, owner)).importSynonyms).toEqual({ added: 0, known: 3 })
  expect((await ask(world(), all, {}, owner)).synonyms).toEqual([
    { terms: ['Barber', 'Coiffeur'], onlyFrom: null },
    { terms: ['ipad', 'galaxy tab'], onlyFrom: 'tablet' },
  ])
  const many = (count: number) => Array.from({ length: count }, (_, n) => `word${n}, other${n}`).join('\n')
  expect((await call(world(), paste, { i: { text: many(499) } }, owner)).errors?.[0]?.extensions.code).toBe('CONFLICT')
  expect((await ask(world(), paste, { i: { text: many(498) } }, owner)).importSynonyms).toEqual({
    added: 498,
    known: 0,
  })
  expect((await call(world(), create, { i: { terms: ['last', 'one'] } }, owner)).errors?.[0]?.extensions.code).toBe(
    'CONFLICT',
  )
})

test('what several visitors searched for and did not find is told to staff, and nothing that may be about one person', async () => {
  const town = await makeTenant(world())
  const next = await makeTenant(world())
  await makeListing(world(), town, { name: 'Bakery' })
  const visitor = (n: number): Caller => ({ tenant: town.slug, headers: { 'x-forwarded-for': `203.0.113.${n}` } })
  for (const n of [1, 2, 3, 3]) {
    for (const text of ['Zwiebelk', 'Zwiebelkuchen', 'Bäckery', 'mail a@b.example', '089 21 98 90'])
      await found(text, visitor(n))
    // Not found within a filter is not missing; nor is what staff try out.
    await found('flammkuchen', visitor(n), { withPhoto: true })
    await found('knödel', { ...town.owner, headers: visitor(n).headers ?? {} })
  }
  for (const n of [1, 2]) await found('Erika Mustermann', visitor(n))
  await writeMissed()
  const list = 'query { missedSearches { text visitors lastDay } }'
  const lastDay = new Date().toISOString().slice(0, 10)
  expect(await ask(world(), list, {}, town.owner)).toEqual({
    missedSearches: [{ text: 'zwiebelkuchen', visitors: 3, lastDay }],
  })
  // Who comes on three days is one, as far as anybody knows.
  await world().truth(
    `insert into missed_search (tenant_id, id, day, text, visitors)
     select $1, gen_random_uuid(), current_date - n, 'erika mustermann', 1 from generate_series(1, 3) n`,
    [town.id],
  )
  // The same visitors once more on the same day are nobody new.
  await found('zwiebelkuchen', visitor(1))
  await writeMissed()
  expect(await ask(world(), list, {}, town.owner)).toMatchObject({ missedSearches: [{ visitors: 3 }] })
  expect(await ask(world(), list, {}, next.owner)).toEqual({ missedSearches: [] })
  const dismiss = 'mutation { dismissMissedSearch(text: "zwiebelkuchen") }'
  expect(await ask(world(), dismiss, {}, next.owner)).toEqual({ dismissMissedSearch: false })
  expect(await ask(world(), dismiss, {}, town.owner)).toEqual({ dismissMissedSearch: true })
  expect(await ask(world(), list, {}, town.owner)).toEqual({ missedSearches: [] })
  expect(['+49 89 / 219890', 'www.x.example', 'a', 'who knows a good place to eat here'].map(noted)).toEqual([
    ...[null, null, null, null],
  ])
})

test('of thousands of groups that share a word the first are asked of the index, and no more in a whole search', () => {
  const rows = ['bar', 'cafe', 'inn'].flatMap((word) =>
    Array.from({ length: 100 }, (_, n) => ({ terms: [word, `${word}${n}x`], onlyFrom: null })),
  )
  const synonyms = synonymsFrom(rows)
  expect([alsoMeant('bar', synonyms).length, alsoMeant('bar cafe inn', synonyms).length]).toEqual([30, 60])
  expect(alsoMeant('bar', synonyms)[0]).toBe('bar0x')
})
