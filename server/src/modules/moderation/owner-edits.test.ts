import { beforeAll, expect, test } from 'vitest'
import { type Answer, ask, type Caller, call } from '../../testing/call.js'
import { openClient } from '../../testing/sql.js'
import { mailTo, runJobs } from '../../testing/jobs.js'
import { makeCategory, makeListing } from '../../testing/makers.js'
import { makeMember, makeTenant, type Tenancy } from '../../testing/tenants.js'
import { browserIn } from '../../testing/visitors.js'
import { useWorld } from '../../testing/world.js'

const world = useWorld()
let town: Tenancy
let merchant: Caller & { email: string; userId: string }
beforeAll(async () => {
  town = await makeTenant(world(), { name: 'Pell Haven' })
  merchant = await makeMember(world(), town, 'MERCHANT')
})

type Change = { field: string; before: string | null; after: string }
type Seen = { name: string; website: string | null; description: string | null; pendingChanges: Change[] }
type Entry = { id: string; version: number; proposedChanges: Change[] }
const fields = 'name website phone email description status category { name } pendingChanges { field before after }'
const codeOf = (answer: Answer<unknown>) => answer.errors?.[0]?.extensions.code
const pathsOf = (answer: Answer<unknown>) => answer.errors?.[0]?.extensions.fields?.map(({ path }) => path)
const edit = (id: string, input: object, caller: Caller = merchant) =>
  call<{ updateListing: Seen }>(
    world(),
    `mutation ($id: ID!, $i: UpdateListingInput!) { updateListing(id: $id, input: $i) { ${fields} } }`,
    { id, i: input },
    caller,
  )
const see = async (id: string, caller: Caller = { tenant: town.slug }) =>
  (await ask<{ listing: Seen }>(world(), `{ listing(id: "${id}") { ${fields} } }`, {}, caller)).listing
const withdraw = (id: string, caller: Caller = merchant) =>
  call(world(), 'mutation ($id: ID!) { withdrawListingChanges(id: $id) { pendingChanges { field } } }', { id }, caller)
const queue = async () =>
  (
    await ask<{ moderationQueue: { nodes: Entry[] } }>(
      world(),
      '{ moderationQueue(filter: { kind: EDIT }) { nodes { id version signals proposedChanges { field before after } } } }',
      {},
      town.owner,
    )
  ).moderationQueue.nodes
const decide = ({ id, version }: Entry, decision: string) =>
  call(
    world(),
    'mutation ($i: DecideModerationInput!) { decideModerationReports(input: $i) { decided { status } } }',
    { i: { entries: [{ id, version }], decision, reason: 'Because.' } },
    town.owner,
  )
const grant = 'mutation ($l: ID!, $u: ID!) { grantListing(listingId: $l, userId: $u) { id } }'
/** A published listing that the merchant holds. */
async function held(more: object = {}): Promise<string> {
  const input = { name: 'The Old Kettle', address: { country: 'DE', city: 'Pell' }, phone: '+49891234567', ...more }
  const { id } = await makeListing(world(), town, input)
  await ask(world(), grant, { l: id, u: merchant.userId }, town.owner)
  return id
}

test('what an owner changes of name, place, contacts and category waits; the rest is there at once; a moderator takes it over whole', async () => {
  const [cafe, bar] = [
    await makeCategory(world(), town, { name: 'Café' }),
    await makeCategory(world(), town, { name: 'Bar' }),
  ]
  const id = await held({ categoryId: cafe.id })
  const input = {
    ...{ name: ' The New Kettle ', website: 'kettle.example', email: 'New@kettle.example', categoryId: bar.id },
    ...{ phones: [{ label: 'Bar', number: '089 7654321' }], address: { city: 'Haven', country: 'DE' } },
    ...{ location: { lat: 48.1, lng: 11.5 }, description: 'Tea.' },
  }
  const saved = (await edit(id, input)).data?.updateListing
  expect(saved).toMatchObject({
    name: 'The Old Kettle',
    description: 'Tea.',
    website: null,
    category: { name: 'Café' },
  })
  const waits = [
    { field: 'name', before: 'The Old Kettle', after: 'The New Kettle' },
    { field: 'website', before: null, after: 'https://kettle.example/' },
    { field: 'phone', before: '+49891234567', after: 'Bar 089 7654321' },
    { field: 'email', before: null, after: 'new@kettle.example' },
    { field: 'address', before: 'Pell, DE', after: 'Haven, DE' },
    { field: 'location', before: null, after: '48.1, 11.5' },
    { field: 'category', before: 'Café', after: 'Bar' },
  ]
  expect(saved?.pendingChanges).toEqual(waits)
  expect(await see(id)).toMatchObject({ name: 'The Old Kettle', description: 'Tea.', pendingChanges: [] })
  const [entry] = (await queue()) as [Entry]
  expect(entry).toMatchObject({ signals: ['OWN_LISTING'], proposedChanges: waits })
  // What joins it later is decided by nobody who has not seen it.
  expect((await edit(id, { name: 'The Third Kettle' })).data?.updateListing.pendingChanges[0]?.after).toBe(
    'The Third Kettle',
  )
  expect(codeOf(await decide(entry, 'APPROVE'))).toBe('CONFLICT')
  expect((await decide((await queue())[0] as Entry, 'APPROVE')).errors).toBeUndefined()
  expect(await see(id, merchant)).toMatchObject({
    ...{ name: 'The Third Kettle', website: 'https://kettle.example/', email: 'new@kettle.example' },
    ...{ phone: '+49897654321', category: { name: 'Bar' }, pendingChanges: [] },
  })
  await runJobs(world())
  expect(mailTo(world(), merchant.email).map(({ subject }) => subject)).toContain(
    'Your suggestion about The Third Kettle',
  )
})

test('what is set back to what it is waits no more; it is withdrawn by its owner alone; what cannot be written is refused now', async () => {
  const id = await held()
  await edit(id, { name: 'Other', website: 'https://kettle.example' })
  expect(
    (await edit(id, { name: 'The Old Kettle' })).data?.updateListing.pendingChanges.map(({ field }) => field),
  ).toEqual(['website'])
  expect((await edit(id, { website: null })).data?.updateListing.pendingChanges).toEqual([])
  expect(await queue()).toEqual([])
  expect(pathsOf(await edit(id, { name: '  ' }))).toEqual(['input.name'])
  expect(pathsOf(await edit(id, { phone: '12' }))).toEqual(['input.phone'])
  expect(codeOf(await edit(id, { categoryId: id }))).toBe('NOT_FOUND')
  await edit(id, { name: 'Other' })
  const next = await makeTenant(world())
  for (const caller of [town.owner, next.owner, await makeMember(world(), town, 'MERCHANT')])
    expect(codeOf(await withdraw(id, caller))).toBe('NOT_FOUND')
  expect((await see(id, town.owner)).pendingChanges).toHaveLength(1)
  expect((await withdraw(id)).data).toEqual({ withdrawListingChanges: { pendingChanges: [] } })
  expect(await queue()).toEqual([])
})

test('staff, drafts and tenants that wish so wait for nobody', async () => {
  const id = await held()
  expect((await edit(id, { name: 'By staff' }, town.owner)).data?.updateListing).toMatchObject({
    name: 'By staff',
    pendingChanges: [],
  })
  const draft = await held({ status: 'DRAFT' })
  expect((await edit(draft, { name: 'Draft' })).data?.updateListing).toMatchObject({
    name: 'Draft',
    pendingChanges: [],
  })
  const setting = 'mutation ($on: Boolean) { updateTenant(input: { reviewsOwnerEdits: $on }) { reviewsOwnerEdits } }'
  expect(pathsOf(await call(world(), setting, { on: null }, town.owner))).toEqual(['input.reviewsOwnerEdits'])
  await ask(world(), setting, { on: false }, town.owner)
  expect((await edit(id, { name: 'At once' })).data?.updateListing).toMatchObject({
    name: 'At once',
    pendingChanges: [],
  })
  await ask(world(), setting, { on: true }, town.owner)
})

test('a name in another language and a page elsewhere wait too; a description in another language is there at once', async () => {
  const id = await held({ translations: [{ locale: 'de', name: 'Der Kessel' }] })
  const words = [{ locale: 'de', name: 'Der Kessel', description: 'Tee.' }]
  expect((await edit(id, { translations: words })).data?.updateListing.pendingChanges).toEqual([])
  const other = [{ locale: 'de', name: 'Kessel Neu', description: 'Tee.' }]
  const socialLinks = [{ network: 'FACEBOOK', url: 'facebook.com/kettle' }]
  const waits = (await edit(id, { translations: other, socialLinks })).data?.updateListing.pendingChanges
  expect(waits).toEqual([
    { field: 'translations', before: 'de: Der Kessel. Tee.', after: 'de: Kessel Neu. Tee.' },
    { field: 'socialLinks', before: null, after: 'Facebook: https://facebook.com/kettle' },
  ])
  const seen = () =>
    ask<object>(
      world(),
      `{ listing(id: "${id}") { socialLinks { url } localized(locale: "de") { name description } } }`,
      {},
      { tenant: town.slug },
    )
  expect(await seen()).toEqual({
    listing: { socialLinks: [], localized: { name: 'Der Kessel', description: 'Tee.' } },
  })
  expect((await decide((await queue()).at(-1) as Entry, 'APPROVE')).errors).toBeUndefined()
  expect(await seen()).toEqual({
    listing: {
      socialLinks: [{ url: 'https://facebook.com/kettle' }],
      localized: { name: 'Kessel Neu', description: 'Tee.' },
    },
  })
})

test('names wait each by its language: what staff write meanwhile in another stays, and what was said of others waits on', async () => {
  const [de, fr] = [
    { locale: 'de', name: 'Der Kessel', description: 'Tee.' },
    { locale: 'fr', name: 'La Bouilloire' },
  ]
  const id = await held({ translations: [de, fr] })
  const all = async () =>
    (
      await ask<{ listing: { translations: object[] } }>(
        world(),
        `{ listing(id: "${id}") { translations { locale name description } } }`,
        {},
        town.owner,
      )
    ).listing.translations
  const waits = async () => (await see(id, merchant)).pendingChanges[0]?.after.split('\n')
  // The description of a renamed one is there at once; a language that is dropped keeps its name until somebody says so.
  await edit(id, { translations: [{ ...de, name: 'Kessel Neu', description: 'Guter Tee.' }] })
  expect(await all()).toEqual([
    { locale: 'de', name: 'Der Kessel', description: 'Guter Tee.' },
    { locale: 'fr', name: 'La Bouilloire', description: null },
  ])
  await edit(id, {
    translations: [{ ...de, description: 'Guter Tee.', name: 'Kessel Alt' }, fr, { locale: 'it', name: 'Bollitore' }],
  })
  expect(await waits()).toEqual(['de: Kessel Alt. Guter Tee.', 'fr: La Bouilloire', 'it: Bollitore'])
  // A description written anew says nothing of the name that waits beside it.
  await edit(id, { translations: [{ ...de, description: 'Tee und Kuchen.' }, fr] })
  const staff = [
    { ...de, description: 'Tee und Kuchen.' },
    { locale: 'fr', name: 'Le Salon', description: 'Du thé.' },
  ]
  await edit(id, { translations: [...staff, { locale: 'es', name: 'La Tetera' }] }, town.owner)
  const entry = (await queue()).find(({ proposedChanges: [first] }) => first?.after.includes('Bollitore'))
  expect((await decide(entry as Entry, 'APPROVE')).errors).toBeUndefined()
  expect(await all()).toEqual([
    { locale: 'de', name: 'Kessel Alt', description: 'Tee und Kuchen.' },
    { locale: 'fr', name: 'Le Salon', description: 'Du thé.' },
    { locale: 'es', name: 'La Tetera', description: null },
    { locale: 'it', name: 'Bollitore', description: null },
  ])
})

test('whoever edits and whoever decides take the entry first and then the listing: neither waits for the other for ever', async () => {
  const id = await held()
  await edit(id, { name: 'Waiting', description: 'Tea.' })
  const [{ id: changeId } = { id: '' }] = (
    await ask<{ listingHistory: { nodes: { id: string }[] } }>(
      world(),
      `{ listingHistory(listingId: "${id}") { nodes { id } } }`,
      {},
      town.owner,
    )
  ).listingHistory.nodes
  const other = await held()
  const undo = 'mutation ($l: ID!, $c: ID!) { undoListingChange(listingId: $l, changeId: $c) { listing { id } } }'
  const merge = 'mutation ($i: MergeListingsInput!) { mergeListings(input: $i) { id } }'
  const ways = [
    () => edit(id, { name: 'Other', status: 'PUBLISHED' }),
    () => call(world(), undo, { l: id, c: changeId }, merchant),
    () => call(world(), merge, { i: { keepId: id, mergeId: other } }, town.owner),
  ]
  for (const way of ways) {
    const moderator = await openClient(world().database.superuserUrl)
    await moderator.query('begin')
    await moderator.query(`select from moderation_report where target_id = $1 and status = 'OPEN' for update`, [id])
    const second = way()
    await waiting(1)
    await moderator.query('select from listing where id = $1 for update nowait', [id])
    await moderator.query('commit')
    await moderator.end()
    expect(((await second) as Answer<unknown>).errors).toBeUndefined()
  }
})

test('what its owner suggested before it was theirs shows what joins it; what comes while it is decided begins another one', async () => {
  const { id } = await makeListing(world(), town, { name: 'The Late Kettle' })
  const suggestion = 'mutation ($i: SuggestListingEditInput!) { suggestListingEdit(input: $i) { id } }'
  const { formToken } = browserIn(world(), town)
  await ask(world(), suggestion, { i: { formToken, listingId: id, website: 'kettle.example' } }, merchant)
  await ask(world(), grant, { l: id, u: merchant.userId }, town.owner)
  const pending = (await edit(id, { name: 'The Early Kettle' })).data?.updateListing.pendingChanges
  expect(pending?.map(({ field }) => field)).toEqual(['name', 'website'])
  const holder = await openClient(world().database.superuserUrl)
  await holder.query('begin')
  const decided = `update moderation_report set status = 'REJECTED', closed_at = now() where target_id = $1 and status = 'OPEN'`
  await holder.query(decided, [id])
  const late = edit(id, { name: 'The Last Kettle' })
  await waiting(1)
  await holder.query('commit')
  await holder.end()
  const change = { field: 'name', before: 'The Late Kettle', after: 'The Last Kettle' }
  expect((await late).data?.updateListing.pendingChanges).toEqual([change])
})

/** Until so many of this database's connections wait for a lock. */
async function waiting(count: number): Promise<void> {
  const sql = `select count(*)::int as count from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
  await expect.poll(async () => (await world().truth<{ count: number }>(sql))[0]?.count).toBe(count)
}

test('a number said first as one of several and then alone waits once, and a moderator can take it over', async () => {
  const id = await held()
  await edit(id, { phones: [{ label: 'Bar', number: '089 7654321' }] })
  const then = (await edit(id, { phone: '089 1112223' })).data?.updateListing
  expect(then?.pendingChanges).toEqual([{ field: 'phone', before: '+49891234567', after: '+49891112223' }])
  const entry = (await queue()).find(({ proposedChanges: [first] }) => first?.after === '+49891112223')
  expect((await decide(entry as Entry, 'APPROVE')).errors).toBeUndefined()
  expect(await see(id)).toMatchObject({ phone: '+49891112223' })
})

test('first edits at one instant are one entry, and none is refused', async () => {
  const id = await held()
  const edits = [{ name: 'The New Kettle' }, { website: 'https://new.example' }, { email: 'new@kettle.example' }]
  const answers = await Promise.all(edits.map((each) => edit(id, each)))
  expect(answers.map(codeOf)).toEqual([undefined, undefined, undefined])
  const waiting = (await see(id, merchant)).pendingChanges.map(({ field }) => field)
  expect(waiting.sort()).toEqual(['email', 'name', 'website'])
  const rows = `select count(*)::int as open from moderation_report where target_id = $1 and status = 'OPEN'`
  expect(await world().truth(rows, [id])).toEqual([{ open: 1 }])
})
