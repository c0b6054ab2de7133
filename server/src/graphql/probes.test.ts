import { getIntrospectionQuery } from 'graphql'
import { beforeAll, expect, test } from 'vitest'
import { productionSettings } from '../testing/production.js'
import { makeTenant, type Tenancy } from '../testing/tenants.js'
import { asJson, type WireAnswer, wire } from '../testing/wire.js'
import { useWorld } from '../testing/world.js'

/** GQ-16: what graphql-cop's thirteen probes look for, asked as a stranger and as an owner; each would be a finding of its report. */
const world = useWorld(productionSettings())
let tenant: Tenancy
beforeAll(async () => {
  tenant = await makeTenant(world())
})

const many = (count: number, one: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => one(at)).join(' ')
const post = (query: string, extra: object = {}) => ({ headers: asJson, body: JSON.stringify({ query, ...extra }) })
const get = (query: string) => ({ method: 'GET', path: `/graphql?query=${encodeURIComponent(query)}` })
const form = (query: string) => ({
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
  body: new URLSearchParams({ query }).toString(),
})
const deep = (levels: number): string => many(levels, () => 'fields { type {')

type Probe = { name: string; sent: Parameters<typeof wire>[1]; finding: (answer: WireAnswer) => boolean }
const answered = ({ json }: WireAnswer): boolean => json.data !== undefined && json.data !== null

const probes: Probe[] = [
  {
    name: 'a hundred and one aliases',
    sent: post(`query cop { ${many(101, (at) => `alias${at}:__typename`)} }`),
    finding: answered,
  },
  {
    name: 'an array of ten operations',
    sent: {
      headers: asJson,
      body: JSON.stringify(Array.from({ length: 10 }, () => ({ query: 'query cop { __typename }' }))),
    },
    finding: ({ json }) => Array.isArray(json),
  },
  {
    name: 'ten directives that do not exist on one field, each complained of',
    sent: post(`query cop { __typename ${many(10, () => '@aa')} }`),
    finding: ({ json }) => (json.errors ?? []).length >= 10,
  },
  {
    name: 'introspection that turns in circles',
    sent: post(`query cop { __schema { types { ${deep(4)} name ${many(4, () => '} }')} } } }`),
    finding: answered,
  },
  {
    name: 'one field five hundred times',
    sent: post(`query cop { ${many(500, () => '__typename')} }`),
    finding: answered,
  },
  {
    name: 'a field that is nearly right',
    sent: post('query cop { listing { nam } plan }'),
    finding: ({ text }) => /did you mean/i.test(text),
  },
  { name: 'a mutation by GET', sent: get('mutation cop { __typename }'), finding: answered },
  { name: 'a query by GET', sent: get('query cop { __typename }'), finding: answered },
  { name: 'a query in a form', sent: form('query cop { __typename }'), finding: answered },
  { name: 'introspection', sent: post(getIntrospectionQuery({ descriptions: false })), finding: answered },
  {
    name: 'tracing',
    sent: { ...post('query cop { __typename }'), headers: { ...asJson, 'apollo-federation-include-trace': 'ftv1' } },
    finding: ({ text }) => /tracing|ftv1/.test(text),
  },
  {
    name: 'an error nobody handled',
    sent: post('qwerty cop { abc }'),
    finding: ({ text }) => /exception|stack|\.js:|node_modules/.test(text),
  },
]

const people = { stranger: () => ({}), owner: () => ({ authorization: `Bearer ${tenant.owner.token}` }) }

test.each(probes.flatMap((probe) => Object.entries(people).map(([who, headers]) => ({ ...probe, who, headers }))))(
  'GQ-16: $name, as $who: no finding',
  async ({ sent, headers, finding }) => {
    const answer = await wire(world(), { ...sent, headers: { ...sent.headers, ...headers() } })
    expect([answer.status < 500, finding(answer), answer.text.slice(0, 300)]).toEqual([true, false, expect.anything()])
  },
)

test('GQ-16: no page to write queries on is anywhere it is usually found', async () => {
  for (const path of [
    '/',
    '/graphql',
    '/graphiql',
    '/playground',
    '/console',
    '/api/graphql',
    '/altair',
    '/v1/graphql',
  ]) {
    const answer = await wire(world(), { method: 'GET', path, headers: { accept: 'text/html' } })
    expect([path, /graphiql|playground|altair|apollo sandbox/i.test(answer.text), answer.status]).toEqual([
      path,
      false,
      expect.any(Number),
    ])
  }
})
