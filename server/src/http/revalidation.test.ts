import { readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { ask } from '../testing/call.js'
import { makeTenant, type Tenancy } from '../testing/tenants.js'
import { wire } from '../testing/wire.js'
import { useWorld } from '../testing/world.js'

const world = useWorld()
let tenant: Tenancy
beforeAll(async () => {
  tenant = await makeTenant(world())
})

/** The log-in page's own reading of the tenant's brand, by the hash it has in the build. */
const documents = JSON.parse(
  readFileSync(new URL('../../../admin/dist/documents.json', import.meta.url), 'utf8'),
) as Record<string, string>
const hashOf = (name: string): string =>
  Object.keys(documents).find((hash) => new RegExp(`query ${name}\\b`).test(documents[hash] ?? '')) ?? ''
const get = (name: string, headers: Record<string, string> = {}) => {
  const extensions = JSON.stringify({ persistedQuery: { version: 1, sha256Hash: hashOf(name) } })
  const path = `/graphql?extensions=${encodeURIComponent(extensions)}`
  return wire(world(), { method: 'GET', path, headers: { 'x-tenant-id': tenant.slug, ...headers } })
}

test('TI-11: the brand is one read that may be kept and is asked about each time: 304 while it is the same', async () => {
  const first = await get('HostTenant')
  expect(first.status).toBe(200)
  expect(first.json.data?.tenant).toMatchObject({ name: `Town ${tenant.slug}` })
  expect(first.headers['cache-control']).toBe('public, no-cache')
  expect(first.headers.vary).toMatch(/X-Tenant-Id.*Authorization/)
  const etag = String(first.headers.etag)
  const same = await get('HostTenant', { 'if-none-match': etag })
  expect([same.status, same.text]).toEqual([304, ''])
  const repaint = 'mutation { updateBranding(input: { colors: { primary: "#123456" } }) { id } }'
  await ask(world(), repaint, {}, tenant.owner)
  const changed = await get('HostTenant', { 'if-none-match': etag })
  expect(changed.status).toBe(200)
  expect(changed.headers.etag).not.toBe(etag)
})

test('TI-11: a tenant that is shut answers nobody from a cache, and another tenant has another answer', async () => {
  const own = await makeTenant(world())
  const { headers, json } = await get('HostTenant', { 'x-tenant-id': own.slug })
  // The same hash as the one before, asked for another tenant, by header or by host, with the other one's tag: never the other one's answer.
  expect(json.data?.tenant).toMatchObject({ name: `Town ${own.slug}` })
  const other = String((await get('HostTenant')).headers.etag)
  expect(other).not.toBe(headers.etag)
  const ways: Record<string, string>[] = [
    { 'x-tenant-id': own.slug },
    { 'x-tenant-id': own.id, host: `${own.slug}.localhost` },
  ]
  for (const asking of ways) {
    const again = await get('HostTenant', { ...asking, 'if-none-match': other })
    expect([again.status, again.json.data?.tenant]).toMatchObject([200, { name: `Town ${own.slug}` }])
  }
  const asked = { 'x-tenant-id': own.slug, 'if-none-match': String(headers.etag) }
  expect((await get('HostTenant', { 'if-none-match': String(headers.etag) })).status).toBe(200)
  await world().truth(`update tenant set status = 'suspended' where id = $1`, [own.id])
  expect((await get('HostTenant', asked)).status).toBe(403)
})

test('TI-11: what a person reads, what is refused and what is posted is never kept', async () => {
  const signedIn = await get('HostTenant', { authorization: `Bearer ${tenant.owner.token}` })
  expect(signedIn.headers['cache-control']).toBe('no-store')
  expect(signedIn.headers.etag).toBeUndefined()
  const refused = await get('TeamPage')
  expect(refused.headers['cache-control']).toBe('no-store')
  const body = JSON.stringify({ query: '{ tenant { name } }' })
  const headers2 = { 'content-type': 'application/json', 'x-tenant-id': tenant.slug }
  expect((await wire(world(), { headers: headers2, body })).headers['cache-control']).toBe('no-store')
})
