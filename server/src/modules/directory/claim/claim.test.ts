import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask, type Caller, call } from '../../../testing/call.js'
import { mailTo, runJobs } from '../../../testing/jobs.js'
import { makeListing } from '../../../testing/makers.js'
import { makeMember, makeNewcomer, makeTenant, PASSWORD, type Tenancy } from '../../../testing/tenants.js'
import { useWorld } from '../../../testing/world.js'
import { claimsIn, codeOf } from './claim.ground.js'

/** A business's own website, on this machine. */
const asked: string[] = []
let file = ''
const site = createServer((req, res) => {
  asked.push(`${req.headers.host} ${req.url}`)
  res.end(file)
})
await new Promise<void>((done) => site.listen(0, '127.0.0.1', done))
const at = `127.0.0.1:${(site.address() as AddressInfo).port}`
afterAll(() => void site.close())

const world = useWorld({ EGRESS_ALLOW: `kettle.example=${at}` })
let town: Tenancy
beforeAll(async () => {
  town = await makeTenant(world(), { name: 'Pell Haven' })
})

const { start, prove, begun, standing } = claimsIn(world)
const mailed = async (address: string) => {
  await runJobs(world())
  return (
    mailTo(world(), address)
      .at(-1)
      ?.text.match(/\b\d{6}\b/)?.[0] ?? ''
  )
}
let next = 0
const shopOf = async (more: object = {}) => {
  const email = `kitchen${next++}@kettle.example`
  return { email, ...(await makeListing(world(), town, { name: 'The Old Kettle', email, ...more })) }
}

test('a code that was mailed to the address of the listing gives it at once, told to owners, and no moderator is asked any more', async () => {
  const shop = await shopOf()
  const person = await makeNewcomer(world(), town)
  const claim = `mutation ($i: ClaimListingInput!) { claimListing(input: $i) { id } }`
  await ask(world(), claim, { i: { listingId: shop.id, proof: 'I am on its imprint.' } }, person)
  const options = await ask(world(), `{ claimOptions(listingId: "${shop.id}") { method hint } }`, {}, person)
  expect(options).toEqual({ claimOptions: [{ method: 'EMAIL', hint: 'k…@kettle.example' }] })
  const { id, hint, token, triesLeft } = await begun(person, shop.id, 'EMAIL')
  expect({ hint, token, triesLeft }).toEqual({ hint: 'k…@kettle.example', token: null, triesLeft: 5 })
  const code = await mailed(shop.email)
  expect(code).toMatch(/^\d{6}$/)
  expect(
    await world().truth('select to_jsonb(p)::text as row from claim_proof p where id = $1', [id]),
  ).not.toMatchObject([{ row: expect.stringContaining(code) }])
  const someone = await makeNewcomer(world(), town)
  expect(codeOf(await prove(someone, id, code)), 'nobody else’s').toBe('NOT_FOUND')
  const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0')
  expect((await prove(person, id, wrong)).data?.proveClaim).toMatchObject({ problem: 'WRONG_CODE', triesLeft: 4 })
  expect(await standing(shop.id, person)).toEqual({ isVerified: false, viewerCanEdit: false })
  expect((await prove(person, id, ` ${code} `)).data?.proveClaim).toMatchObject({
    problem: null,
    provenAt: expect.any(String),
  })
  expect(await standing(shop.id, person)).toEqual({ isVerified: true, viewerCanEdit: true })
  expect(codeOf(await prove(person, id, code)), 'once').toBe('CONFLICT')
  await runJobs(world())
  const bell = '{ notifications { nodes { kind about } } moderationQueue(filter: { kind: CLAIM }) { nodes { id } } }'
  expect(await ask(world(), bell, {}, town.owner)).toMatchObject({
    notifications: { nodes: expect.arrayContaining([{ kind: 'LISTING_CLAIMED', about: 'The Old Kettle' }]) },
    moderationQueue: { nodes: [] },
  })
  const trail = `select outcome from audit_log where action = 'proveClaim' and actor_user_id = $1`
  expect(await world().truth(trail, [person.userId]), 'both tries').toEqual([{ outcome: 'DONE' }, { outcome: 'DONE' }])
})

test('five wrong codes, a quarter of an hour or another address end it; nobody’s mailbox is filled', async () => {
  const shop = await shopOf()
  const person = await makeNewcomer(world(), town)
  const first = await begun(person, shop.id, 'EMAIL')
  const code = await mailed(shop.email)
  const wrong = code === '000000' ? '000001' : '000000'
  for (const left of [4, 3, 2, 1, 0])
    expect((await prove(person, first.id, wrong)).data?.proveClaim.triesLeft).toBe(left)
  expect(codeOf(await prove(person, first.id, code))).toBe('CONFLICT')
  const second = await begun(person, shop.id, 'EMAIL')
  await world().truth('update claim_proof set expires_at = now() where id = $1', [second.id])
  expect(codeOf(await prove(person, second.id, await mailed(shop.email)))).toBe('CONFLICT')
  const third = await begun(person, shop.id, 'EMAIL')
  const other = await makeNewcomer(world(), town)
  expect(codeOf(await start(other, shop.id, 'EMAIL')), 'whoever asks').toBe('RATE_LIMITED')
  const right = await mailed(shop.email)
  await world().truth(`update listing set email = 'other@kettle.example' where id = $1`, [shop.id])
  expect(codeOf(await prove(person, third.id, right))).toBe('CONFLICT')
  expect(await standing(shop.id, person)).toEqual({ isVerified: false, viewerCanEdit: false })
})

test('a TXT record of the website’s domain proves it, and so does a file on it; neither elsewhere', async () => {
  const shop = await shopOf({ website: 'https://www.kettle.example/about' })
  const person = await makeNewcomer(world(), town)
  const dns = await begun(person, shop.id, 'DNS')
  expect(dns).toMatchObject({
    hint: 'kettle.example',
    triesLeft: null,
    token: { place: '_listing-claim.kettle.example' },
  })
  const problemOf = async (id: string) => (await prove(person, id)).data?.proveClaim.problem
  expect(await problemOf(dns.id)).toBe('NO_RECORD')
  world().publish({ '_listing-claim.kettle.example': null })
  expect(await problemOf(dns.id)).toBe('NO_ANSWER')
  world().publish({ '_listing-claim.kettle.example': ['v=spf1', ` ${dns.token?.value} `] })
  expect((await prove(person, dns.id)).data?.proveClaim.provenAt).toEqual(expect.any(String))
  expect(await standing(shop.id, person)).toEqual({ isVerified: true, viewerCanEdit: true })

  const second = await shopOf({ website: 'https://kettle.example' })
  const web = await begun(person, second.id, 'WEBSITE')
  expect(web.token?.place).toBe('https://kettle.example/.well-known/listing-claim.txt')
  file = dns.token?.value ?? ''
  expect(await problemOf(web.id), 'the token of another proof').toBe('NO_FILE')
  file = `${web.token?.value}\n`
  expect((await prove(person, web.id)).data?.proveClaim.provenAt).toEqual(expect.any(String))
  expect(new Set(asked)).toEqual(new Set([`${at} /.well-known/listing-claim.txt`]))
  const third = await shopOf({ website: 'https://inside.example' })
  const shut = await begun(await makeNewcomer(world(), town), third.id, 'DNS')
  expect(codeOf(await prove(person, shut.id))).toBe('NOT_FOUND')
})

test('who may not claim is told so, a draft is not there, and no town proves another’s', async () => {
  const shop = await shopOf()
  const draft = await shopOf({ status: 'DRAFT' })
  const bare = await makeListing(world(), town, { name: 'No contact' })
  const [person, staff, elsewhere] = [
    await makeNewcomer(world(), town),
    await makeMember(world(), town, 'STAFF'),
    await makeTenant(world()),
  ]
  const there = await makeListing(world(), elsewhere, { name: 'There', email: 'a@there.example' })
  expect(codeOf(await start({ tenant: town.slug }, shop.id, 'EMAIL'))).toBe('UNAUTHENTICATED')
  expect(codeOf(await start(staff, shop.id, 'EMAIL'))).toBe('CONFLICT')
  expect(codeOf(await start(person, bare.id, 'EMAIL'))).toBe('CONFLICT')
  expect(codeOf(await start(person, shop.id, 'DNS'))).toBe('CONFLICT')
  for (const { id } of [draft, there]) expect(codeOf(await start(person, id, 'EMAIL'))).toBe('NOT_FOUND')
  const { id } = await begun(person, shop.id, 'EMAIL')
  expect(codeOf(await prove({ ...person, tenant: elsewhere.slug }, id, await mailed(shop.email)))).not.toBeUndefined()
  expect(codeOf(await prove(person, id, '  '))).toBe('BAD_USER_INPUT')
  await world().truth(`update claim_proof set expires_at = now() - interval '31 days' where id = $1`, [id])
  await world().truth('select forget_claim_proofs(10)')
  expect(await world().truth('select id from claim_proof where id = $1', [id])).toEqual([])
})

test('somebody of another town signs in as a guest where the listing is, comes back to what they began, and is of this town in the end', async () => {
  const shop = await shopOf({ website: 'https://kettle.example' })
  const slug = shop.slug
  const other = await makeTenant(world())
  const login = (input: object) =>
    call<{ login: { accessToken: string; viewer: { tenant: object | null } } }>(
      world(),
      'mutation ($i: LoginInput!) { login(input: $i) { accessToken viewer { tenant { slug } } } }',
      { i: { email: other.owner.email, password: PASSWORD, ...input } },
      { tenant: town.slug },
    )
  expect(codeOf(await login({})), 'no member').toBe('UNAUTHENTICATED')
  expect(codeOf(await login({ asGuest: true, password: 'not it at all' }))).toBe('UNAUTHENTICATED')
  // Whoever registered a tenant with somebody else's address is nobody whom a moderator could believe.
  const confirm = (sql: string) =>
    world().truth(`update app_user set email_verified_at = ${sql} where id = $1`, [other.owner.userId])
  await confirm('null')
  expect((await login({ asGuest: true })).errors?.[0]?.extensions.reason).toBe('EMAIL_UNCONFIRMED')
  await confirm('now()')
  const entered = (await login({ asGuest: true })).data?.login
  expect(entered?.viewer.tenant).toBeNull()
  const guest = { token: entered?.accessToken ?? '', tenant: town.slug }
  const see = (caller: Caller) =>
    ask<{ listing: { claimUrl: string | null; viewerClaimedAt: string | null } }>(
      world(),
      `{ listing(id: "${shop.id}") { claimUrl viewerClaimedAt } }`,
      {},
      caller,
    )
  const page = expect.stringMatching(new RegExp(`^http://${town.slug}\\.localhost(:\\d+)?/admin/claim/${slug}$`))
  expect(await see({ tenant: town.slug })).toEqual({ listing: { claimUrl: page, viewerClaimedAt: null } })
  const open = async (caller: Caller) =>
    (
      await ask<{ claimProofs: { id: string; method: string }[] }>(
        world(),
        `{ claimProofs(listingId: "${shop.id}") { id method token { value } } }`,
        {},
        caller,
      )
    ).claimProofs
  expect(await open(guest)).toEqual([])
  await begun(guest, shop.id, 'DNS')
  const [dns, mail] = [await begun(guest, shop.id, 'DNS'), await begun(guest, shop.id, 'EMAIL')]
  expect(await open(guest)).toEqual([
    { id: mail.id, method: 'EMAIL', token: null },
    { id: dns.id, method: 'DNS', token: { value: dns.token?.value } },
  ])
  expect(await open(await makeNewcomer(world(), town)), 'nobody else’s').toEqual([])
  await ask(
    world(),
    'mutation ($i: ClaimListingInput!) { claimListing(input: $i) { id } }',
    { i: { listingId: shop.id, proof: 'I am on its imprint.' } },
    guest,
  )
  expect((await see(guest)).listing.viewerClaimedAt).toEqual(expect.any(String))
  expect((await prove(guest, mail.id, await mailed(shop.email))).data?.proveClaim.provenAt).toEqual(expect.any(String))
  expect(await open(guest)).toMatchObject([{ id: dns.id }])
  await runJobs(world())
  expect(await see(guest)).toEqual({ listing: { claimUrl: null, viewerClaimedAt: null } })
  expect((await login({})).data?.login.viewer.tenant).toEqual({ slug: town.slug })
})
