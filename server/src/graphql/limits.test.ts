import { beforeAll, expect, test } from 'vitest'
import { type Answer, type Caller, call, post } from '../testing/call.js'
import { makeListing } from '../testing/makers.js'
import { makeTenant, type Tenancy } from '../testing/tenants.js'
import { connectionsDuring } from '../testing/wire.js'
import { useWorld } from '../testing/world.js'

const world = useWorld()

let tenant: Tenancy
beforeAll(async () => {
  tenant = await makeTenant(world())
})
const visitor = async (): Promise<Caller> => ({ tenant: tenant.slug })

const TOO_LARGE = 'This operation is too large.'

/** What a request that asks nothing takes on two idle cores, generously: where it takes longer, the machine has other work, and so all does. */
const IDLE_MS = 4

/** The quickest of five takes less than that, in milliseconds of an idle machine: beside each a request that asks nothing says how busy this one is. */
async function isQuick(ms: number, work: () => Promise<unknown>): Promise<void> {
  const [times, plain]: [number[], number[]] = [[], []]
  const timed = async (what: () => Promise<unknown>): Promise<number> => {
    const startedAt = performance.now()
    await what()
    return performance.now() - startedAt
  }
  for (let round = 0; round < 5; round += 1) {
    plain.push(await timed(async () => post(world(), '{"query":"{ __typename }"}', await visitor())))
    times.push(await timed(work))
  }
  expect(Math.min(...times)).toBeLessThan(ms * Math.max(1, Math.min(...plain) / IDLE_MS))
}

/** Refused because of its size, not because of what else is wrong with it. */
async function tooLarge(query: string, variables: object = {}): Promise<void> {
  const answer = await refused(query, variables)
  expect(answer.errors?.map((error) => error.message)).toContain(TOO_LARGE)
}

/** Refused before anything of it ran, in the contract's shape. */
async function refused(query: string, variables: object = {}, status = 400): Promise<Answer<unknown>> {
  const caller = await visitor()
  let answer: Answer<unknown> | undefined
  const taken = await connectionsDuring(world(), async () => {
    answer = await call(world(), query, variables, caller)
  })
  expect([answer?.status, answer?.errors?.[0]?.extensions.code, answer?.data ?? null]).toEqual([
    status,
    'BAD_USER_INPUT',
    null,
  ])
  expect(taken).toBe(0)
  return answer as Answer<unknown>
}

const deep = (levels: number): string =>
  `{ categories { ${'parent { '.repeat(levels - 2)}id${' }'.repeat(levels - 2)} } }`

test('GQ-01: ten levels answer, eleven and a hundred are refused before any statement', async () => {
  expect((await call(world(), deep(10), {}, await visitor())).errors).toBeUndefined()
  for (const levels of [11, 12, 60, 100]) await refused(deep(levels))
})

test('GQ-01: levels hidden in fragments are levels', async () => {
  const chain = Array.from({ length: 12 }, (_, at) => `fragment F${at} on Category { id parent { ...F${at + 1} } }`)
  await refused(`{ categories { ...F0 } } ${chain.join(' ')} fragment F12 on Category { id }`)
  await refused(`{ ${'... on Query { '.repeat(70)}__typename${' }'.repeat(70)} }`)
})

test('GQ-02: fifteen aliases answer, sixteen are refused, of __typename and inside fragments too', async () => {
  const named = (count: number, letter = 'a'): string =>
    Array.from({ length: count }, (_, at) => `${letter}${at}: __typename`).join(' ')
  expect((await call(world(), `{ ${named(15)} }`, {}, await visitor())).errors).toBeUndefined()
  for (const count of [16, 101, 300, 1_000]) await tooLarge(`{ ${named(count)} }`)
  await tooLarge(`{ ...A ...B } fragment A on Query { ${named(8)} } fragment B on Query { ${named(8, 'b')} }`)
  await tooLarge(`{ ... on Query { ${named(8)} } ... on Query { ... on Query { ${named(8, 'b')} } } }`)
})

test('GQ-03: a batch is refused whatever it holds', async () => {
  for (const body of ['[{"query":"{__typename}"},{"query":"{__typename}"}]', '[]', '[null,1,"{__typename}"]']) {
    const answer = await post(world(), body, await visitor())
    expect([answer.status, answer.errors?.[0]?.extensions.code]).toEqual([400, 'BAD_USER_INPUT'])
  }
})

test('GQ-04: one field written five hundred or ten thousand times is refused', async () => {
  await tooLarge(`{ ${'__typename '.repeat(500)} }`)
  await tooLarge(`{ categories { ${'id '.repeat(10_000)} } }`)
})

test('GQ-05: directives in heaps are refused, and quickly', async () => {
  await tooLarge(`{ __typename ${'@skip(if: false) '.repeat(11)} }`)
  await tooLarge(`{ ${'__typename @skip(if: false) '.repeat(11)} }`)
  await refused(`{ __typename ${'@skip(if: false) '.repeat(10)} }`)
  await refused(`{ __typename ${'@aa'.repeat(51)} }`)
  await refused('{ __typename @aa@aa }')
  const heap = `{ __typename ${'@skip(if:0)'.repeat(9_000)} }`
  await isQuick(50, () => refused(heap))
})

test('GQ-06: fragments that spread themselves or double thirty times are refused quickly', async () => {
  await refused('{ ...S } fragment S on Query { __typename ...S }')
  await refused('{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }')
  const doubling = Array.from({ length: 30 }, (_, at) => `fragment F${at} on Query { ...F${at + 1} ...F${at + 1} }`)
  const bomb = `{ ...F0 } ${doubling.join(' ')} fragment F30 on Query { __typename }`
  const before = process.memoryUsage().rss
  await isQuick(100, () => tooLarge(bomb))
  expect(process.memoryUsage().rss - before).toBeLessThan(50_000_000)
})

test('GQ-07: many tokens and deep nesting are refused before they are parsed, whatever else is wrong with them', async () => {
  await tooLarge(`query (${'$a: Int '.repeat(700)}) { __typename }`)
  await tooLarge(`query ($a: ${'['.repeat(400)}Int${']'.repeat(400)}) { __typename }`)
  await tooLarge('{ a'.repeat(10_000))
  await tooLarge('{'.repeat(10_000))
  await tooLarge(`{ ${'a '.repeat(7_500)} }`)
  await isQuick(50, () => tooLarge(`{ ${'a,'.repeat(49_000)} }`))
})

test('GQ-07: a body beyond a hundred kilobytes is 413, wherever its weight is', async () => {
  const bodies = [
    { query: '{ __typename }', padding: 'x'.repeat(1_000_000) },
    { query: `{ a${'b'.repeat(1_000_000)} }` },
    { query: `{ ${'a '.repeat(100_000)} }` },
    { query: '{ __typename }', variables: { text: 'x'.repeat(5_000_000) } },
    { query: '{ __typename }', variables: { list: Array.from({ length: 100_000 }, () => 1) } },
  ].map((body) => JSON.stringify(body))
  for (const body of bodies) {
    const answer = await post(world(), body, await visitor())
    expect([answer.status, answer.errors?.[0]?.extensions.code]).toEqual([413, 'BAD_USER_INPUT'])
  }
  await isQuick(50, async () => post(world(), bodies[1] ?? '', await visitor()))
})

const sent = async (body: string): Promise<Answer<unknown>> => post(world(), body, await visitor())
const fieldsOf = (answer: Answer<unknown>): string[] | undefined =>
  answer.errors?.[0]?.extensions.fields?.map(({ path }) => path)

test('GQ-08: a list holds 250 items, in variables and in the document', async () => {
  const query = '($tags: [String!]) { listings(filter: { tags: $tags }) { totalCount } }'
  const many = (count: number): string[] => Array.from({ length: count }, (_, at) => `t${at}`)
  const literal = (count: number): string =>
    `{ listings(filter: { tags: ${JSON.stringify(many(count))} }) { totalCount } }`
  for (const count of [251, 2_000]) {
    expect(fieldsOf(await refused(`query ${query}`, { tags: many(count) }))).toEqual(['variables'])
    await tooLarge(literal(count))
  }
  // At 250 it is the field's own limit that speaks.
  const own = await call(world(), `query ${query}`, { tags: many(250) }, await visitor())
  expect(fieldsOf(own)).not.toContain('variables')
  expect((await call(world(), literal(250), {}, await visitor())).errors?.[0]?.message).not.toBe(TOO_LARGE)
})

test('GQ-08: JSON nested ten thousand deep, NUL, half a character and numbers at the edge are no failure of ours', async () => {
  const deepJson = `{"query":"{ __typename }","variables":{"a":${'['.repeat(10_000)}1${']'.repeat(10_000)}}}`
  const nested = await sent(deepJson)
  expect([nested.status, fieldsOf(nested)]).toEqual([400, ['variables']])
  const inVariables = await refused('mutation ($t: String!) { verifyEmail(token: $t) }', { t: 'a\u0000b' })
  const inDocument = await refused('mutation { verifyEmail(token: "a\\u0000b") }')
  for (const answer of [inVariables, inDocument]) expect(answer.errors?.[0]?.message).toContain('NUL')
  const slug = 'query ($s: String!) { listing(slug: $s) { id } }'
  const odd = await call(world(), slug, { s: 'a\ud800b' }, await visitor())
  expect([odd.status, odd.errors, odd.data]).toEqual([200, undefined, { listing: null }])
  const near = (lat: string): string =>
    `{"query":"query ($f: Float!) { listings(filter: { near: { lat: $f, lng: 0, radiusKm: 1 } }) { totalCount } }","variables":{"f":${lat}}}`
  for (const lat of ['1e308', '1e400', '-91']) {
    const answer = await sent(near(lat))
    expect([lat, answer.errors?.[0]?.extensions.code]).toEqual([lat, 'BAD_USER_INPUT'])
  }
  expect(await sent(near('-0'))).toMatchObject({ status: 200, data: { listings: { totalCount: 0 } } })
  const page = `{"query":"query ($n: Int) { listings(first: $n) { totalCount } }","variables":{"n":-0}}`
  expect((await sent(page)).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT')
})

test('GQ-09: pages are 1 to 100, and what multiplies beyond the ceiling is refused before any statement', async () => {
  const { id } = await makeListing(world(), tenant, { name: 'Corner Shop' })
  for (const first of [0, -1, 101, 99_999])
    for (const query of [
      `{ listings(first: ${first}) { totalCount } }`,
      `{ listing(id: "${id}") { endorsements(first: ${first}) { totalCount } } }`,
    ]) {
      const answer = await call(world(), query, {}, await visitor())
      expect([query, answer.errors?.[0]?.extensions.code]).toEqual([query, 'BAD_USER_INPUT'])
    }
  const page = 'listings(first: $n) { nodes { category { children { children { id } } } } }'
  const dear = await refused(`query ($n: Int) { ${page} }`, { n: 100 })
  expect(dear.errors?.[0]?.extensions).toMatchObject({ ceiling: 5_000 })
  await refused(`query ($n: Int = 100) { ${page} }`)
  // A hundred of a hundred; what is not said is twenty; what a variable leaves open counts as the page it will be.
  await refused('{ listings(first: 100) { nodes { endorsements(first: 100) { nodes { id } } } } }')
  await refused('query ($n: Int!) { listings(first: $n) { nodes { endorsements(first: $n) { nodes { id } } } } }', {
    n: 100,
  })
  await refused('{ listings(first: 100) { edges { node { endorsements(first: 99999) { edges { node { id } } } } } } }')
  const unsaid = '{ listings { nodes { endorsements { nodes { id } } } } }'
  expect((await call(world(), unsaid, {}, await visitor())).extensions?.cost).toBe(441)
  const cheap = await call(world(), 'query { listings { nodes { id } } }', {}, await visitor())
  expect(cheap.extensions?.cost).toBe(21)
})
