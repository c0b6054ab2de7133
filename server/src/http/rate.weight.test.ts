import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { type Answer, type Caller, call, post } from '../testing/call.js'
import { makeTenant, type Tenancy } from '../testing/tenants.js'
import { connectionsDuring } from '../testing/wire.js'
import { useWorld } from '../testing/world.js'
import { weightOf } from './tokens.js'

/** Refilled so slowly that a busy machine counts the same. */
const world = useWorld({ RATE_LIMIT: '1/100', RATE_LIMIT_ADDRESS: '1/60' })
beforeEach(() => world().truth('delete from rate_bucket'))

let tenant: Tenancy
beforeAll(async () => {
  tenant = await makeTenant(world())
})
const plain = '{ tenant { name } }'
/** A hundred listings with their pictures: a cost of 4,301. */
const heavy =
  '{ listings(first: 100) { nodes { name images { url thumbnails { url } } category { name } address { city } } } }'
/** How many tokens one call takes of the tenant's bucket or its staff's. */
async function taken(query: string, caller: Caller): Promise<{ answer: Answer<unknown>; tokens: number }> {
  const before = Number((await call(world(), plain, {}, caller)).headers.get('x-ratelimit-remaining'))
  const answer = await call(world(), query, {}, caller)
  return { answer, tokens: before - Number(answer.headers.get('x-ratelimit-remaining')) }
}

test('RL-07: an operation takes a token for each hundred it costs, and a plain one takes one', async () => {
  expect([0, 1, 100, 101, 250, 5_000].map(weightOf)).toEqual([1, 1, 1, 2, 3, 50])
  const light = await taken(plain, tenant.owner)
  expect([light.answer.status, light.tokens]).toEqual([200, 1])
  const weighed = await taken(heavy, tenant.owner)
  const cost = weighed.answer.extensions?.cost ?? 0
  expect(cost).toBeGreaterThan(3_000)
  expect([weighed.answer.status, weighed.answer.errors]).toEqual([200, undefined])
  // What flows in between the two calls makes the difference smaller, never larger.
  expect(weighed.tokens).toBeLessThanOrEqual(weightOf(cost))
  expect(weighed.tokens).toBeGreaterThan(weightOf(cost) - 8)
})

test('RL-07: a document that was asked before is weighed as it enters, with its own variables, and takes what it took before', async () => {
  const pages = 'query ($n: Int!) { listings(first: $n) { nodes { name images { url } } } }'
  const tokensOf = async (n: number): Promise<[number, number]> => {
    await world().truth('delete from rate_bucket')
    spy.mockClear()
    const { headers } = await call(world(), pages, { n }, tenant.owner)
    return [100 - Number(headers.get('x-ratelimit-remaining')), trips()]
  }
  const spy = vi.spyOn(pg.Client.prototype, 'query')
  const trips = (): number =>
    spy.mock.calls.filter(([query]) => (query as unknown as { name?: string }).name === 'take-from').length
  const [tokens, more] = await tokensOf(100)
  const asked = [await tokensOf(100), await tokensOf(30), await tokensOf(1)]
  spy.mockRestore()
  // Taken one after the other, and in between some flow in.
  expect([tokens > 4 && tokens <= 12, more]).toEqual([true, 1])
  expect(asked).toEqual([
    [12, 0],
    [4, 0],
    [1, 0],
  ])
})

test('RL-07: variables that no query could take make no door fail: they are refused where they are read', async () => {
  const pages = 'query ($n: Int!) { listings(first: $n) { nodes { name } } }'
  expect((await call(world(), pages, { n: 2 }, tenant.owner)).status).toBe(200)
  for (const variables of [{ n: 'x' }, { n: { a: 1 } }, { n: null }, {}, { n: 1e300 }, [1], 'n'] as never[]) {
    const answer = await call(world(), pages, variables, tenant.owner)
    expect(answer.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT')
  }
})

test('RL-07: aliases are weighed: fifteen pages weigh as much as fifteen pages', async () => {
  const aliases = Array.from({ length: 15 }, (_, at) => `a${at}: listings(first: 100) { nodes { id } }`)
  const { answer, tokens } = await taken(`{ ${aliases.join(' ')} }`, tenant.owner)
  expect(answer.extensions?.cost).toBe(1_515)
  expect(tokens).toBeGreaterThanOrEqual(10)
})

test('RL-07: what weighs more than is left is refused with 429 before anything of it ran, and plain requests go on', async () => {
  expect((await call(world(), heavy, {}, tenant.owner)).status).toBe(200)
  expect((await call(world(), heavy, {}, tenant.owner)).status).toBe(200)
  let refused: Answer<unknown> | undefined
  const connections = await connectionsDuring(world(), async () => {
    refused = await call(world(), heavy, {}, tenant.owner)
  })
  expect([refused?.status, refused?.errors?.[0]?.extensions.code, refused?.data ?? null, connections]).toEqual([
    429,
    'RATE_LIMITED',
    null,
    0,
  ])
  const wait = Number(refused?.headers.get('retry-after'))
  expect(wait).toBeGreaterThan(0)
  expect(refused?.errors?.[0]?.extensions.retryAfter).toBe(wait)
  expect((await call(world(), plain, {}, tenant.owner)).status).toBe(200)
})

test('RL-07: of heavy operations at once each is weighed whole, and as many pass as the bucket holds', async () => {
  const atOnce = (count: number, query: string): Promise<Answer<unknown>[]> =>
    Promise.all(Array.from({ length: count }, () => call(world(), query, {}, tenant.owner)))
  const middling = `{ ${Array.from({ length: 15 }, (_, at) => `a${at}: listings(first: 100) { nodes { id } }`).join(' ')} }`
  const passed = await atOnce(5, middling)
  expect(passed.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
  // Five times sixteen tokens are gone; one a second flows in.
  const left = Number((await call(world(), plain, {}, tenant.owner)).headers.get('x-ratelimit-remaining'))
  expect([left >= 19, left < 50]).toEqual([true, true])
  await world().truth('delete from rate_bucket')
  // Ten entered, and 43 more each: two of them fit into the ninety that are left.
  const statuses = (await atOnce(10, heavy)).map(({ status }) => status)
  expect(statuses.filter((status) => status === 200)).toHaveLength(2)
  expect(statuses.filter((status) => status === 429)).toHaveLength(8)
})

test("RL-07, RL-08: a visitor's heavy operation is weighed against the visitor first, then against the tenant", async () => {
  const visitor = { tenant: tenant.slug }
  expect((await call(world(), heavy, {}, visitor)).status).toBe(200)
  const second = await call(world(), heavy, {}, visitor)
  expect([second.status, second.headers.get('x-ratelimit-limit')]).toEqual([429, '60'])
  // The tenant paid for one of them, and for the two requests.
  const buckets = `select round(extract(epoch from tat - now()))::int as tokens from rate_bucket where key like 'tenant:%'`
  const [{ tokens } = { tokens: 0 }] = await world().truth<{ tokens: number }>(buckets)
  expect(tokens).toBeLessThan(50)
})

test('what a mutation answers is weighed too, and nothing of it happens when it is refused', async () => {
  await world().truth(`insert into rate_bucket (key, tat) values ($1, now() + interval '90 seconds')`, [
    `staff:${tenant.id}`,
  ])
  const fields = 'id images { id thumbnails { url } } category { children { children { children { id } } } }'
  const create = `mutation { createListing(input: { name: "Too heavy" }) { ${fields} } }`
  const answer = await call(world(), create, {}, tenant.owner)
  expect([answer.status, answer.errors?.[0]?.extensions.code]).toEqual([429, 'RATE_LIMITED'])
  expect(await world().truth(`select 1 from listing where name = 'Too heavy'`)).toEqual([])
})

test('a document of the admin, known by its hash, weighs one: it was measured when it was built', async () => {
  const file = fileURLToPath(new URL('../../../admin/dist/documents.json', import.meta.url))
  if (!existsSync(file)) throw new Error(`${file} is absent. Build first (npm test does).`)
  const documents = Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>)
  const [sha256Hash, text] = documents.find(([, each]) => each.includes('query ListingsPage')) ?? ['', '']
  const remaining = async (body: object): Promise<number> => {
    const answer = await post(world(), JSON.stringify({ ...body, variables: { first: 100 } }), tenant.owner)
    expect([answer.status, answer.errors]).toEqual([200, undefined])
    return Number(answer.headers.get('x-ratelimit-remaining'))
  }
  expect(await remaining({ extensions: { persistedQuery: { version: 1, sha256Hash } } })).toBe(99)
  expect(await remaining({ query: text })).toBeLessThan(70)
})

test('a batch, a broken body and a document beyond the ceiling weigh one', async () => {
  const remaining = async (): Promise<number> =>
    Number((await call(world(), plain, {}, tenant.owner)).headers.get('x-ratelimit-remaining'))
  const before = await remaining()
  await post(world(), '[', tenant.owner)
  await call(
    world(),
    '{ listings(first: 100) { nodes { images { thumbnails { url } } endorsements(first: 100) { nodes { id } } } } }',
    {},
    tenant.owner,
  )
  expect(await remaining()).toBeGreaterThanOrEqual(before - 3)
})
