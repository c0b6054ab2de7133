import { readFileSync } from 'node:fs'
import { graphql, type GraphQLSchema, isNonNullType } from 'graphql'
import pg from 'pg'
import { beforeAll, expect, test } from 'vitest'
import { featureListOf } from '../../graphql/features.js'
import { bareSchema, guardedSchema } from '../../graphql/schema.js'
import { schemaParts } from '../../rooms.js'
import { anyone, may } from '../../scope/doors.js'
import { forRequest } from '../../scope/makers.js'
import { ask, type Caller, call } from '../../testing/call.js'
import { accept, invite, linkFor } from '../../testing/invitations.js'
import { agree, limitRaces, raceForRoom } from '../../testing/limit-races.js'
import { makeListing } from '../../testing/makers.js'
import { buy, pro } from '../../testing/payments.js'
import { StrayFeatures } from '../../testing/stray-features.js'
import { makeMember, makeTenant, PASSWORD, type Tenancy } from '../../testing/tenants.js'
import { useWorld } from '../../testing/world.js'
import { gatedFields } from './gated.js'
import { limitKeys } from './limits.js'

const world = useWorld()
let strayed: GraphQLSchema
beforeAll(async () => {
  const { doors, resolvers } = schemaParts
  const opened = {
    ...doors,
    Query: { ...doors.Query, strayTalk: { rule: anyone } },
    Mutation: {
      ...doors.Mutation,
      strayPost: { rule: may('listing.write') },
      strayWish: { rule: may('listing.write') },
    },
  }
  strayed = await guardedSchema({ ...schemaParts, doors: opened, resolvers: [...resolvers, StrayFeatures] })
})

type Gate = { key: string; enabled: boolean; says: string | null; upgradeTo: { key: string } | null; opens: string[] }
type Limit = {
  key: string
  kind: string
  limit: number | null
  used: number
  isFull: boolean
  says: string | null
  upgradeTo: { key: string } | null
}
type Entitlements = { plan: { key: string }; features: Gate[]; limits: Limit[] }
const asked = `{ entitlements { plan { key } features { key enabled says upgradeTo { key } opens }
  limits { key kind limit used isFull says upgradeTo { key } } } }`
const entitlementsOf = async (caller: Caller): Promise<Entitlements> =>
  (await ask<{ entitlements: Entitlements }>(world(), asked, {}, caller)).entitlements
const limitOf = ({ limits }: Entitlements, key: string) => limits.find((limit) => limit.key === key)
const gateOf = ({ features }: Entitlements, key: string) => features.find((feature) => feature.key === key)

test('staff are told what the plan holds, what is taken of it, and in which words it would be refused', async () => {
  const tenant = await makeTenant(world(), { plan: 'free' })
  const next = await makeTenant(world(), { plan: 'enterprise' })
  for (const name of ['One', 'Two']) await makeListing(world(), tenant, { name })
  await agree(world(), tenant, { key: 'listings', value: 2 })
  const told = await entitlementsOf(await makeMember(world(), tenant, 'VIEWER'))
  expect(told.plan.key).toBe('free')
  expect(told.limits.map(({ key }) => key)).toEqual(limitKeys)
  const says = 'What was agreed with you holds 2 listings.'
  const full = { key: 'listings', kind: 'GAUGE', limit: 2, used: 2, isFull: true, says, upgradeTo: { key: 'basic' } }
  expect(limitOf(told, 'listings')).toEqual(full)
  expect(limitOf(told, 'members')).toMatchObject({
    limit: 25,
    used: 2,
    isFull: false,
    says: 'The Free plan holds 25 members.',
  })
  expect(limitOf(told, 'apiCalls')).toMatchObject({
    kind: 'METER',
    limit: 100_000,
    says: 'The Free plan holds 100000 API requests a month.',
  })
  expect(gateOf(told, 'directory')).toMatchObject({ enabled: true, says: null, upgradeTo: null })
  expect(gateOf(told, 'directory')?.opens).toContain('Mutation.createListing')
  const lacking = { enabled: false, says: 'The Free plan does not include Booking.', upgradeTo: { key: 'basic' } }
  expect(gateOf(told, 'booking')).toMatchObject(lacking)
  const { errors } = await call(
    world(),
    'mutation { createListing(input: { name: "Three" }) { id } }',
    {},
    tenant.owner,
  )
  expect(errors?.[0]).toMatchObject({
    message: says,
    extensions: { code: 'PLAN_LIMIT', key: 'listings', limit: 2, used: 2 },
  })
  const elsewhere = await entitlementsOf(next.owner)
  expect(elsewhere.plan.key).toBe('enterprise')
  expect(limitOf(elsewhere, 'listings')).toMatchObject({
    limit: null,
    used: 0,
    isFull: false,
    says: null,
    upgradeTo: null,
  })
  expect((await call(world(), asked, {}, { tenant: tenant.slug })).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED')
})

test('whoever waited for their turn is held by what was agreed meanwhile', async () => {
  const tenant = await makeTenant(world(), { plan: 'free' })
  for (const name of ['One', 'Two']) await makeListing(world(), tenant, { name })
  const three = 'mutation { createListing(input: { name: "Three" }) { id } }'
  const [refused] = await whileHeld(`${tenant.id}:listings`, 10, {
    begin: () => [call(world(), three, {}, tenant.owner)],
    meanwhile: () => agree(world(), tenant, { key: 'listings', value: 2 }),
  })
  expect(refused?.errors?.[0]?.extensions).toMatchObject({ code: 'PLAN_LIMIT', limit: 2, used: 2 })
})

test('who lets listings stand out takes turns before anything is held: two choices are one after the other, and a merge holds no listing', async () => {
  const tenant = await makeTenant(world(), { plan: 'free' })
  const ids: string[] = []
  for (const name of ['One', 'Two']) ids.push((await makeListing(world(), tenant, { name })).id)
  const [keepId, mergeId] = ids
  await buy(world(), tenant, 'pays', { ...pro, planKey: 'basic' })
  const verb = 'mutation ($i: ChooseFeaturedListingsInput!) { chooseFeaturedListings(input: $i) { included } }'
  const choose = (id: unknown) => call(world(), verb, { i: { listingIds: [id] } }, tenant.owner)
  // The one that the plan lets stand out by itself is chosen by the second of two: the first has taken its place by then.
  const standing = 'select id from listing where tenant_id = $1 and featured_until > now()'
  const [best] = await world().truth<{ id: string }>(standing, [tenant.id])
  let second: ReturnType<typeof call> | undefined
  await whileHeld(tenant.id, 76, {
    begin: () => [choose(ids.find((id) => id !== best?.id))],
    meanwhile: async () => {
      second = choose(best?.id)
      await waiting(2)
    },
  })
  expect((await second)?.errors).toBeUndefined()
  const slots = 'select listing_id as id, source, chosen from featured_slot where tenant_id = $1'
  expect(await world().truth(slots, [tenant.id])).toEqual([{ id: best?.id, source: 'PLAN', chosen: true }])
  expect(await world().truth(standing, [tenant.id])).toEqual([best])

  const merge = 'mutation ($i: MergeListingsInput!) { mergeListings(input: $i) { id } }'
  const held = 'select from listing where tenant_id = $1 for update nowait'
  const [merged] = await whileHeld(tenant.id, 76, {
    begin: () => [call(world(), merge, { i: { keepId, mergeId } }, tenant.owner)],
    meanwhile: () => world().truth(held, [tenant.id]),
  })
  expect(merged?.errors).toBeUndefined()
})

/** Until so many wait for a turn. */
async function waiting(length: number): Promise<void> {
  const waits = `select from pg_locks where locktype = 'advisory' and not granted`
  await expect.poll(async () => (await world().truth(waits)).length, { interval: 10, timeout: 5_000 }).toBe(length)
}

type Waiting = { begin: () => ReturnType<typeof call>[]; meanwhile?: () => Promise<unknown> }
/** What is begun while somebody else has the turn, and waits for it; `meanwhile`: what happens while it does. */
async function whileHeld(key: string, turn: number, { begin, meanwhile }: Waiting) {
  const other = new pg.Client({ connectionString: world().database.superuserUrl })
  await other.connect()
  try {
    await other.query('begin')
    await other.query('select pg_advisory_xact_lock(hashtextextended($1, $2))', [key, turn])
    const begun = begin()
    await waiting(begun.length)
    await meanwhile?.()
    await other.query('commit')
    return await Promise.all(begun)
  } finally {
    await other.end()
  }
}

test('who is asked to join holds a place while the link is good; a team that has outgrown its plan grows no more and loses nobody', async () => {
  const tenant = await makeTenant(world(), { plan: 'free' })
  await agree(world(), tenant, { key: 'members', value: 2 })
  const token = await linkFor(world(), tenant.owner, { email: `ada@${tenant.slug}.example`, role: 'EDITOR' })
  const ask2 = (email: string) =>
    invite(world(), tenant.owner, { email: `${email}@${tenant.slug}.example`, role: 'EDITOR' })
  expect((await ask2('bo')).errors?.[0]?.extensions).toMatchObject({
    code: 'PLAN_LIMIT',
    key: 'members',
    limit: 2,
    used: 2,
  })
  // Asked already: a new link takes no further place. Run out, it holds none.
  expect((await ask2('ada')).errors).toBeUndefined()
  await world().truth(`update invitation set expires_at = now() - interval '1 minute' where tenant_id = $1`, [
    tenant.id,
  ])
  expect((await ask2('bo')).errors).toBeUndefined()
  expect((await ask2('ada')).errors?.[0]?.extensions.code).toBe('PLAN_LIMIT')
  await agree(world(), tenant, { key: 'members', value: 3 })
  // How often an address may be asked in a day is another limit.
  await world().truth(`delete from rate_bucket where key like 'invite%'`)
  const late = await linkFor(world(), tenant.owner, { email: `ada@${tenant.slug}.example`, role: 'EDITOR' })
  expect(late).not.toBe(token)
  await agree(world(), tenant, { key: 'members', value: 1 })
  const answer = await accept(world(), { token: late, name: 'Ada', password: PASSWORD })
  expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'PLAN_LIMIT', limit: 1, used: 1 })
  expect((await entitlementsOf(tenant.owner)).limits.find(({ key }) => key === 'members')).toMatchObject({
    used: 3,
    isFull: true,
  })
  await agree(world(), tenant, { key: 'members', value: 2 })
  expect((await accept(world(), { token: late, name: 'Ada', password: PASSWORD })).errors).toBeUndefined()
})

test('merchants hold no place of the plan: none is refused one, and who is made staff of needs one', async () => {
  const tenant = await makeTenant(world(), { plan: 'free' })
  await agree(world(), tenant, { key: 'members', value: 2 })
  const [baker, smith] = [await makeMember(world(), tenant, 'MERCHANT'), await makeMember(world(), tenant, 'MERCHANT')]
  const asks = (role: string) => invite(world(), tenant.owner, { email: `${role}@${tenant.slug}.example`, role })
  const used = async () => limitOf(await entitlementsOf(tenant.owner), 'members')?.used
  expect([(await asks('MERCHANT')).errors, await used()]).toEqual([undefined, 1])
  const promote = 'mutation ($u: ID!) { changeMemberRole(userId: $u, role: EDITOR) { role } }'
  const made = (userId: string) => call(world(), promote, { u: userId }, tenant.owner)
  expect([(await made(baker.userId)).errors, await used()]).toEqual([undefined, 2])
  expect((await made(smith.userId)).errors?.[0]?.extensions).toMatchObject({
    code: 'PLAN_LIMIT',
    key: 'members',
    used: 2,
  })
  const hand = 'mutation ($u: ID!, $p: String!) { transferOwnership(userId: $u, password: $p) { role } }'
  const handed = await call(world(), hand, { u: smith.userId, p: PASSWORD }, tenant.owner)
  expect(handed.errors?.[0]?.extensions.code).toBe('PLAN_LIMIT')
  const token = await linkFor(world(), tenant.owner, { email: `late@${tenant.slug}.example`, role: 'MERCHANT' })
  expect((await accept(world(), { token, name: 'Late', password: PASSWORD })).errors).toBeUndefined()
  expect((await asks('EDITOR')).errors?.[0]?.extensions).toMatchObject({ code: 'PLAN_LIMIT', limit: 2, used: 2 })
})

test.each(Object.keys(limitRaces))('of twenty at once where there is room for one, one gets it: %s (M-15)', (name) =>
  raceForRoom(world(), name, name === 'listings' ? 3 : 1),
)

type Told = { message: string; originalError?: { code?: string; detail?: { extensions?: object } } }
async function stray(source: string, tenant: Tenancy, userId: string | null) {
  const request = { requestId: 'stray', address: '', host: '', origin: '', userAgent: '', refreshCookie: null }
  const caller = { userId, request: { ...request, setRefreshCookie: () => undefined } }
  const scope = forRequest(world().app.house, { id: tenant.id, slug: tenant.slug, status: 'active' }, caller)
  try {
    const { data, errors } = await graphql({ schema: strayed, source, contextValue: { scope } })
    return { data, told: errors?.[0] as Told | undefined, code: (errors?.[0] as Told | undefined)?.originalError?.code }
  } finally {
    await scope.end()
  }
}

test('what says a feature is refused without it, behind the door and the rule; a field of an input where it is sent', async () => {
  const tenant = await makeTenant(world(), { plan: 'free' })
  const { userId } = tenant.owner
  expect((await stray('mutation { strayPost }', tenant, null)).code).toBe('UNAUTHENTICATED')
  const refused = await stray('mutation { strayPost }', tenant, userId)
  expect([refused.code, refused.told?.message]).toEqual(['PLAN_LIMIT', 'The Free plan does not include Publishing.'])
  const extensions = { feature: 'publishing', limit: 0, used: 0, upgradeTo: 'pro' }
  expect(refused.told?.originalError?.detail?.extensions).toEqual(extensions)
  expect(await stray('{ strayTalk }', tenant, null)).toMatchObject({ data: { strayTalk: null }, code: 'PLAN_LIMIT' })
  const wish = (input: string) => stray(`mutation { strayWish(input: ${input}) }`, tenant, userId)
  for (const free of ['{}', '{ takesBookings: false }', '{ takesBookings: null }', '{ further: [{}] }'])
    expect((await wish(free)).data).toEqual({ strayWish: 'done' })
  for (const gated of ['{ takesBookings: true }', '{ further: [{}, { further: [{ takesBookings: true }] }] }'])
    expect((await wish(gated)).code).toBe('PLAN_LIMIT')
  const flag = `insert into feature_flag (tenant_id, id, key, enabled, set_by) values ($1, gen_random_uuid(), $2, $3, $4)
    on conflict (tenant_id, key) do update set enabled = excluded.enabled`
  const switched = (key: string, on: boolean) => world().truth(flag, [tenant.id, key, on, userId])
  await switched('booking', true)
  expect((await wish('{ takesBookings: true }')).data).toEqual({ strayWish: 'done' })
  await switched('directory', false)
  const create = await call(world(), 'mutation { createListing(input: { name: "One" }) { id } }', {}, tenant.owner)
  const says = 'What was agreed with you does not include Directory.'
  expect(create.errors?.[0]).toMatchObject({ message: says, extensions: { feature: 'directory', upgradeTo: null } })
  expect(gateOf(await entitlementsOf(tenant.owner), 'directory')).toMatchObject({
    enabled: false,
    says,
    upgradeTo: null,
  })
})

test('what needs a feature says so: in its description, in ops/docs/features.txt, and by being null where it is read', async () => {
  const schema = await bareSchema(schemaParts)
  for (const { type, field, feature } of gatedFields(schema)) {
    const of = schema.getType(type)
    const found = of && 'getFields' in of ? of.getFields()[field] : undefined
    expect(found?.description, `${type}.${field}`).toContain(`Feature \`${feature}\``)
    if (type !== 'Mutation') expect(isNonNullType(found?.type), `${type}.${field}`).toBe(false)
  }
  const file = new URL('../../../../ops/docs/features.txt', import.meta.url)
  expect(readFileSync(file, 'utf8')).toBe(featureListOf(schema))
})
