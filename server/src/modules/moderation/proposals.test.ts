import { beforeAll, expect, test } from 'vitest'
import { newId } from '../../kernel/ids.js'
import { type Answer, ask, type Caller, call } from '../../testing/call.js'
import { mailTo, runJobs } from '../../testing/jobs.js'
import { agree } from '../../testing/limit-races.js'
import { makeListing } from '../../testing/makers.js'
import { makeMember, makeNewcomer, makeTenant, type Tenancy } from '../../testing/tenants.js'
import { browserIn } from '../../testing/visitors.js'
import { useWorld } from '../../testing/world.js'

const world = useWorld()
let town: Tenancy
beforeAll(async () => {
  town = await makeTenant(world(), { name: 'Pell Haven' })
})

type Entry = { id: string; version: number; proposedChanges: { after: string }[] }
const codeOf = (answer: Answer<unknown>) => answer.errors?.[0]?.extensions.code
const pathsOf = (answer: Answer<unknown>) => answer.errors?.[0]?.extensions.fields?.map(({ path }) => path)
const queue = async (kind: string, caller: Caller = town.owner) =>
  (
    await ask<{ moderationQueue: { nodes: Entry[] } }>(
      world(),
      `{ moderationQueue(filter: { kind: ${kind} }) { nodes { id version details claimantEmail evidenceUrls
        proposedChanges { field before after } } } }`,
      {},
      caller,
    )
  ).moderationQueue.nodes
const decide = ({ id, version }: Entry, decision: string, caller: Caller = town.owner) =>
  call(
    world(),
    'mutation ($i: DecideModerationInput!) { decideModerationReports(input: $i) { decided { status } } }',
    { i: { entries: [{ id, version }], decision, reason: 'Because.' } },
    caller,
  )
const see = async (id: string, caller: Caller = { tenant: town.slug }) =>
  (
    await ask<{ listing: Record<string, unknown> }>(
      world(),
      '{ listing(id: "ID") { name phone website viewerCanEdit isVerified } }'.replace('ID', id),
      {},
      caller,
    )
  ).listing
const suggest = (input: object, caller: Caller = { tenant: town.slug }) =>
  call(
    world(),
    'mutation ($i: SuggestListingEditInput!) { suggestListingEdit(input: $i) { id status } }',
    { i: { formToken: browserIn(world(), town).formToken, ...input } },
    caller,
  )
const claim = (caller: Caller, listingId: string, proof = 'My name is on its imprint.') =>
  call(
    world(),
    'mutation ($i: ClaimListingInput!) { claimListing(input: $i) { id status } }',
    { i: { listingId, proof, evidenceUrls: ['https://www.example.org/imprint'] } },
    caller,
  )

const newcomer = () => makeNewcomer(world(), town)

test('a suggested edit changes nothing before a moderator takes it over; who suggested it is told', async () => {
  const shop = await makeListing(world(), town, { name: 'Old name', address: { country: 'DE' } })
  const email = `sue-${newId().slice(-8)}@people.example`
  const input = { listingId: shop.id, name: 'New name', phone: '089 1234567', note: 'It says so on the door.', email }
  expect((await suggest(input)).errors).toBeUndefined()
  expect(await see(shop.id)).toMatchObject({ name: 'Old name', phone: null })
  const [entry] = await queue('EDIT')
  expect(entry).toMatchObject({
    details: 'It says so on the door.',
    proposedChanges: [
      { field: 'name', before: 'Old name', after: 'New name' },
      { field: 'phone', before: null, after: '089 1234567' },
    ],
  })
  expect(codeOf(await decide(entry as Entry, 'HIDE'))).toBe('CONFLICT')
  expect((await decide(entry as Entry, 'APPROVE')).errors).toBeUndefined()
  expect(await see(shop.id)).toMatchObject({ name: 'New name', phone: '+49891234567' })
  await runJobs(world())
  expect(mailTo(world(), email).map(({ subject }) => subject)).toEqual(['Your suggestion about New name'])
  // Left: nothing changes, and the listing stays where it is.
  await suggest({ listingId: shop.id, name: 'Silly name' })
  await decide((await queue('EDIT'))[0] as Entry, 'REJECT')
  expect(await see(shop.id)).toMatchObject({ name: 'New name' })
})

test('what is suggested for a listing beyond the plan is not taken over before there is room, and can be rejected', async () => {
  const small = await makeTenant(world())
  const first = await makeListing(world(), small, { name: 'Anvil' })
  const second = await makeListing(world(), small, { name: 'Bellows' })
  for (const { id, name } of [
    { id: first.id, name: 'Anvil & Co' },
    { id: second.id, name: 'Bellows & Co' },
  ]) {
    const form = { formToken: browserIn(world(), small).formToken }
    expect((await suggest({ listingId: id, name, ...form }, { tenant: small.slug })).errors).toBeUndefined()
  }
  await agree(world(), small, { key: 'listings', value: 1 })
  const entries = await queue('EDIT', small.owner)
  const of = (name: string) => entries.find(({ proposedChanges }) => proposedChanges[0]?.after === name) as Entry
  const refused = await decide(of('Anvil & Co'), 'APPROVE', small.owner)
  expect(refused.errors?.[0]?.extensions).toMatchObject({ code: 'PLAN_LIMIT', key: 'listings', subject: first.id })
  expect((await see(first.id, small.owner)).name).toBe('Anvil')
  expect((await decide(of('Bellows & Co'), 'APPROVE', small.owner)).errors).toBeUndefined()
  expect((await see(second.id, small.owner)).name).toBe('Bellows & Co')
  expect((await decide(of('Anvil & Co'), 'REJECT', small.owner)).errors).toBeUndefined()
})

test('of two suggestions taken over at once, one that cannot be any more leaves nothing and does not take the other with it', async () => {
  const [far, near] = [
    await makeListing(world(), town, { name: 'Far', address: { country: 'DE' } }),
    await makeListing(world(), town, { name: 'Near' }),
  ]
  await suggest({ listingId: far.id, name: 'Farther', phone: '089 1234567' })
  await suggest({ listingId: near.id, name: 'Nearer' })
  await world().truth('update listing set country = null where id = $1', [far.id])
  const entries = (await queue('EDIT')).map(({ id, version }) => ({ id, version }))
  const both =
    'mutation ($i: DecideModerationInput!) { decideModerationReports(input: $i) { decided { id } refused { id code } } }'
  expect(await ask(world(), both, { i: { entries, decision: 'APPROVE' } }, town.owner)).toEqual({
    decideModerationReports: {
      decided: [{ id: entries[1]?.id }],
      refused: [{ id: entries[0]?.id, code: 'BAD_USER_INPUT' }],
    },
  })
  expect([await see(far.id), await see(near.id)]).toMatchObject([{ name: 'Far', phone: null }, { name: 'Nearer' }])
  await decide((await queue('EDIT'))[0] as Entry, 'REJECT')
})

test('of a suggestion each bad field is named, and one that changes nothing is none', async () => {
  const shop = await makeListing(world(), town, { name: 'Same' })
  const bad = { listingId: shop.id, website: 'javascript:alert(1)', publicEmail: 'x', phone: '+1' }
  expect(pathsOf(await suggest(bad))?.sort()).toEqual(['input.phone', 'input.publicEmail', 'input.website'])
  for (const input of [{}, { name: 'Same' }, { name: '   ' }])
    expect(pathsOf(await suggest({ listingId: shop.id, ...input }))).toEqual(['input'])
  // A number that cannot be read without a country is refused now, not when a moderator takes it over.
  expect(codeOf(await suggest({ listingId: shop.id, phone: '1234567' }))).toBe('BAD_USER_INPUT')
  const draft = await makeListing(world(), town, { name: 'Draft', status: 'DRAFT' })
  expect(codeOf(await suggest({ listingId: draft.id, name: 'x' }))).toBe('NOT_FOUND')
  expect(await queue('EDIT')).toEqual([])
})

test('whoever claims a listing holds it once a moderator agrees, as a merchant, and edits it from then on', async () => {
  const shop = await makeListing(world(), town, { name: 'Claimed' })
  const person = await newcomer()
  expect((await claim(person, shop.id)).errors).toBeUndefined()
  const again = await claim(person, shop.id)
  expect([codeOf(again), pathsOf(again)]).toEqual(['CONFLICT', ['listingId']])
  expect(codeOf(await claim({ tenant: town.slug }, shop.id))).toBe('UNAUTHENTICATED')
  expect(await see(shop.id, person)).toMatchObject({ viewerCanEdit: false, isVerified: false })
  const [entry] = await queue('CLAIM')
  expect(entry).toMatchObject({ details: 'My name is on its imprint.', claimantEmail: person.email })
  const editor = await makeMember(world(), town, 'EDITOR')
  expect((await decide(entry as Entry, 'APPROVE', editor)).errors).toBeUndefined()
  expect(await see(shop.id, person)).toMatchObject({ name: 'Claimed', viewerCanEdit: true, isVerified: true })
  const roles = 'select role from membership where tenant_id = $1 and user_id = $2'
  expect(await world().truth(roles, [town.id, person.userId])).toEqual([{ role: 'MERCHANT' }])
  await runJobs(world())
  expect(mailTo(world(), person.email).map(({ subject }) => subject)).toEqual(['Claimed is yours at Pell Haven'])
  const bell = '{ notifications { nodes { kind about } } }'
  const told = await ask<{ notifications: { nodes: unknown[] } }>(world(), bell, {}, town.owner)
  expect(told.notifications.nodes).toContainEqual({ kind: 'MEMBER_JOINED', about: 'Nell New' })
})

test('what cannot come about is not agreed to: of a deleted listing, for who works here meanwhile; the others are decided', async () => {
  const names = ['Deleted', 'Changed', 'Joined']
  const [gone, edited, taken] = await Promise.all(names.map((name) => makeListing(world(), town, { name })))
  const people = [await newcomer(), await newcomer()] as const
  await claim(people[0], gone?.id ?? '')
  await claim(people[1], taken?.id ?? '')
  await suggest({ listingId: edited?.id, name: 'Renamed' })
  await world().truth(
    `update moderation_report set status = 'WITHDRAWN', closed_at = now() where status = 'OPEN' and listing_id <> all ($1)`,
    [[gone?.id, edited?.id, taken?.id]],
  )
  await ask(world(), 'mutation ($id: ID!) { deleteListing(id: $id) { id } }', { id: gone?.id }, town.owner)
  const join = `insert into membership (tenant_id, id, user_id, role) values ($1, $2, $3, 'VIEWER')`
  await world().truth(join, [town.id, newId(), people[1].userId])
  const entries = [...(await queue('CLAIM')), ...(await queue('EDIT'))].map(({ id, version }) => ({ id, version }))
  const bulk = `mutation ($i: DecideModerationInput!) { decideModerationReports(input: $i) {
    decided { kind status } refused { code message } } }`
  const answer = await ask(world(), bulk, { i: { entries, decision: 'APPROVE' } }, town.owner)
  expect(answer).toEqual({
    decideModerationReports: {
      decided: [{ kind: 'EDIT', status: 'APPROVED' }],
      refused: [
        { code: 'CONFLICT', message: 'The listing is deleted. Restore it first, or reject this.' },
        { code: 'CONFLICT', message: 'Whoever is of the team in another role holds no listings.' },
      ],
    },
  })
  await runJobs(world())
  for (const { email } of people) expect(mailTo(world(), email)).toEqual([])
  expect((await decide(entries[0] as Entry, 'REJECT')).errors).toBeUndefined()
})

test('a claim that is refused gives nothing; who works for the tenant holds no listings, and no town gives another’s', async () => {
  const shop = await makeListing(world(), town, { name: 'Not yours' })
  const [person, staff] = [await newcomer(), await makeMember(world(), town, 'STAFF')]
  expect(codeOf(await claim(staff, shop.id))).toBe('CONFLICT')
  await claim(person, shop.id)
  const [entry] = (await queue('CLAIM')) as [Entry]
  const next = await makeTenant(world())
  expect(await queue('CLAIM', next.owner)).toEqual([])
  expect(codeOf(await decide(entry, 'APPROVE', next.owner))).toBe('NOT_FOUND')
  expect((await decide(entry, 'REJECT')).errors).toBeUndefined()
  expect(await see(shop.id, person)).toMatchObject({ viewerCanEdit: false })
  expect(await world().truth('select id from membership where user_id = $1', [person.userId])).toEqual([])
  const there = await makeListing(world(), next, { name: 'There' })
  expect(codeOf(await claim(person, there.id))).toBe('NOT_FOUND')
})
