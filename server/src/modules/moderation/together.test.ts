import { beforeAll, expect, test } from 'vitest'
import { ask, call } from '../../testing/call.js'
import { codeOf, deskOf, type Entry } from '../../testing/desk.js'
import { mailTo, runJobs } from '../../testing/jobs.js'
import { makeListing, makePicture } from '../../testing/makers.js'
import { makeMember, makeTenant, type Tenancy } from '../../testing/tenants.js'
import { openClient } from '../../testing/sql.js'
import { browserIn } from '../../testing/visitors.js'
import { useWorld } from '../../testing/world.js'
import { expireImports } from '../directory/import/expire.jobs.js'
import { dryRun, importAll, sendFile, shown, step } from '../directory/import/imports.ground.js'
import { removeOrphans } from '../media/orphans.jobs.js'

const world = useWorld({ TRUST_PROXY: '1' })
let town: Tenancy
beforeAll(async () => {
  town = await makeTenant(world())
})

const { visitor, queue, endorse, report, decide, seenBy } = deskOf(world, () => town)

test('a picture that is held back outlives the nightly sweep; whichever entry about it is decided, it comes back, and staff cannot bring it back before', async () => {
  const own = await makeTenant(world())
  const [picture, other] = [
    await makePicture(world(), own, { purpose: 'LISTING', alt: 'A kettle' }),
    await makePicture(world(), own, { purpose: 'LISTING', alt: 'A pan' }),
  ]
  const shop = await makeListing(world(), own, { name: 'Held back', imageIds: [picture, other] })
  const tell = (targetId: string) => {
    const { formToken } = browserIn(world(), own)
    return report({ targetType: 'MEDIA', targetId, formToken }, { ...visitor(), tenant: own.slug })
  }
  const images = async () => (await seenBy(shop.id, { tenant: own.slug }))?.images.map(({ id }) => id)
  const verb = (name: string, id: string) =>
    call(world(), `mutation ($id: ID!) { ${name}(id: $id) { id } }`, { id }, own.owner)
  for (const id of [picture, picture, other]) await tell(id)
  const [first, second, third] = (await queue({}, own.owner)) as [Entry, Entry, Entry]
  await decide([first], 'HIDE', own.owner)
  expect(await images()).toEqual([other])
  // Whoever edits the listing does not see it, and cannot mean to take it off.
  const edit = 'mutation ($id: ID!, $i: UpdateListingInput!) { updateListing(id: $id, input: $i) { id } }'
  await ask(world(), edit, { id: shop.id, i: { imageIds: [other] } }, own.owner)
  expect(codeOf(await verb('restoreMediaAsset', picture))).toBe('CONFLICT')
  const age = `update media_asset set created_at = created_at - interval '3 days', updated_at = updated_at - interval '3 days',
    deleted_at = deleted_at - interval '3 days', hidden_at = hidden_at - interval '3 days' where tenant_id = $1`
  await world().truth(age, [own.id])
  const nothing = { jobId: '', attempt: 1, payload: {}, tenantId: null, requestId: null }
  await removeOrphans({ house: world().app.house, openTenants: async () => [own.id] }, nothing)
  expect((await decide([second], 'APPROVE', own.owner)).errors).toBeUndefined()
  expect(await images()).toEqual([picture, other])
  // What staff took away is not moderation's to bring back.
  await verb('deleteMediaAsset', other)
  expect((await decide([third], 'HIDE', own.owner)).errors).toBeUndefined()
  expect((await decide([{ ...third, version: 2 }], 'APPROVE', own.owner)).errors).toBeUndefined()
  expect(await images()).toEqual([picture])
  expect((await verb('restoreMediaAsset', other)).errors).toBeUndefined()
})

test('what staff put under review by themselves is not made public by a report that is found to be nothing', async () => {
  const shop = await makeListing(world(), town, { name: 'Looked at' })
  await report({ targetId: shop.id })
  const review = 'mutation ($id: ID!) { updateListing(id: $id, input: { status: UNDER_REVIEW }) { id } }'
  await ask(world(), review, { id: shop.id }, town.owner)
  const [entry] = (await queue()) as [Entry]
  expect((await decide([entry], 'HIDE')).errors).toBeUndefined()
  expect((await decide(await queue(), 'APPROVE')).errors).toBeUndefined()
  expect(await seenBy(shop.id)).toBeNull()
})

test('an author who takes it back and a moderator who lets it pass at the same moment: it is taken back', async () => {
  const shop = await makeListing(world(), town, { name: 'Both at once' })
  const take = 'mutation ($id: ID!, $v: String) { withdrawEndorsement(id: $id, visitorToken: $v) { status comment } }'
  const browser = browserIn(world(), town)
  const id = await endorse(shop.id, { formToken: browser.formToken, comment: 'Quick.' })
  await runJobs(world())
  const entries = await queue()
  // Both stand before the row, its author first, until it is let go.
  const holder = await openClient(world().database.superuserUrl)
  await holder.query('begin')
  await holder.query('select from endorsement where id = $1 for update', [id])
  const taken = call(world(), take, { id, v: browser.visitorToken }, visitor())
  await waiting(1)
  const passed = decide(entries, 'APPROVE')
  await waiting(2)
  await holder.query('rollback')
  await holder.end()
  expect([(await taken).errors, (await passed).errors]).toEqual([undefined, undefined])
  const sql = 'select status, comment from endorsement where id = $1'
  expect(await world().truth(sql, [id])).toEqual([{ status: 'WITHDRAWN', comment: null }])
})

/** Until so many of this database's connections wait for a lock. */
async function waiting(count: number): Promise<void> {
  const sql = `select count(*)::int as count from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
  await expect
    .poll(async () => (await world().truth<{ count: number }>(sql))[0]?.count, { timeout: 10_000 })
    .toBe(count)
}

test('an owner who writes a description anew while a name is approved does not set the name back', async () => {
  const merchant = await makeMember(world(), town, 'MERCHANT')
  const { id } = await makeListing(world(), town, {
    name: 'The Kettle',
    translations: [{ locale: 'de', name: 'Der Kessel' }],
  })
  const grant = 'mutation ($l: ID!, $u: ID!) { grantListing(listingId: $l, userId: $u) { id } }'
  await ask(world(), grant, { l: id, u: merchant.userId }, town.owner)
  const edit = (input: object) =>
    call(
      world(),
      'mutation ($id: ID!, $i: UpdateListingInput!) { updateListing(id: $id, input: $i) { id } }',
      { id, i: input },
      merchant,
    )
  await edit({ name: 'Waiting' })
  const moderator = await openClient(world().database.superuserUrl)
  await moderator.query('begin')
  await moderator.query(`select from moderation_report where target_id = $1 and status = 'OPEN' for update`, [id])
  const second = edit({ translations: [{ locale: 'de', name: 'Der Kessel', description: 'Tee.' }] })
  await waiting(1)
  const approved = JSON.stringify([{ locale: 'de', name: 'Kessel Neu', description: null }])
  await moderator.query('update listing set translations = $2 where id = $1', [id, approved])
  await moderator.query('commit')
  await moderator.end()
  expect((await second).errors).toBeUndefined()
  const { listing } = await ask<{ listing: { translations: object[] } }>(
    world(),
    `{ listing(id: "${id}") { translations { locale name description } } }`,
    {},
    town.owner,
  )
  expect(listing.translations).toEqual([{ locale: 'de', name: 'Kessel Neu', description: 'Tee.' }])
})

test('an import that looks suspicious waits: what it made is seen by nobody before a moderator says so, and is taken back where they say no', async () => {
  const own = await makeTenant(world(), { plan: 'pro' })
  const desk = deskOf(world, () => own)
  const said = ['', 'DRAFT', 'PENDING', 'ARCHIVED']
  const file = (name: string, phone: string, count: number) =>
    `name,id,phone,status\n${Array.from({ length: count }, (_, n) => `${name} ${n},${name}${n},${phone},${said[n % 4]}\n`).join('')}`
  const seen = async () =>
    (await ask<{ listings: { totalCount: number } }>(world(), '{ listings { totalCount } }', {}, { tenant: own.slug }))
      .listings.totalCount
  const statuses = `select status, count(*)::int as count from listing where tenant_id = $1 and deleted_at is null group by 1 order by 1`
  const all = () => world().truth(statuses, [own.id])
  const tried = await dryRun(world(), own.owner, await sendFile(world(), own.owner, file('Bar', '+4989219989', 99)))
  expect(tried.suspicions, 'a chain').toEqual([])
  const held = await importAll(world(), own.owner, file('Shop', '+49892199890', 100))
  expect(held).toMatchObject({ state: 'DONE', suspicions: ['SHARED_CONTACT'], counts: { created: 100 } })
  expect([await all(), await seen()]).toEqual([[{ status: 'UNDER_REVIEW', count: 100 }], 0])
  const [entry] = (await desk.queue({ kind: 'IMPORT' })) as [Entry]
  expect(entry).toMatchObject({ kind: 'IMPORT', signals: ['SHARED_CONTACT'], isTargetPublic: false })
  expect(codeOf(await desk.decide([entry], 'HIDE'))).toBe('CONFLICT')
  expect(codeOf(await desk.decide([entry], 'APPROVE', town.owner)), 'of the next town').toBe('NOT_FOUND')
  // A day later, when what an import did is forgotten, it is not while somebody has to decide.
  const move = 'update listing_import set state = $2, finished_at = $3 where tenant_id = $1'
  await world().truth(move, [own.id, 'RUNNING', null])
  expect(codeOf(await desk.decide([entry], 'APPROVE')), 'while rows come in').toBe('CONFLICT')
  await world().truth(move, [own.id, 'DONE', new Date(Date.now() - 30 * 3_600_000)])
  const nothing = { jobId: '', attempt: 1, payload: {}, tenantId: null, requestId: null }
  await expireImports({ house: world().app.house, openTenants: async () => [own.id] }, nothing)
  expect((await desk.decide([entry], 'APPROVE')).errors).toBeUndefined()
  // Nor before the job has taken them in, which no request does.
  await expireImports({ house: world().app.house, openTenants: async () => [own.id] }, nothing)
  expect(await world().truth('select from listing_bulk_item where tenant_id = $1', [own.id])).toEqual([])
  await runJobs(world())
  // What the file does not want published is not: approved, it is as if nobody had held it.
  const approved = [
    { status: 'ARCHIVED', count: 25 },
    { status: 'DRAFT', count: 50 },
    { status: 'PUBLISHED', count: 25 },
  ]
  expect([await all(), await seen()]).toEqual([approved, 25])
  const more = await importAll(world(), own.owner, file('Café', '+4930123456', 100))
  const [second] = (await desk.queue({ kind: 'IMPORT' })) as [Entry]
  const moderator = await makeMember(world(), own, 'ADMIN')
  expect((await desk.decide([second], 'REJECT', moderator)).errors).toBeUndefined()
  await runJobs(world())
  const letters = mailTo(world(), own.owner.email).filter(({ subject }) => subject.includes('shops.csv'))
  expect(letters.map(({ text }) => text)).toEqual([expect.stringContaining('Not about this shop.')])
  expect((await shown(world(), own.owner, more.id))?.state).toBe('UNDONE')
  expect([await all(), await desk.queue({ kind: 'IMPORT' })]).toEqual([approved, []])
})

test('of an import that waits nothing is left waiting: not where it failed, was lost or is a day old, nor what somebody touched', async () => {
  const own = await makeTenant(world(), { plan: 'pro' })
  const desk = deskOf(world, () => own)
  const bring = async (name: string) => {
    const rows = Array.from({ length: 20 }, (_, n) => `${name} ${n},${name}${n},www.${name}.example\n`).join('')
    const { id } = await importAll(world(), own.owner, `name,id,description\n${rows}`)
    return { id, entries: await desk.queue({ kind: 'IMPORT' }) }
  }
  const left = async (name: string) =>
    (
      await world().truth<{ status: string }>(
        'select distinct status from listing where tenant_id = $1 and deleted_at is null and name like $2',
        [own.id, `${name} %`],
      )
    ).map(({ status }) => status)
  const day = 24 * 3_600_000
  const ends = [
    ['Failed', { state: 'FAILED' }, 'UNDONE', []],
    ['Lost', { state: 'RUNNING', updated_at: new Date(Date.now() - day), finished_at: null }, 'UNDONE', []],
    ['Old', { finished_at: new Date(Date.now() - 1.25 * day) }, 'DONE', ['ARCHIVED']],
  ] as const
  for (const [name, facts, state, statuses] of ends) {
    const { id, entries } = await bring(name)
    const set = Object.keys(facts).map((column, at) => `${column} = $${at + 2}`)
    await world().truth(`update listing_import set ${set.join(', ')} where id = $1`, [id, ...Object.values(facts)])
    expect((await desk.decide(entries, 'REJECT')).errors, name).toBeUndefined()
    await runJobs(world())
    expect([(await shown(world(), own.owner, id))?.state, await left(name)], name).toEqual([state, statuses])
  }
  const { id } = await bring('Touched')
  await world().truth(`update listing set updated_at = now() where tenant_id = $1 and name like 'Touched %'`, [own.id])
  expect((await step(world(), own.owner, id, 'undoListingImport')).keptListings).toHaveLength(20)
  expect([await left('Touched'), await desk.queue({ kind: 'IMPORT' })]).toEqual([['ARCHIVED'], []])
})
