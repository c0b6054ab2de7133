import { expect, test } from 'vitest'
import { type Answer, type Caller, call, post } from '../testing/call.js'
import { makeTenant, type Tenancy } from '../testing/tenants.js'
import { connectionsDuring } from '../testing/wire.js'
import { useWorld } from '../testing/world.js'

const world = useWorld()

let tenant: Tenancy
const visitor = async (): Promise<Caller> => {
  tenant ??= await makeTenant(world())
  return { tenant: tenant.slug }
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

test('GQ-02: fifteen aliases answer, sixteen are refused, of __typename too', async () => {
  const aliased = (count: number, field: string): string =>
    `{ ${Array.from({ length: count }, (_, at) => `a${at}: ${field}`).join(' ')} }`
  expect((await call(world(), aliased(15, '__typename'), {}, await visitor())).errors).toBeUndefined()
  for (const count of [16, 101, 300]) await refused(aliased(count, '__typename'))
  await refused(
    `{ ...A ...B } fragment A on Query ${aliased(8, '__typename')} fragment B on Query { ${Array.from({ length: 8 }, (_, at) => `b${at}: __typename`).join(' ')} }`,
  )
})

test('GQ-03: a batch is refused whatever it holds', async () => {
  for (const body of ['[{"query":"{__typename}"},{"query":"{__typename}"}]', '[]', '[null,1,"{__typename}"]']) {
    const answer = await post(world(), body, await visitor())
    expect([answer.status, answer.errors?.[0]?.extensions.code]).toEqual([400, 'BAD_USER_INPUT'])
  }
})

test('GQ-04: one field written five hundred or ten thousand times is refused', async () => {
  await refused(`{ ${'__typename '.repeat(500)} }`)
  await refused(`{ ${'__typename '.repeat(5_000)} }`)
})

test('GQ-05: directives in heaps are refused', async () => {
  await refused(`{ __typename ${'@skip(if: false) '.repeat(10)} }`)
  await refused(`{ ${'__typename @skip(if: false) '.repeat(11)} }`)
  await refused(`{ __typename ${'@aa'.repeat(51)} }`)
  await refused(`{ __typename ${'@skip(if:false)'.repeat(5_000)} }`)
})

test('GQ-06: fragments that spread themselves or double thirty times are refused quickly', async () => {
  await refused('{ ...S } fragment S on Query { __typename ...S }')
  await refused('{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }')
  const bomb = Array.from({ length: 30 }, (_, at) => `fragment F${at} on Query { ...F${at + 1} ...F${at + 1} }`)
  const before = process.memoryUsage().rss
  const startedAt = performance.now()
  await refused(`{ ...F0 } ${bomb.join(' ')} fragment F30 on Query { __typename }`)
  expect(performance.now() - startedAt).toBeLessThan(1_000)
  expect(process.memoryUsage().rss - before).toBeLessThan(50_000_000)
})

test('GQ-07: long texts, many tokens, unclosed braces and large bodies are refused', async () => {
  await refused(`{ ${'a '.repeat(2_001)} }`)
  await refused('{ a'.repeat(10_000))
  await refused(`query ($a: ${'['.repeat(400)}Int${']'.repeat(400)}) { __typename }`)
  await refused(`{ a${'b'.repeat(50_000)} }`)
  const tooLarge = await post(world(), JSON.stringify({ query: '{ __typename }', padding: 'x'.repeat(1_000_000) }), {})
  expect([tooLarge.status, tooLarge.errors?.[0]?.extensions.code]).toEqual([413, 'BAD_USER_INPUT'])
})

test('GQ-08: lists beyond 250 items, deep JSON and NUL are refused, in variables and in the document', async () => {
  const set = 'mutation ($origins: [String!]!) { setAllowedOrigins(input: { origins: $origins }) { id } }'
  const many = Array.from({ length: 251 }, (_, at) => `https://${at}.example`)
  await refused(set, { origins: many })
  await refused(`mutation { setAllowedOrigins(input: { origins: ${JSON.stringify(many)} }) { id } }`)
  const deepJson = `{"query":${JSON.stringify(set)},"variables":{"origins":${'['.repeat(10_000)}1${']'.repeat(10_000)}}}`
  expect((await post(world(), deepJson, await visitor())).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT')
  await refused('mutation ($t: String!) { verifyEmail(token: $t) }', { t: 'a\u0000b' })
  await refused('mutation { verifyEmail(token: "a\\u0000b") }')
  const odd = await call(
    world(),
    'query ($s: String!) { listing(slug: $s) { id } }',
    { s: 'a\ud800b' },
    await visitor(),
  )
  expect([odd.status, odd.errors]).toEqual([200, undefined])
  const text = `{"query":"query ($f: Float!) { listings(filter: { near: { lat: $f, lng: 0, radiusKm: 1 } }) { totalCount } }","variables":{"f":1e308}}`
  expect((await post(world(), text, await visitor())).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT')
})

test('GQ-09: pages are 1 to 100, and what multiplies beyond the ceiling is refused before any statement', async () => {
  for (const first of [0, -1, 101, 99_999]) {
    const answer = await call(world(), `{ listings(first: ${first}) { totalCount } }`, {}, await visitor())
    expect(answer.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT')
  }
  const page = 'listings(first: $n) { nodes { category { children { children { id } } } } }'
  const dear = await refused(`query ($n: Int) { ${page} }`, { n: 100 })
  expect(dear.errors?.[0]?.extensions).toMatchObject({ ceiling: 5_000 })
  await refused(`query ($n: Int = 100) { ${page} }`)
  const cheap = await call(world(), 'query { listings { nodes { id } } }', {}, await visitor())
  expect(cheap.extensions?.cost).toBe(21)
})
