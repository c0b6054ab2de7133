import { beforeAll, expect, test } from 'vitest'
import { ask, call } from '../../testing/call.js'
import { codeOf, deskOf, type Entry } from '../../testing/desk.js'
import { runJobs } from '../../testing/jobs.js'
import { makeListing, makePicture } from '../../testing/makers.js'
import { makeTenant, type Tenancy } from '../../testing/tenants.js'
import { openClient } from '../../testing/sql.js'
import { browserIn } from '../../testing/visitors.js'
import { useWorld } from '../../testing/world.js'
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
  const nothing = { jobId: '', payload: {}, tenantId: null, requestId: null }
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
