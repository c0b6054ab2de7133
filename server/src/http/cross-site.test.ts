import { connect } from 'node:net'
import { beforeAll, expect, test } from 'vitest'
import { ask } from '../testing/call.js'
import { makeListing } from '../testing/makers.js'
import { makeTenant, type Tenancy } from '../testing/tenants.js'
import { asJson, type WireAnswer, wire } from '../testing/wire.js'
import { useWorld } from '../testing/world.js'

const world = useWorld({ BASE_DOMAIN: 'mainstreet.test' })
let mine: Tenancy
let theirs: Tenancy
let key: string
const hostOf = ({ slug }: Tenancy): string => `${slug}.mainstreet.test`

beforeAll(async () => {
  mine = await makeTenant(world())
  theirs = await makeTenant(world())
  const set = 'mutation ($origins: [String!]!) { setAllowedOrigins(input: { origins: $origins }) { id } }'
  await ask(world(), set, { origins: ['https://shop.example'] }, mine.owner)
  await ask(world(), set, { origins: ['https://elsewhere.example'] }, theirs.owner)
  await makeListing(world(), mine, { name: 'The Old Kettle', status: 'PUBLISHED' })
  const make = 'mutation { createApiKey(input: { name: "Widget", kind: PUBLISHABLE }) { secret } }'
  key = (await ask<{ createApiKey: { secret: string } }>(world(), make, {}, mine.owner)).createApiKey.secret
})

const post = (query: string, headers: Record<string, string>): Promise<WireAnswer> =>
  wire(world(), { headers: { ...asJson, ...headers }, body: JSON.stringify({ query }) })
const codeOf = ({ json }: WireAnswer): string | undefined => json.errors?.[0]?.extensions.code

test('CO-02: a page of another tenant, of a host alike, or of anybody else, does nothing with the cookie that a browser would send', async () => {
  const sessions = () => world().truth('select id, revoked_at, last_used_at from session order by id')
  const before = await sessions()
  const origins = [`https://${hostOf(theirs)}`, 'https://elsewhere.example', 'https://mainstreet.test', 'null']
  for (const origin of origins)
    for (const query of ['mutation { refreshSession { accessToken } }', 'mutation { logout }']) {
      const answer = await post(query, { host: hostOf(mine), origin, cookie: mine.owner.cookie })
      expect([origin, answer.status, codeOf(answer)]).toEqual([origin, 403, 'FORBIDDEN'])
      expect(answer.headers['access-control-allow-origin']).toBeUndefined()
      expect(answer.headers['set-cookie']).toBeUndefined()
    }
  // A site that may embed the widget is told what visitors are told, and nothing by a cookie.
  const shop = await post('mutation { refreshSession { accessToken } }', {
    host: hostOf(mine),
    origin: 'https://shop.example',
    cookie: mine.owner.cookie,
  })
  expect([shop.json.data ?? null, shop.headers['access-control-allow-credentials']]).toEqual([null, undefined])
  expect(await sessions()).toEqual(before)
})

test('CO-02: a cookie of one tenant opens nothing on the host of another', async () => {
  const host = hostOf(theirs)
  const headers = { host, origin: `https://${host}`, cookie: mine.owner.cookie }
  const answer = await post('mutation { refreshSession { accessToken viewer { tenant { id } } } }', headers)
  expect(JSON.stringify(answer.json)).not.toContain(theirs.id)
  const token = { host, origin: `https://${host}`, authorization: `Bearer ${mine.owner.token}` }
  expect(codeOf(await post('{ tenant { id } }', token))).toBe('BAD_USER_INPUT')
})

const listings = '{ listings(first: 1) { nodes { name } } }'

test('CO-07: a widget’s key answers on the listed origins and on no other page', async () => {
  const from = (origin: string) => post(listings, { 'x-api-key': key, origin })
  const listed = await from('https://shop.example')
  expect([listed.status, listed.json.errors, listed.headers['access-control-allow-origin']]).toEqual([
    200,
    undefined,
    'https://shop.example',
  ])
  for (const origin of ['https://elsewhere.example', 'https://shop.example.evil', 'http://shop.example', 'null']) {
    const answer = await from(origin)
    expect([origin, answer.status, codeOf(answer)]).toEqual([origin, 403, 'FORBIDDEN'])
    expect(answer.headers['access-control-allow-origin']).toBeUndefined()
  }
})

test('CO-07: a server that copies the key, with a listed Origin or none, may do what a visitor may and draws on its own address', async () => {
  const servers: Record<string, string>[] = [{ 'x-api-key': key, origin: 'https://shop.example' }, { 'x-api-key': key }]
  for (const headers of servers) {
    const read = await post(listings, headers)
    expect([read.status, read.json.errors]).toEqual([200, undefined])
    const write = await post('mutation { createListing(input: { name: "Forged" }) { id } }', headers)
    expect(['FORBIDDEN', 'UNAUTHENTICATED']).toContain(codeOf(write))
    expect(['FORBIDDEN', 'UNAUTHENTICATED']).toContain(codeOf(await post('{ auditLog { totalCount } }', headers)))
    const [bucket] = await world().truth<{ key: string }>("select key from rate_bucket where key like 'address:%'")
    expect(bucket).toBeDefined()
    await world().truth('delete from rate_bucket')
  }
})

const evil = 'evil.example'
const page = (path: string, headers: Record<string, string> = {}): Promise<WireAnswer> =>
  wire(world(), { method: 'GET', path, headers: { host: hostOf(mine), ...headers } })

test('CO-09: no address leads to another host, however it is written', async () => {
  const written = ['//', '/\\', '\\\\', '/%2f', '/%5c', '%2f%2f', '/%09/', 'https://'].map((start) => `${start}${evil}`)
  const paths = written.flatMap((to) => [
    `/${to.replace(/^\//, '')}`,
    `/admin?next=${to}`,
    `/admin/login?redirect=${encodeURIComponent(to)}`,
  ])
  for (const path of [...paths, `/admin//${evil}/..`, `/admin/..//${evil}/`]) {
    const answer = await raw(`GET ${path} HTTP/1.1\r\nHost: ${hostOf(mine)}\r\nConnection: close\r\n\r\n`)
    const location = /^location: (.*)\r$/im.exec(answer)?.[1]
    // Where there is a redirection it stays on this host: a path of ours, with one slash.
    if (location !== undefined) expect([path, location]).toEqual([path, expect.stringMatching(/^\/(?![/\\])/)])
    expect([path, /^HTTP\/1.1 500/.test(answer)]).toEqual([path, false])
  }
})

test('CO-09: a host that is not ours, or a second one, is refused and never said again', async () => {
  for (const path of ['/', '/admin', '/graphql', '/outbox']) {
    const { status, text, headers } = await page(path, { host: evil })
    expect([path, status]).toEqual([path, path === '/' ? 404 : 421])
    expect(`${text}${JSON.stringify(headers)}`).not.toContain(evil)
  }
  const forwarded = await page('/admin', { 'x-forwarded-host': evil, forwarded: `host=${evil}`, 'x-host': evil })
  expect(forwarded.status).toBe(200)
  expect(`${forwarded.text}${JSON.stringify(forwarded.headers)}`).not.toContain(evil)
  const hosts = [hostOf(mine), evil]
  for (const two of [hosts, hosts.toReversed()]) {
    const lines = two.map((host) => `Host: ${host}\r\n`).join('')
    expect(await raw(`GET /admin HTTP/1.1\r\n${lines}Connection: close\r\n\r\n`)).toMatch(/^HTTP\/1.1 (400|421) /)
  }
  const whole = `GET http://${evil}/admin HTTP/1.1\r\nHost: ${hostOf(mine)}\r\nConnection: close\r\n\r\n`
  expect(await raw(whole)).not.toContain(evil)
})

/** A request byte for byte, with what a client library would never send. */
function raw(request: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let heard = ''
    const line = connect(Number(new URL(world().url).port), 'localhost', () => line.write(request))
    line.on('data', (data) => {
      heard += String(data)
    })
    line.on('close', () => resolve(heard))
    line.on('error', reject)
  })
}
