import { expect, test } from 'vitest'
import { newId } from '../../../kernel/ids.js'
import { type Answer, ask, type Caller, call } from '../../../testing/call.js'
import { deleteListing, makeListing } from '../../../testing/makers.js'
import { statementsDuring } from '../../../testing/statements.js'
import { makeMember, makeTenant } from '../../../testing/tenants.js'
import { useWorld } from '../../../testing/world.js'

const world = useWorld()
const codeOf = (answer: Answer<unknown>): string | undefined => answer.errors?.[0]?.extensions.code
const pathsOf = (answer: Answer<unknown>) => answer.errors?.[0]?.extensions.fields?.map(({ path }) => path)
const on = (verb: string) => (caller: Caller, listingId: string, userId: string) =>
  call<Record<string, { listings: { id: string }[] }>>(
    world(),
    `mutation ($l: ID!, $u: ID!) { ${verb}(listingId: $l, userId: $u) { listings { id } } }`,
    { l: listingId, u: userId },
    caller,
  )
const [grant, take] = [on('grantListing'), on('revokeListingGrant')]
const update = (caller: Caller, id: string, input: object): Promise<Answer<unknown>> =>
  call(
    world(),
    'mutation ($id: ID!, $i: UpdateListingInput!) { updateListing(id: $id, input: $i) { description status viewerCanEdit } }',
    { id, i: input },
    caller,
  )
const see = async (caller: Caller, id: string) =>
  (
    await ask<{ listing: { status: string; viewerCanEdit: boolean } | null }>(
      world(),
      'query ($id: ID!) { listing(id: $id) { status viewerCanEdit } }',
      { id },
      caller,
    )
  ).listing
const mine = async (caller: Caller) =>
  (await ask<{ grantedListings: { name: string }[] }>(world(), '{ grantedListings { name } }', {}, caller))
    .grantedListings

test('a merchant sees and edits the listings they were given, and meets the others as a visitor does', async () => {
  const tenant = await makeTenant(world())
  const merchant = await makeMember(world(), tenant, 'MERCHANT')
  const given = await makeListing(world(), tenant, { name: 'Their draft', status: 'DRAFT' })
  const open = await makeListing(world(), tenant, { name: 'Somebody’s shop' })
  const draft = await makeListing(world(), tenant, { name: 'Somebody’s draft', status: 'DRAFT' })
  expect(await see(merchant, given.id)).toBeNull()
  expect(codeOf(await update(merchant, given.id, { description: 'x' }))).toBe('NOT_FOUND')
  expect((await grant(tenant.owner, given.id, merchant.userId)).data?.grantListing?.listings).toEqual([
    { id: given.id },
  ])
  expect((await grant(tenant.owner, given.id, merchant.userId)).errors).toBeUndefined()
  expect(await mine(merchant)).toEqual([{ name: 'Their draft' }])
  expect(await see(merchant, given.id)).toEqual({ status: 'DRAFT', viewerCanEdit: true })
  expect((await update(merchant, given.id, { description: 'Tea and ropes.' })).data).toEqual({
    updateListing: { description: 'Tea and ropes.', status: 'DRAFT', viewerCanEdit: true },
  })
  expect(await see(merchant, open.id)).toEqual({ status: 'PUBLISHED', viewerCanEdit: false })
  expect(await see(merchant, draft.id)).toBeNull()
  expect(codeOf(await update(merchant, open.id, { description: 'x' }))).toBe('FORBIDDEN')
  expect(codeOf(await update(merchant, draft.id, { description: 'x' }))).toBe('NOT_FOUND')
  const found = await ask(world(), '{ listings { nodes { name viewerCanEdit } } }', {}, merchant)
  expect(found).toEqual({ listings: { nodes: [{ name: 'Somebody’s shop', viewerCanEdit: false }] } })
  expect((await take(tenant.owner, given.id, merchant.userId)).data?.revokeListingGrant?.listings).toEqual([])
  expect([await mine(merchant), await see(merchant, given.id)]).toEqual([[], null])
  expect(codeOf(await update(merchant, given.id, { description: 'x' }))).toBe('NOT_FOUND')
})

test('publishing, the address and everything beside the listing stay with staff; a draft may be handed in', async () => {
  const tenant = await makeTenant(world())
  const merchant = await makeMember(world(), tenant, 'MERCHANT')
  const { id } = await makeListing(world(), tenant, { name: 'The Old Kettle', status: 'DRAFT' })
  await grant(tenant.owner, id, merchant.userId)
  for (const [field, value] of [
    ['status', 'PUBLISHED'],
    ['status', 'ARCHIVED'],
    ['slug', 'another-address'],
  ] as const) {
    const answer = await update(merchant, id, { [field]: value })
    expect([field, value, codeOf(answer), pathsOf(answer)]).toEqual([field, value, 'FORBIDDEN', [`input.${field}`]])
  }
  expect((await update(merchant, id, { status: 'PENDING' })).errors).toBeUndefined()
  expect(codeOf(await update(merchant, id, { status: 'DRAFT' }))).toBe('FORBIDDEN')
  for (const verb of [
    'deleteListing(id: $id) { id }',
    'featureListing(id: $id) { id }',
    'setListingPlan(id: $id) { id }',
  ])
    expect([verb, codeOf(await call(world(), `mutation ($id: ID!) { ${verb} }`, { id }, merchant))]).toEqual([
      verb,
      'FORBIDDEN',
    ])
})

test('each row of a list is judged by itself, whichever comes first: two that a merchant holds among two that they do not (RB-07)', async () => {
  const tenant = await makeTenant(world())
  const merchant = await makeMember(world(), tenant, 'MERCHANT')
  const names = ['A theirs', 'B another’s', 'C theirs', 'D another’s']
  for (const name of names) {
    const { id } = await makeListing(world(), tenant, { name })
    if (name.endsWith('theirs')) await grant(tenant.owner, id, merchant.userId)
  }
  const list =
    '{ listings(sort: NAME) { nodes { name viewerCanEdit } } newest: listings(sort: NEWEST) { nodes { name viewerCanEdit } } }'
  const judged = names.map((name) => ({ name, viewerCanEdit: name.endsWith('theirs') }))
  expect(await ask(world(), list, {}, merchant)).toEqual({
    listings: { nodes: judged },
    newest: { nodes: judged.toReversed() },
  })
})

test('nobody but a merchant pays for grants: lists and reads of staff and visitors ask for none', async () => {
  const tenant = await makeTenant(world())
  const editor = await makeMember(world(), tenant, 'EDITOR')
  const { id } = await makeListing(world(), tenant, { name: 'The Old Kettle' })
  for (const caller of [editor, { tenant: tenant.slug }]) {
    const sent = await statementsDuring(world(), async () => {
      await see(caller, id)
      await ask(world(), '{ listings { nodes { name viewerCanEdit } } }', {}, caller)
    })
    expect(sent.filter((statement) => statement.includes('listing_grant'))).toEqual([])
  }
})

test('a grant goes with the role and with the membership, and only merchants hold any', async () => {
  const tenant = await makeTenant(world())
  const [merchant, editor] = [
    await makeMember(world(), tenant, 'MERCHANT'),
    await makeMember(world(), tenant, 'EDITOR'),
  ]
  const { id } = await makeListing(world(), tenant, { name: 'The Old Kettle' })
  expect(codeOf(await grant(tenant.owner, id, editor.userId))).toBe('CONFLICT')
  expect(codeOf(await grant(editor, id, merchant.userId))).toBe('FORBIDDEN')
  await grant(tenant.owner, id, merchant.userId)
  const change = 'mutation ($u: ID!, $r: TenantRole!) { changeMemberRole(userId: $u, role: $r) { role } }'
  for (const role of ['VIEWER', 'MERCHANT']) await ask(world(), change, { u: merchant.userId, r: role }, tenant.owner)
  expect(await mine(merchant)).toEqual([])
  await grant(tenant.owner, id, merchant.userId)
  await deleteListing(world(), tenant, id)
  expect(await mine(merchant)).toEqual([])
  await ask(world(), 'mutation ($u: ID!) { removeMember(userId: $u) { role } }', { u: merchant.userId }, tenant.owner)
  expect(await world().truth('select 1 from listing_grant where tenant_id = $1', [tenant.id])).toEqual([])
})

test('listings and merchants of the next town are not there', async () => {
  const [here, there] = [await makeTenant(world()), await makeTenant(world())]
  const [ours, theirs] = [await makeMember(world(), here, 'MERCHANT'), await makeMember(world(), there, 'MERCHANT')]
  const [mineHere, foreign] = [
    await makeListing(world(), here, { name: 'Here' }),
    await makeListing(world(), there, { name: 'There' }),
  ]
  for (const [listingId, userId, paths] of [
    [foreign.id, ours.userId, ['listingId']],
    [mineHere.id, theirs.userId, ['userId']],
    [newId(), 'nonsense', ['listingId', 'userId']],
  ] as const)
    for (const answer of [await grant(here.owner, listingId, userId), await take(here.owner, listingId, userId)])
      expect([codeOf(answer), pathsOf(answer)]).toEqual(['NOT_FOUND', paths])
})
