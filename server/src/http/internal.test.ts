import jwt from 'jsonwebtoken'
import { beforeAll, expect, test } from 'vitest'
import { signService } from '../kernel/service-token.js'
import { makeTenant, type Tenancy } from '../testing/tenants.js'
import { type WireAnswer, wire } from '../testing/wire.js'
import { useWorld } from '../testing/world.js'

const world = useWorld({ BASE_DOMAIN: 'mainstreet.test' })
const now = new Date()
let tenant: Tenancy
beforeAll(async () => {
  tenant = await makeTenant(world())
})

const secret = (): string => world().config.SERVICE_TOKEN_SECRET
const token = (seconds = 60, at = now): string => signService(secret(), { purpose: 'TLS', seconds }, at)
const asks = (domain: string, bearer: string | null): Promise<WireAnswer> =>
  wire(world(), {
    method: 'GET',
    path: `/internal/tls-allowed?domain=${encodeURIComponent(domain)}`,
    headers: bearer === null ? {} : { authorization: `Bearer ${bearer}` },
  })

test('a proxy with a service token hears where no certificate is to be got; where it is, domains.test.ts asks', async () => {
  for (const host of ['nobody.example', `${tenant.slug}.evil.example`, tenant.slug])
    expect([host, (await asks(host, token())).status]).toEqual([host, 404])
  expect((await asks('', token())).json).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] })
})

test('nobody else does: no token, a person’s, one that is over, of another purpose, secret or making', async () => {
  const claims = { iss: 'mainstreet', aud: 'service', sub: 'service', purpose: 'TLS' }
  const tokens: [string, string | null][] = [
    ['none', null],
    ['a person’s', tenant.owner.token],
    ['over', token(60, new Date(now.getTime() - 3_600_000))],
    ['signed with the bare secret', jwt.sign(claims, secret(), { expiresIn: 60 })],
    [
      'of another secret',
      signService('another-4hV8qZ2nX7cR5tY1wK9mB3jL6pD0sGfA', { purpose: 'TLS', seconds: 60 }, now),
    ],
    ['unsigned', jwt.sign(claims, '', { algorithm: 'none' })],
    ['of another purpose', signService(secret(), { purpose: 'METRICS' as never, seconds: 60 }, now)],
  ]
  for (const [what, bearer] of tokens) {
    const answer = await asks(`${tenant.slug}.mainstreet.test`, bearer)
    expect([what, answer.status, answer.json.errors?.[0]?.extensions.code]).toEqual([what, 401, 'UNAUTHENTICATED'])
  }
})
