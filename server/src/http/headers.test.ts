import { expect, test } from 'vitest'
import { newId } from '../kernel/ids.js'
import { sealSearch } from '../modules/directory/savedsearches/links.js'
import { NotificationKind } from '../modules/notifications/kinds.js'
import { unsubscribeAddress } from '../modules/notifications/preferences/unsubscribe-address.js'
import { forJob } from '../scope/makers.js'
import { ask } from '../testing/call.js'
import { makeEndorsement, makeListing } from '../testing/makers.js'
import { browserIn, tokenFor } from '../testing/visitors.js'
import { makeTenant } from '../testing/tenants.js'
import { asJson, type WireAnswer, wire } from '../testing/wire.js'
import { useWorld } from '../testing/world.js'

const world = useWorld()

const get = (path: string, headers: Record<string, string> = {}): Promise<WireAnswer> =>
  wire(world(), { method: 'GET', path, headers })
const post = (body: string, headers: Record<string, string> = {}): Promise<WireAnswer> =>
  wire(world(), { headers: { ...asJson, ...headers }, body })

/** One answer of every kind the process gives: API, its refusals, pages, files, health, what is not there. */
const kinds: Record<string, () => Promise<WireAnswer>> = {
  answer: () => post('{"query":"{ __typename }"}'),
  'refused document': () => post('{"query":"{ nothing }"}'),
  'torn body': () => post('{'),
  'bad token': () => post('{"query":"{ __typename }"}', { authorization: 'Bearer nonsense' }),
  'wrong type': () => post('x', { 'content-type': 'text/plain' }),
  'large body': () => post(JSON.stringify({ query: 'x'.repeat(200_000) })),
  'unknown host': () => post('{"query":"{ __typename }"}', { host: 'evil.example' }),
  'foreign origin': () => post('{"query":"{ __typename }"}', { origin: 'https://evil.example' }),
  'GET without a document': () => get('/graphql'),
  PUT: () => wire(world(), { method: 'PUT' }),
  preflight: () => wire(world(), { method: 'OPTIONS', headers: { origin: 'https://evil.example' } }),
  live: () => get('/health/live'),
  ready: () => get('/health/ready'),
  admin: () => get('/admin/'),
  'admin file': () => get('/admin/assets/none.js'),
  widget: () => get('/widget/v1.js'),
  "widget's notes": () => get('/widget/documents.json'),
  outbox: () => get('/outbox'),
  "a stranger's site": () => get('/demo/nobody'),
  'no such picture': () => get(`/media/${'0'.repeat(64)}`),
  'presigning by a stranger': () => wire(world(), { path: '/media/presign', headers: asJson, body: '{}' }),
  'upload without a signature': () => wire(world(), { method: 'PUT', path: '/media/upload/a/b', body: 'x' }),
  'no such page': () => get('/no/such/page'),
  'path that does not decode': () => get('/admin/%ff'),
}

test('CO-05: every answer of every kind carries the headers, and none says what it is built with', async () => {
  for (const [kind, ask] of Object.entries(kinds)) {
    const { headers, status } = await ask()
    expect([kind, status]).not.toEqual([kind, 500])
    const age = /max-age=(\d+)/.exec(String(headers['strict-transport-security']))?.[1]
    expect([kind, Number(age) >= 31_536_000]).toEqual([kind, true])
    const csp = String(headers['content-security-policy'])
    for (const part of ["object-src 'none'", "base-uri 'none'", 'frame-ancestors ', 'default-src '])
      expect([kind, csp]).toEqual([kind, expect.stringContaining(part)])
    expect([kind, csp.includes("'unsafe-eval'") || /script-src[^;]*unsafe/.test(csp)]).toEqual([kind, false])
    expect([kind, headers['x-content-type-options']]).toEqual([kind, 'nosniff'])
    expect([kind, headers['referrer-policy']]).toEqual([kind, 'strict-origin-when-cross-origin'])
    expect([kind, headers['x-powered-by'] ?? headers.server]).toEqual([kind, undefined])
    // Only files that are everybody's may be read from everywhere, and nothing with a cookie.
    const everywhere = headers['access-control-allow-origin'] === '*'
    expect([kind, everywhere && !['widget', "widget's notes"].includes(kind)]).toEqual([kind, false])
    expect([kind, headers['access-control-allow-credentials']]).toEqual([kind, undefined])
    expect([kind, headers['x-request-id']]).toEqual([kind, expect.stringMatching(/^[\w.:-]{8,128}$/)])
  }
})

test('what Express refuses by itself is a refusal too, not a failure of ours', async () => {
  for (const kind of ['torn body', 'path that does not decode'] as const) {
    const answer = await kinds[kind]?.()
    expect([answer?.status, answer?.json.errors?.[0]?.extensions.code]).toEqual([400, 'BAD_USER_INPUT'])
  }
  expect((await get('/widget/documents.json')).status).toBe(404)
})

test('a sane request id is taken and returned; anything else is replaced; errors carry it', async () => {
  const taken = await post('{"query":"{ nothing }"}', { 'x-request-id': 'trace-0123456789.abc:def' })
  expect(taken.headers['x-request-id']).toBe('trace-0123456789.abc:def')
  expect(taken.json.errors?.[0]?.extensions.requestId).toBe('trace-0123456789.abc:def')
  for (const id of ['short', 'x'.repeat(200), '../../etc/passwd', 'with space here', '<script>alert(1)']) {
    const answer = await post('{', { 'x-request-id': id })
    expect(answer.headers['x-request-id']).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-/)
    expect(answer.json.errors?.[0]?.extensions.requestId).toBe(answer.headers['x-request-id'])
  }
})

test('a token and a key together, a key that is none, two hints that disagree: each refused with its own status', async () => {
  const [mine, theirs] = [await makeTenant(world()), await makeTenant(world())]
  const query = '{"query":"{ tenant { name } }"}'
  const bearer = { authorization: `Bearer ${mine.owner.token}` }
  const cases: [Record<string, string>, number, string][] = [
    [{ ...bearer, 'x-api-key': 'pk_test_x' }, 400, 'BAD_USER_INPUT'],
    [{ 'x-api-key': `pk_live_${'a'.repeat(38)}` }, 401, 'UNAUTHENTICATED'],
    [{ authorization: 'Basic YTpi' }, 401, 'UNAUTHENTICATED'],
    [{ ...bearer, 'x-tenant-id': theirs.slug }, 400, 'BAD_USER_INPUT'],
    [{ 'x-tenant-id': 'no-such-tenant' }, 400, 'BAD_USER_INPUT'],
    [{ ...bearer, 'x-tenant-id': mine.id }, 200, ''],
  ]
  for (const [headers, status, code] of cases) {
    const answer = await post(query, headers)
    expect([headers, answer.status, answer.json.errors?.[0]?.extensions.code ?? '']).toEqual([headers, status, code])
  }
  await world().truth(`update tenant set status = 'suspended' where id = $1`, [theirs.id])
  const shut = await post(query, { 'x-tenant-id': theirs.slug })
  expect([shut.status, shut.json.errors?.[0]?.extensions]).toMatchObject([
    403,
    { code: 'FORBIDDEN', reason: 'SUSPENDED' },
  ])
})

test('the pages behind links of mails say their address to their own origin alone, and are sent from there and from nowhere else', async () => {
  const tenant = await makeTenant(world())
  const { id: listingId } = await makeListing(world(), tenant, { name: 'The Old Kettle' })
  const endorsed = await makeEndorsement(world(), tenant, { listingId, comment: 'Mended in a day.' })
  const { formToken } = browserIn(world(), tenant)
  const input = {
    ...{ listingId, name: 'Ada', email: 'ada@people.example', message: 'Open today?' },
    consentVersion: '1',
    formToken,
  }
  const asking = 'mutation ($input: SubmitEnquiryInput!) { submitEnquiry(input: $input) { id } }'
  type Sent = { submitEnquiry: { id: string } }
  const { submitEnquiry } = await ask<Sent>(world(), asking, { input }, { tenant: tenant.slug })
  const { house } = world().app
  const scope = forJob(house, { id: tenant.id, slug: tenant.slug, status: 'active' }, null)
  const whose = { tenantId: tenant.id, userId: tenant.owner.userId, kind: NotificationKind.ROLE_CHANGED }
  const search = { id: newId(), email: 'ada@people.example', filter: {} }
  const pages = [
    [`/endorsement/${tenant.id}/${tokenFor(world(), tenant, { purpose: 'CONFIRM', id: endorsed })}`, '/confirm'],
    [`/enquiry/${tenant.id}/${tokenFor(world(), tenant, { purpose: 'THREAD', id: submitEnquiry.id })}`, ''],
    [new URL(unsubscribeAddress(scope, whose)).pathname, ''],
    [`/saved-search/${tenant.id}/${sealSearch(house.settings.downloadKey, tenant.id, search)}`, ''],
  ] as const
  const origin = new URL(world().url).origin
  const asForm = { 'content-type': 'application/x-www-form-urlencoded' }
  for (const [path, verb] of pages) {
    const room = path.split('/')[1]
    const send = (from: string) =>
      wire(world(), { path: path + verb, headers: { ...asForm, origin: from }, body: 'text=Thanks' })
    expect([room, (await send('null')).status]).toEqual([room, 403])
    for (const { status, headers } of [await get(path), await send(origin)])
      expect([room, status, headers['referrer-policy'], headers['cache-control']]).toEqual([
        ...[room, 200],
        ...['same-origin', 'no-store'],
      ])
  }
})
