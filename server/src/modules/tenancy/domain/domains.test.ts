import { afterEach, beforeEach, expect, test } from 'vitest'
import { signService } from '../../../kernel/service-token.js'
import { ask, type Caller, call } from '../../../testing/call.js'
import { letTimePass, runJobs } from '../../../testing/jobs.js'
import { makeMember, makeTenant, type Tenancy } from '../../../testing/tenants.js'
import { asJson, wire } from '../../../testing/wire.js'
import { useWorld } from '../../../testing/world.js'
import { forJob, inTransaction } from '../../../scope/makers.js'
import { TenantDomain } from './domain.entity.js'
import { settleCheck } from './settle.js'

const world = useWorld({ BASE_DOMAIN: 'towns.test' })
let mine: Tenancy
let theirs: Tenancy
let host: string
beforeEach(async () => {
  mine = await makeTenant(world())
  theirs = await makeTenant(world())
  host = `www.${mine.slug}.org`
})
afterEach(() => world().publish({}))

type Claim = {
  id: string
  host: string
  status: string
  problem: string | null
  isPrimary: boolean
  failedChecks: number
  record: { type: string; name: string; value: string }
}
const fields = 'id host status problem isPrimary failedChecks record { type name value }'
const add = async (owner: Caller, name = host): Promise<Claim> =>
  (
    await ask<{ addTenantDomain: Claim }>(
      world(),
      `mutation ($host: String!) { addTenantDomain(host: $host) { ${fields} } }`,
      { host: name },
      owner,
    )
  ).addTenantDomain
const verifying = `mutation ($id: ID!) { verifyTenantDomain(id: $id) { ${fields} } }`
const verify = async (owner: Caller, { id }: Claim): Promise<Claim> =>
  (await ask<{ verifyTenantDomain: Claim }>(world(), verifying, { id }, owner)).verifyTenantDomain
const publish = (...claims: Claim[]): void =>
  world().publish(
    Object.fromEntries(
      claims.map(({ record }) => [
        record.name,
        claims.filter((one) => one.record.name === record.name).map((one) => one.record.value),
      ]),
    ),
  )
const proved = async (owner: Caller, name = host): Promise<Claim> => {
  const claim = await add(owner, name)
  publish(claim)
  return verify(owner, claim)
}
const remove = 'mutation ($id: ID!) { removeTenantDomain(id: $id) { host } }'
const setPrimary = 'mutation ($id: ID) { setPrimaryDomain(id: $id) { siteUrl } }'
/** Whose API answers under a host, and with what status. */
const under = async (name: string): Promise<unknown[]> => {
  const { status, json } = await wire(world(), {
    headers: { ...asJson, host: name },
    body: '{"query":"{ tenant { slug } }"}',
  })
  return [status, (json.data?.tenant as { slug: string } | undefined)?.slug]
}

test('a host that is found to be proved twice at one moment is served once, and nobody is told that it is another’s', async () => {
  const claim = await add(mine.owner)
  publish(claim)
  const found = await Promise.all(Array.from({ length: 4 }, () => verify(mine.owner, claim)))
  expect(found.map(({ status }) => status)).toEqual(Array(4).fill('VERIFIED'))
  const told = await world().truth(`select 1 from event where name = 'domain.verified' and aggregate_id = $1`, [
    claim.id,
  ])
  expect(told).toHaveLength(1)
})

test('CO-08: a claim names its record, serves nothing before it is proved, and serves from then on', async () => {
  const claim = await add(mine.owner)
  expect(claim).toMatchObject({ host, status: 'PENDING', problem: null, isPrimary: false })
  expect(claim.record).toEqual({
    type: 'TXT',
    name: `_site-verification.${host}`,
    value: expect.stringMatching(/^site-verification=[0-9a-f]{40}$/),
  })
  expect(await under(host)).toEqual([421, undefined])
  expect(await verify(mine.owner, claim)).toMatchObject({ status: 'PENDING', problem: 'NO_RECORD' })
  world().publish({ [claim.record.name]: ['site-verification=0'] })
  expect(await verify(mine.owner, claim)).toMatchObject({ status: 'PENDING', problem: 'OTHER_VALUE' })
  world().publish({ [claim.record.name]: null })
  expect(await verify(mine.owner, claim)).toMatchObject({ status: 'PENDING', problem: 'NO_ANSWER' })
  expect(await under(host)).toEqual([421, undefined])
  publish(claim)
  expect(await verify(mine.owner, claim)).toMatchObject({ status: 'VERIFIED', problem: null })
  expect(await under(host)).toEqual([200, mine.slug])
})

test('CO-08: anybody may claim a served host, and does not get it; the record of another claim proves nothing', async () => {
  const first = await proved(mine.owner)
  const second = await add(theirs.owner)
  expect(second.record.value).not.toBe(first.record.value)
  expect(await verify(theirs.owner, second)).toMatchObject({ status: 'PENDING', problem: 'OTHER_VALUE' })
  publish(first, second)
  const answer = await call(world(), verifying, { id: second.id }, theirs.owner)
  expect(answer.errors?.[0]?.extensions.code).toBe('CONFLICT')
  expect(await under(host)).toEqual([200, mine.slug])
})

test('CO-08: of two claims that are proved at once one wins, every time', async () => {
  for (let round = 0; round < 5; round++) {
    const name = `round-${round}.${host}`
    const claims = [await add(mine.owner, name), await add(theirs.owner, name)] as const
    publish(...claims)
    const answers = await Promise.all([
      call(world(), verifying, { id: claims[0].id }, mine.owner),
      call(world(), verifying, { id: claims[1].id }, theirs.owner),
    ])
    expect(answers.map(({ errors }) => errors?.[0]?.extensions.code ?? 'won').sort()).toEqual(['CONFLICT', 'won'])
    const winner = answers[0].errors ? theirs : mine
    expect(await under(name)).toEqual([200, winner.slug])
  }
})

test('CO-08: a removed host is served no more, and claimed again it wants a record of its own', async () => {
  const claim = await proved(mine.owner)
  await ask(world(), setPrimary, { id: claim.id }, mine.owner)
  await ask(world(), remove, { id: claim.id }, mine.owner)
  expect(await under(host)).toEqual([421, undefined])
  const again = await add(mine.owner)
  expect(again.record.value).not.toBe(claim.record.value)
  expect(await verify(mine.owner, again)).toMatchObject({ status: 'PENDING', problem: 'OTHER_VALUE' })
  const next = await add(theirs.owner)
  publish(next)
  expect(await verify(theirs.owner, next)).toMatchObject({ status: 'VERIFIED' })
  expect(await under(host)).toEqual([200, theirs.slug])
})

test('a fresh claim is looked up by itself until its record is seen', async () => {
  const claim = await add(mine.owner)
  await runJobs(world())
  publish(claim)
  await letTimePass(world())
  await runJobs(world())
  expect(await under(host)).toEqual([200, mine.slug])
})

/** One daily round of a tenant's own hosts, a day later each time. */
async function dailyRound(): Promise<void> {
  await world().truth(`update domain_claim set checked_at = now() - interval '1 day' where tenant_id = $1`, [mine.id])
  await world().truth(`select graphile_worker.add_job('check_domains')`)
  await runJobs(world())
}
const standing = async (): Promise<Claim | undefined> =>
  (await ask<{ tenant: { domains: Claim[] } }>(world(), `{ tenant { domains { ${fields} } } }`, {}, mine.owner)).tenant
    .domains[0]

test('three daily checks without the record end the service and free the host; two do not, and one that finds it forgives', async () => {
  const claim = await proved(mine.owner)
  await ask(world(), setPrimary, { id: claim.id }, mine.owner)
  world().publish({})
  for (const failed of [1, 2]) {
    await dailyRound()
    expect(await standing()).toMatchObject({ status: 'FAILING', failedChecks: failed, isPrimary: true })
    expect(await under(host)).toEqual([200, mine.slug])
  }
  publish(claim)
  await dailyRound()
  expect(await standing()).toMatchObject({ status: 'VERIFIED', failedChecks: 0, problem: null })
  world().publish({})
  for (let day = 0; day < 3; day++) await dailyRound()
  expect(await standing()).toMatchObject({ status: 'RELEASED', isPrimary: false })
  expect(await under(host)).toEqual([421, undefined])
  const next = await add(theirs.owner)
  publish(next)
  await verify(theirs.owner, next)
  expect(await under(host)).toEqual([200, theirs.slug])
})

test('name servers that do not answer say nothing about who owns a name', async () => {
  const claim = await proved(mine.owner)
  world().publish({ [claim.record.name]: null })
  for (let day = 0; day < 4; day++) await dailyRound()
  expect(await standing()).toMatchObject({ status: 'VERIFIED', failedChecks: 0, problem: 'NO_ANSWER' })
  expect(await under(host)).toEqual([200, mine.slug])
})

test('pages of a tenant’s other hosts lead to the primary one, its API does not; links carry it', async () => {
  const apex = await proved(mine.owner, `${mine.slug}.org`)
  const www = await proved(mine.owner)
  expect(
    (await ask<{ setPrimaryDomain: { siteUrl: string } }>(world(), setPrimary, { id: www.id }, mine.owner))
      .setPrimaryDomain.siteUrl,
  ).toContain(`//${host}`)
  const page = await wire(world(), { method: 'GET', path: '/admin/reset?x=1', headers: { host: apex.host } })
  expect([page.status, page.headers.location]).toEqual([302, `http://${host}/admin/reset?x=1`])
  const evil = await wire(world(), { method: 'GET', path: '/admin//evil.example', headers: { host: apex.host } })
  expect(evil.headers.location).toBe(`http://${host}/admin//evil.example`)
  expect(await under(apex.host)).toEqual([200, mine.slug])
  const own = await wire(world(), { method: 'GET', path: '/admin/', headers: { host } })
  expect(own.status).not.toBe(302)
  const back = await ask<{ setPrimaryDomain: { siteUrl: string } }>(world(), setPrimary, { id: null }, mine.owner)
  expect(back.setPrimaryDomain.siteUrl).toContain(`//${mine.slug}.towns.test`)
})

test('CO-01: a page on a proved host may call its own tenant, and no other', async () => {
  const origin = `https://${host}`
  const from = async (tenant: Tenancy): Promise<number> =>
    (
      await wire(world(), {
        headers: { ...asJson, origin, 'x-tenant-id': tenant.slug },
        body: '{"query":"{ tenant { name } }"}',
      })
    ).status
  const preflight = async (): Promise<number> =>
    (await wire(world(), { method: 'OPTIONS', headers: { origin } })).status
  await add(mine.owner)
  expect([await from(mine), await preflight()]).toEqual([403, 403])
  await world().truth('delete from domain_claim where tenant_id = $1', [mine.id])
  await proved(mine.owner)
  expect([await from(mine), await from(theirs), await preflight()]).toEqual([200, 403, 204])
})

test('a certificate may be asked for where a host is served, and nowhere else', async () => {
  const token = signService(world().config.SERVICE_TOKEN_SECRET, { purpose: 'TLS', seconds: 60 }, new Date())
  const allowed = async (name: string): Promise<boolean> => {
    const path = `/internal/tls-allowed?domain=${encodeURIComponent(name)}`
    return (await wire(world(), { method: 'GET', path, headers: { authorization: `Bearer ${token}` } })).status === 204
  }
  const claim = await add(mine.owner)
  expect(await allowed(host)).toBe(false)
  publish(claim)
  await verify(mine.owner, claim)
  expect([await allowed(host), await allowed(mine.slug), await allowed('evil.example')]).toEqual([true, false, false])
  await world().truth(`update tenant set status = 'closed' where id = $1`, [mine.id])
  expect(await allowed(host)).toBe(false)
})

test('in the next town a claim is not there; who may not change hosts is told so, and nothing is looked up', async () => {
  const claim = await add(mine.owner)
  const unknown = '01a1fd5c-0000-7000-8000-000000000000'
  for (const document of [verifying, remove, setPrimary]) {
    const theirAnswer = await call(world(), document, { id: claim.id }, theirs.owner)
    const none = await call(world(), document, { id: unknown }, theirs.owner)
    expect(theirAnswer.errors?.[0]?.extensions.code).toBe('NOT_FOUND')
    expect(theirAnswer.errors?.[0]?.message).toBe(none.errors?.[0]?.message)
    const developer = await makeMember(world(), mine, 'DEVELOPER')
    expect((await call(world(), document, { id: claim.id }, developer)).errors?.[0]?.extensions.code).toBe('FORBIDDEN')
  }
  expect(await standing()).toMatchObject({ status: 'PENDING', problem: null })
})

test('a claim that was removed while it was looked up is served by no late answer', async () => {
  const claim = await proved(mine.owner)
  const scope = forJob(world().app.house, { id: mine.id, slug: mine.slug, status: 'active' })
  const late = inTransaction(scope, async () => {
    const row = await scope.em.findOneOrFail(TenantDomain, { id: claim.id })
    await world().truth('delete from tenant_domain where claim_id = $1', [claim.id])
    await world().truth('delete from domain_claim where id = $1', [claim.id])
    await settleCheck(scope, row, { problem: null, counts: true })
  })
  await expect(late).rejects.toThrow()
  expect(await world().truth('select 1 from tenant_domain where claim_id = $1', [claim.id])).toEqual([])
})

test('a claim says how its name is pointed here, what visitors write in its place, and when it is looked up next', async () => {
  const claim = await add(mine.owner, `${mine.slug}.org`)
  const { tenant } = await ask<{ tenant: { subdomainHost: string; domains: Record<string, unknown>[] } }>(
    world(),
    '{ tenant { subdomainHost domains { host isApex twin nextCheckAt } } }',
    {},
    mine.owner,
  )
  expect(tenant.subdomainHost).toBe(`${mine.slug}.towns.test`)
  expect(tenant.domains).toEqual([
    { host: claim.host, isApex: true, twin: `www.${mine.slug}.org`, nextCheckAt: expect.any(String) },
  ])
  const { json } = await wire(world(), {
    headers: { ...asJson, 'x-tenant-id': mine.slug },
    body: '{"query":"{ tenant { subdomainHost } }"}',
  })
  expect(json.errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED')
})
