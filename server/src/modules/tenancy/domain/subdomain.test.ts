import { beforeEach, expect, test } from 'vitest'
import { ask, type Caller, call } from '../../../testing/call.js'
import { makeTenant, PASSWORD, type Tenancy } from '../../../testing/tenants.js'
import { asJson, wire } from '../../../testing/wire.js'
import { useWorld } from '../../../testing/world.js'
import { newId } from '../../../kernel/ids.js'

const world = useWorld({ BASE_DOMAIN: 'towns.test' })
let mine: Tenancy
let theirs: Tenancy
let name: string
beforeEach(async () => {
  mine = await makeTenant(world())
  theirs = await makeTenant(world())
  name = `s-${newId().slice(-12)}`
})

const change = 'mutation ($name: String!) { changeSubdomain(subdomain: $name) { slug subdomain siteUrl } }'
type Changed = { changeSubdomain: { slug: string; subdomain: string; siteUrl: string } }
const codeOf = async (wanted: string, owner: Caller): Promise<unknown[]> => {
  const { extensions } = (await call(world(), change, { name: wanted }, owner)).errors?.[0] ?? {}
  return [extensions?.code, extensions?.fields?.[0]?.path]
}
const available = async (wanted: string): Promise<boolean> =>
  (
    await ask<{ subdomainAvailable: boolean }>(world(), 'query ($name: String!) { subdomainAvailable(name: $name) }', {
      name: wanted,
    })
  ).subdomainAvailable
const under = async (label: string): Promise<unknown[]> => {
  const headers = { ...asJson, host: `${label}.towns.test` }
  const { status, json } = await wire(world(), { headers, body: '{"query":"{ tenant { slug } }"}' })
  return [status, (json.data?.tenant as { slug: string } | undefined)?.slug]
}

test('at first it is the slug; changed, the tenant is under the new one and the former is free for anybody', async () => {
  expect(await under(mine.slug)).toEqual([200, mine.slug])
  const { changeSubdomain } = await ask<Changed>(world(), change, { name }, mine.owner)
  expect(changeSubdomain).toMatchObject({ slug: mine.slug, subdomain: name })
  expect(changeSubdomain.siteUrl).toContain(`//${name}.towns.test`)
  expect([await under(name), await under(mine.slug)]).toEqual([
    [200, mine.slug],
    [421, undefined],
  ])
  await ask(world(), change, { name: mine.slug }, theirs.owner)
  expect(await under(mine.slug)).toEqual([200, theirs.slug])
  const header = { headers: { ...asJson, 'x-tenant-id': mine.slug }, body: '{"query":"{ tenant { slug } }"}' }
  expect((await wire(world(), header)).json.data).toEqual({ tenant: { slug: mine.slug } })
})

test('a name that somebody has, or that reads like one of ours, is taken; what is no name is named as such', async () => {
  expect(await codeOf(theirs.slug, mine.owner)).toEqual(['CONFLICT', 'subdomain'])
  expect(await codeOf('adm1n', mine.owner)).toEqual(['CONFLICT', 'subdomain'])
  expect(await codeOf('towns-help', mine.owner)).toEqual(['CONFLICT', 'subdomain'])
  expect(await codeOf('xn--80ak6aa92e', mine.owner)).toEqual(['BAD_USER_INPUT', 'subdomain'])
  for (const [wanted, free] of [
    [name, true],
    [theirs.slug, false],
    ['api', false],
    ['Ümlaut', false],
  ] as const)
    expect([wanted, await available(wanted)]).toEqual([wanted, free])
})

test('of two who take one name at once one gets it', async () => {
  for (let round = 0; round < 5; round++) {
    const wanted = `${name}-${round}`
    const answers = await Promise.all([mine, theirs].map(({ owner }) => call(world(), change, { name: wanted }, owner)))
    expect(answers.map(({ errors }) => errors?.[0]?.extensions.code ?? 'got').sort()).toEqual(['CONFLICT', 'got'])
  }
})

test('nobody registers under a name that another is reached by, though its slug is another', async () => {
  await ask(world(), change, { name }, mine.owner)
  const input = { tenantName: 'New', tenantSlug: name, name: 'Nina', email: `${name}@new.example`, password: PASSWORD }
  const document = 'mutation ($input: RegisterTenantInput!) { registerTenant(input: $input) { accessToken } }'
  const answer = await call(world(), document, { input })
  expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT', fields: [{ path: 'input.slug' }] })
})

test('a closed tenant keeps its name until somebody wants it, and never gets it back from them', async () => {
  await world().truth(`update tenant set status = 'closed' where id = $1`, [mine.id])
  expect(await under(mine.slug)).toEqual([403, undefined])
  expect(await available(mine.slug)).toBe(true)
  await ask(world(), change, { name: mine.slug }, theirs.owner)
  expect(await under(mine.slug)).toEqual([200, theirs.slug])
  await world().truth(`update tenant set status = 'active' where id = $1`, [mine.id])
  expect(await under(mine.slug)).toEqual([200, theirs.slug])
  const seen = await ask<{ tenant: { subdomain: string | null; siteUrl: string } }>(
    world(),
    '{ tenant { subdomain siteUrl } }',
    {},
    mine.owner,
  )
  expect(seen.tenant.subdomain).toBeNull()
  expect(seen.tenant.siteUrl).toMatch(/^http:\/\/towns\.test/)
})

test('who signs in is sent to where the tenant is, not to where its slug would be', async () => {
  await ask(world(), change, { name }, mine.owner)
  const login = 'mutation ($input: LoginInput!) { login(input: $input) { adminUrl } }'
  const input = { email: mine.owner.email, password: PASSWORD, tenantSlug: mine.slug }
  const answer = await ask<{ login: { adminUrl: string } }>(world(), login, { input })
  expect(answer.login.adminUrl).toContain(`//${name}.towns.test`)
})
