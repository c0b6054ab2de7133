import { request } from 'node:http'
import { beforeAll, expect, test } from 'vitest'
import { newId } from '../kernel/ids.js'
import { makeTenant, type Tenancy } from '../testing/tenants.js'
import { useWorld, type World } from '../testing/world.js'

/** TI-13: whatever says which tenant a request is for, all of it must agree. */
const world = useWorld()
let a: Tenancy
let b: Tenancy
const domain = (tenant: Tenancy): string => `www.${tenant.slug}.example`
beforeAll(async () => {
  a = await makeTenant(world())
  b = await makeTenant(world())
  for (const tenant of [a, b]) await addDomain(tenant, domain(tenant))
})

/** No verb adds a domain yet: a row is a host that was verified. */
async function addDomain(tenant: Tenancy, host: string): Promise<void> {
  const sql = 'insert into tenant_domain (tenant_id, id, host, verified_at) values ($1, $2, $3, now())'
  await world().truth(sql, [tenant.id, newId(), host])
}

type Sent = { host?: string; header?: string | null; token?: string | null; query?: string; variables?: object }
type Heard = {
  status: number
  body: { data?: { tenant?: { id: string } } | null; errors?: { extensions: { code: string } }[] }
}

/** `fetch` would not let us choose the Host. */
function send({ url }: World, { host, header, token, query, variables }: Sent): Promise<Heard> {
  const { port } = new URL(url)
  const headers = {
    'content-type': 'application/json',
    host: host ?? `localhost:${port}`,
    ...(header ? { 'x-tenant-id': header } : {}),
    ...(token ? { authorization: `Bearer ${token}` } : {}),
  }
  return new Promise((resolve, reject) => {
    const outgoing = request({ host: '127.0.0.1', port, path: '/graphql', method: 'POST', headers }, (answer) => {
      let text = ''
      answer.on('data', (chunk) => {
        text += chunk
      })
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body: JSON.parse(text) }))
    })
    outgoing.on('error', reject)
    outgoing.end(JSON.stringify({ query: query ?? '{ tenant { id } }', variables }))
  })
}

const outcome = ({ status, body }: Heard): string =>
  body.data?.tenant?.id ?? `${status} ${body.errors?.[0]?.extensions.code}`

test('of every combination of token, host, subdomain, domain and header only those that agree are answered', async () => {
  const hosts: [string | undefined, Tenancy | null][] = [
    [undefined, null],
    ...[a, b].flatMap((tenant): [string, Tenancy][] => [
      [`${tenant.slug}.localhost`, tenant],
      [domain(tenant), tenant],
      [`${domain(tenant).toUpperCase()}:8443`, tenant],
    ]),
  ]
  const headers: [string | null, Tenancy | null][] = [
    [null, null],
    ...[a, b].flatMap((tenant): [string, Tenancy][] => [
      [tenant.id, tenant],
      [tenant.slug, tenant],
    ]),
  ]
  const tokens: [string | null, Tenancy | null][] = [
    [null, null],
    [a.owner.token, a],
    [b.owner.token, b],
  ]
  let tried = 0
  for (const [host, byHost] of hosts)
    for (const [header, byHeader] of headers)
      for (const [token, byToken] of tokens) {
        const named = new Set([byHost, byHeader, byToken].filter((tenant) => tenant !== null).map(({ id }) => id))
        // Without any hint the operation begins, and its field is refused: the tenantless fields beside it may be answered.
        const expected = named.size === 1 ? [...named][0] : named.size ? '400 BAD_USER_INPUT' : '200 BAD_USER_INPUT'
        const said = { host, header, token: byToken?.slug ?? null }
        expect(outcome(await send(world(), { host, header, token })), JSON.stringify(said)).toBe(expected)
        tried++
      }
  expect(tried).toBe(105)
})

test('a person who belongs to both is refused all the same when the hints disagree', async () => {
  await world().truth(`insert into membership (tenant_id, id, user_id, role) values ($1, $2, $3, 'OWNER')`, [
    b.id,
    newId(),
    a.owner.userId,
  ])
  for (const sent of [{ header: b.id }, { header: b.slug }, { host: domain(b) }, { host: `${b.slug}.localhost` }])
    expect(outcome(await send(world(), { ...sent, token: a.owner.token }))).toBe('400 BAD_USER_INPUT')
})

test('a tenant in the variables changes nothing: it is a value like any other', async () => {
  const query = 'mutation ($tenantId: ID!) { switchTenant(tenantId: $tenantId) { accessToken } }'
  const outsider = await makeTenant(world())
  const heard = await send(world(), { token: outsider.owner.token, query, variables: { tenantId: b.id } })
  expect(heard.body.data).toBeNull()
  expect(heard.body.errors?.[0]?.extensions.code).toBe('NOT_FOUND')
})

test.each([
  'unknown.example',
  'nobody-here.localhost',
  'a.b.localhost',
  'localhost.evil.example',
  '-',
  'x'.repeat(300),
])('a host that nobody verified is not served here: %s', async (host) => {
  expect(outcome(await send(world(), { host }))).toBe('421 BAD_USER_INPUT')
  expect(outcome(await send(world(), { host, header: a.id, token: a.owner.token }))).toBe('421 BAD_USER_INPUT')
})

test('a tenant that is not there, in the header, is refused and not ignored', async () => {
  for (const header of [newId(), 'nobody-here', '*', "' or 1=1 --", '../..'])
    for (const token of [null, a.owner.token])
      expect(outcome(await send(world(), { header, token })), header).toBe('400 BAD_USER_INPUT')
})

test.each(['suspended', 'closed'])('a tenant that is %s is shut by every way that leads to it', async (status) => {
  const shut = await makeTenant(world())
  await addDomain(shut, domain(shut))
  await world().truth('update tenant set status = $2 where id = $1', [shut.id, status])
  for (const sent of [
    { token: shut.owner.token },
    { header: shut.id },
    { header: shut.slug },
    { host: domain(shut) },
    { host: `${shut.slug}.localhost` },
    { host: domain(shut), header: shut.id, token: shut.owner.token },
  ])
    expect(outcome(await send(world(), sent)), JSON.stringify(sent)).toBe('403 FORBIDDEN')
  expect(await world().truth('select 1 from tenant where id = $1', [shut.id])).toHaveLength(1)
})
