import { getIntrospectionQuery } from 'graphql'
import { expect, test } from 'vitest'
import { call } from '../testing/call.js'
import { productionSettings } from '../testing/production.js'
import { makeTenant } from '../testing/tenants.js'
import { wire } from '../testing/wire.js'
import { openWorld, useWorld } from '../testing/world.js'

const world = useWorld(productionSettings())

test('GQ-10: production tells nobody its schema, however the question is wrapped', async () => {
  const tenant = await makeTenant(world())
  const questions = [
    getIntrospectionQuery(),
    '{ __schema { types { name } } }',
    '{ __type(name: "User") { name fields { name } } }',
    '{ s: __schema { t: types { n: name } } }',
    '{ ...S } fragment S on Query { __schema { queryType { name } } }',
    '{ ... on Query { __schema { queryType { name } } } }',
    '\ufeff{,,,__schema,,{,types,{,name,}}}',
    '{\n__schema\n{types\n{name}}}',
  ]
  for (const question of questions) {
    for (const caller of [{}, tenant.owner]) {
      const answer = await call(world(), question, {}, caller)
      expect([answer.status, answer.errors?.[0]?.extensions.code, answer.data]).toEqual([400, 'BAD_USER_INPUT', null])
      expect(answer.text).not.toContain('"types"')
    }
  }
  const query = encodeURIComponent('{ __schema { types { name } } }')
  expect((await wire(world(), { method: 'GET', path: `/graphql?query=${query}` })).status).toBe(405)
})

test('GQ-10: outside production a tool may ask for the whole schema', async () => {
  const open = await openWorld()
  const answer = await call<{ __schema: { types: unknown[] } }>(open, getIntrospectionQuery())
  await open.close()
  expect(answer.errors).toBeUndefined()
  expect(answer.data?.__schema.types.length).toBeGreaterThan(20)
})

test('GQ-11: a near miss gets no suggestion, in fields, arguments, types and enum values', async () => {
  const misses = [
    '{ plan { key } }',
    '{ tenant { nam } }',
    '{ listings(filtr: {}) { totalCount } }',
    '{ listings(sort: NAM) { totalCount } }',
    '{ me { ... on Viewr { role } } }',
    'mutation { login(input: { emial: "a", password: "b" }) { accessToken } }',
    'query ($f: ListingFiltr) { listings(filter: $f) { totalCount } }',
  ]
  for (const miss of misses) {
    const answer = await call(world(), miss)
    expect([miss, answer.status]).toEqual([miss, 400])
    expect(answer.text).not.toMatch(/did you mean|suggest/i)
  }
})

test('GQ-11: what a caller sends is not quoted back, wherever it was put', async () => {
  const canary = 'c4n4ry-8d1f0a77'
  const login = 'mutation ($input: LoginInput!) { login(input: $input) { accessToken } }'
  const answers = [
    await call(world(), login, { input: { email: 'a@b.example', password: [canary] } }),
    await call(world(), login, { input: { email: { [canary]: 1 }, password: canary } }),
    await call(world(), login, { input: `${canary}; "x"` }),
    await call(world(), `mutation { login(input: { email: 1, password: ["${canary}"] }) { accessToken } }`),
    await call(world(), `{ listings(sort: "${canary}") { totalCount } }`),
    await call(world(), `{ tenant "${canary}" }`),
    await call(world(), 'query ($s: ListingSort) { listings(sort: $s) { totalCount } }', { s: canary }),
    await call(world(), 'query ($n: Int) { listings(first: $n) { totalCount } }', { n: canary }),
  ]
  for (const answer of answers) {
    expect([answer.status, answer.errors?.[0]?.extensions.code]).toEqual([400, 'BAD_USER_INPUT'])
    expect(answer.text).not.toContain(canary)
  }
  expect(answers[0]?.errors?.[0]?.extensions.fields).toEqual([
    {
      path: 'input.password',
      message: 'Variable "$input" does not fit at "input.password": String cannot represent a non string value.',
    },
  ])
})

test('GQ-11: a failure of ours says an incident and nothing else; there is no page, no tracing, no stack', async () => {
  const tenant = await makeTenant(world())
  await world().truth('alter table tenant_origin rename to tenant_origin_gone')
  const answer = await call(world(), 'mutation { setAllowedOrigins(input: { origins: [] }) { id } }', {}, tenant.owner)
  await world().truth('alter table tenant_origin_gone rename to tenant_origin')
  expect(answer.errors?.[0]?.extensions).toEqual({
    code: 'INTERNAL',
    incident: expect.any(String),
    requestId: answer.headers.get('x-request-id'),
  })
  expect(answer.text).not.toMatch(/tenant_origin|relation|select|\.ts|\.js|stack|tracing/)
  const page = await wire(world(), { method: 'GET', headers: { accept: 'text/html' } })
  expect([page.status, page.headers['content-type']]).toEqual([405, 'application/json; charset=utf-8'])
})
