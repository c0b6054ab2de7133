import { beforeAll, expect, test } from 'vitest'
import sharp from 'sharp'
import { type Answer, ask, type Caller, call } from '../../testing/call.js'
import { runJobs } from '../../testing/jobs.js'
import { makeListing } from '../../testing/makers.js'
import { newId } from '../../kernel/ids.js'
import { makeMember, makeTenant, type Tenancy } from '../../testing/tenants.js'
import { confirm, photo, placeFor, presign, put, upload } from '../../testing/uploads.js'
import { useWorld } from '../../testing/world.js'
import { publicKey } from './public-files.js'
import { readUpload } from './picture.js'
import { removeOrphans } from './orphans.jobs.js'

const world = useWorld()
let mine: Tenancy
beforeAll(async () => {
  mine = await makeTenant(world())
})

const codeOf = (answer: Answer<unknown>): string | undefined => answer.errors?.[0]?.extensions.code
const paths = (answer: Answer<unknown>): string[] =>
  (answer.errors?.[0]?.extensions.fields ?? []).map(({ path }) => path)
const change = (id: string, input: object, who = mine.owner): Promise<Answer<{ updateMediaAsset: Changed }>> =>
  call(
    world(),
    `mutation ($id: ID!, $input: UpdateMediaAssetInput!) { updateMediaAsset(id: $id, input: $input) {
      alt url width height focalPoint { x y } thumbnails { width } } }`,
    { id, input },
    who,
  )
type Changed = {
  alt: string | null
  url: string
  width: number
  height: number
  focalPoint: { x: number; y: number }
  thumbnails: object[]
}
const listingWith = (
  ids: string[],
  status: string,
  who = mine.owner,
): Promise<Answer<{ createListing: { id: string } }>> =>
  call(
    world(),
    'mutation ($input: CreateListingInput!) { createListing(input: $input) { id } }',
    { input: { name: 'Bakery', imageIds: ids, status } },
    who,
  )
const nothing = { jobId: '', attempt: 1, payload: {}, tenantId: null, requestId: null }
const inPublic = async (url: string): Promise<number> =>
  (await fetch(new URL(new URL(url).pathname, world().url))).status

test('a listing is published when each of its pictures is described, and its pictures stay so', async () => {
  const bytes = await photo(30, 20)
  const [said, silent] = [
    await upload(world(), mine.owner, { bytes, alt: 'The oven' }),
    await upload(world(), mine.owner, { bytes, alt: null }),
  ]
  const refused = await listingWith([said.id, silent.id], 'PUBLISHED')
  expect([codeOf(refused), paths(refused)]).toEqual(['BAD_USER_INPUT', ['input.imageIds.1']])
  const draft = (await listingWith([said.id, silent.id], 'DRAFT')).data?.createListing.id ?? ''
  const update = (input: object): Promise<Answer<unknown>> =>
    call(
      world(),
      'mutation ($id: ID!, $input: UpdateListingInput!) { updateListing(id: $id, input: $input) { id } }',
      { id: draft, input },
      mine.owner,
    )
  expect(paths(await update({ status: 'PUBLISHED' }))).toEqual(['input.imageIds.1'])
  expect((await change(silent.id, { alt: ' The counter ' })).data?.updateMediaAsset.alt).toBe('The counter')
  expect((await update({ status: 'PUBLISHED' })).errors).toBeUndefined()
  expect(paths(await change(silent.id, { alt: ' ' }))).toEqual(['input.alt'])
  const third = await upload(world(), mine.owner, { bytes, alt: null })
  expect(paths(await update({ imageIds: [third.id, said.id] }))).toEqual(['input.imageIds.0'])
  expect((await update({ name: 'Another name' })).errors).toBeUndefined()
})

test('a picture is cut from its original and kept in sight by its focal point: squares and addresses follow, and nothing is lost', async () => {
  const { id, url } = await upload(world(), mine.owner, { bytes: await photo(400, 200) })
  const bad = await change(id, { focalPoint: { x: 1.5, y: 0 }, crop: { x: 0, y: 0, width: 2, height: 0 } })
  expect(paths(bad)).toEqual(['input.focalPoint.x', 'input.crop.width', 'input.crop.height'])
  expect(paths(await change(id, { crop: { x: 0.6, y: 0, width: 0.6, height: 1 } }))).toEqual(['input.crop'])
  const right = await change(id, { focalPoint: { x: 0.9, y: 0.5 } })
  expect(right.data?.updateMediaAsset).toMatchObject({ focalPoint: { x: expect.closeTo(0.9), y: 0.5 }, url })
  const query =
    '{ mediaAssets(first: 1) { nodes { id url crop { x width } renditions(shape: SQUARE, format: JPEG) { url } } } }'
  type Library = {
    mediaAssets: { nodes: { id: string; url: string; crop: object | null; renditions: { url: string }[] }[] }
  }
  const square = async (): Promise<number[]> => {
    await runJobs(world())
    const [node] = (await ask<Library>(world(), query, {}, mine.owner)).mediaAssets.nodes
    const file = await fetch(new URL(new URL(node?.renditions.at(-1)?.url ?? '').pathname, world().url))
    const { data } = await sharp(Buffer.from(await file.arrayBuffer()))
      .resize(1, 1)
      .raw()
      .toBuffer({ resolveWithObject: true })
    return [...data]
  }
  const [red = 0, , blue = 0] = await square()
  expect(red - blue).toBeGreaterThan(120)
  const left = (await change(id, { crop: { x: 0, y: 0, width: 0.5, height: 1 }, focalPoint: null })).data
    ?.updateMediaAsset
  // Nobody is led to what shows the part that was cut off.
  expect(left).toMatchObject({ width: 200, height: 200, focalPoint: { x: 0.5, y: 0.5 }, thumbnails: [] })
  expect([await inPublic(url), await inPublic(left?.url ?? '')]).toEqual([404, 200])
  const [after = 0, , blueAfter = 0] = await square()
  expect(after).toBeLessThan(blueAfter)
  expect((await change(id, { crop: null })).data?.updateMediaAsset).toMatchObject({ url, width: 400, height: 200 })
  expect(await inPublic(url)).toBe(200)
})

test('the library finds pictures by what they show and where they are used; what is deleted is shown nowhere, and comes back', async () => {
  const tenant = await makeTenant(world(), { plan: 'premium' })
  const [oven, door] = [
    await upload(world(), tenant.owner, { bytes: await photo(31, 20), alt: 'The big Oven' }),
    await upload(world(), tenant.owner, { bytes: await photo(32, 20), alt: null }),
  ]
  const shop = await makeListing(world(), tenant, { name: 'Shop', slug: 'shop', imageIds: [oven.id] })
  const find = async (filter: object): Promise<unknown[]> => {
    const query = `query ($filter: MediaAssetFilter) { mediaAssets(filter: $filter) { totalCount nodes { id removedAt usedIn { kind listingId name } } } }`
    type Found = {
      mediaAssets: { totalCount: number; nodes: { id: string; removedAt: string | null; usedIn: object[] }[] }
    }
    const { nodes, totalCount } = (await ask<Found>(world(), query, { filter }, tenant.owner)).mediaAssets
    expect(nodes.length).toBe(totalCount)
    return nodes.map(({ id, removedAt, usedIn }) => [id, removedAt !== null, usedIn])
  }
  const used = [oven.id, false, [{ kind: 'LISTING', listingId: shop.id, name: 'Shop' }]]
  const idle = [door.id, true, []]
  expect(await find({})).toEqual([idle, used])
  expect(await find({ text: ' oven' })).toEqual([used])
  expect(await find({ text: '%' })).toEqual([])
  expect([await find({ unused: true }), await find({ unused: false }), await find({ undescribed: true })]).toEqual([
    [idle],
    [used],
    [idle],
  ])
  const storage = '{ mediaStorage { usedMb limitMb count } }'
  expect(await ask(world(), storage, {}, tenant.owner)).toMatchObject({ mediaStorage: { limitMb: 25_000, count: 2 } })

  const images = async (): Promise<number> => {
    const answer = await ask<{ listing: { images: object[] } }>(
      world(),
      '{ listing(slug: "shop") { images { id } } }',
      {},
      { tenant: tenant.slug },
    )
    return answer.listing.images.length
  }
  const pictured = async (): Promise<number> => {
    await runJobs(world())
    const query = '{ listings(filter: { withPhoto: true }) { totalCount } }'
    const answer = await ask<{ listings: { totalCount: number } }>(world(), query, {}, { tenant: tenant.slug })
    return answer.listings.totalCount
  }
  const verb = (name: string, id: string, who: Caller = tenant.owner): Promise<Answer<unknown>> =>
    call(world(), `mutation ($id: ID!) { ${name}(id: $id) { id } }`, { id }, who)
  expect(codeOf(await verb('deleteMediaAsset', oven.id, await makeMember(world(), tenant, 'STAFF')))).toBe('FORBIDDEN')
  expect((await verb('deleteMediaAsset', oven.id)).errors).toBeUndefined()
  expect([await images(), (await find({})).length, await verdictSoon(oven.url)]).toEqual([0, 1, 404])
  expect(await pictured()).toBe(0)
  expect(codeOf(await verb('deleteMediaAsset', oven.id))).toBe('NOT_FOUND')
  expect((await verb('restoreMediaAsset', oven.id)).errors).toBeUndefined()
  expect([await images(), await find({}), await verdictSoon(oven.url)]).toEqual([1, [idle, used], 200])
  expect(await pictured()).toBe(1)
  const logo = await upload(world(), tenant.owner, { bytes: await photo(33, 20), purpose: 'logo' })
  await ask(
    world(),
    'mutation ($id: ID!) { updateBranding(input: { logoId: $id }) { id } }',
    { id: logo.id },
    tenant.owner,
  )
  expect(codeOf(await verb('deleteMediaAsset', logo.id))).toBe('CONFLICT')
  // The brand wears what is there, and what was uploaded for it; what it wears already it may go on wearing.
  const wear = (input: object): Promise<Answer<unknown>> =>
    call(
      world(),
      'mutation ($i: UpdateBrandingInput!) { updateBranding(input: $i) { id } }',
      { i: input },
      tenant.owner,
    )
  const pending = await placeFor(world(), tenant.owner, await photo(34, 20), 'logo')
  const unseen = pending.key.split('/').at(-1)
  const gone = await wear({ logoId: unseen, logoDarkId: newId(), faviconId: null })
  expect([codeOf(gone), paths(gone)]).toEqual(['NOT_FOUND', ['input.logoId', 'input.logoDarkId']])
  const odd = await wear({ logoId: logo.id, logoDarkId: oven.id, faviconId: logo.id })
  expect([codeOf(odd), paths(odd)]).toEqual(['BAD_USER_INPUT', ['input.logoDarkId', 'input.faviconId']])
  expect((await wear({ logoId: logo.id, logoDarkId: logo.id })).errors).toBeUndefined()
})

/** What is served is remembered for two seconds (http/picture-served.ts). */
async function verdictSoon(url: string): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, 2_100))
  return inPublic(url)
}

test('UP-07: of fifty uploads at once at the edge of the plan as many are let in as fit, and one that grows is not kept', async () => {
  const tenant = await makeTenant(world(), { plan: 'free' })
  const insert = `insert into limit_override (tenant_id, id, key, value, reason, expires_at, set_by) values ($1, $2, 'storageMb', 1, 'test', now() + interval '1 day', $3)`
  await world().truth(insert, [tenant.id, newId(), tenant.owner.userId])
  const wish = { contentType: 'image/jpeg', bytes: 300_000, purpose: 'listing' }
  const answers = await Promise.all(Array.from({ length: 50 }, () => presign(world(), tenant.owner, wish)))
  const full = answers.filter(({ status }) => status !== 200)
  expect([answers.length - full.length, full.length]).toEqual([3, 47])
  expect(full[0]?.json.errors?.[0]?.extensions).toMatchObject({
    code: 'PLAN_LIMIT',
    limit: 1,
    used: 0.9,
    upgradeTo: 'basic',
  })
  const { mediaStorage } = await ask<{ mediaStorage: object }>(
    world(),
    '{ mediaStorage { usedMb limitMb count } }',
    {},
    tenant.owner,
  )
  expect(mediaStorage).toEqual({ usedMb: 0.9, limitMb: 1, count: 0 })

  const noise = {
    create: {
      width: 1_000,
      height: 800,
      channels: 3 as const,
      background: '#888',
      noise: { type: 'gaussian' as const, mean: 128, sigma: 60 },
    },
  }
  const small = await sharp(noise).webp({ quality: 1 }).toBuffer()
  expect(small.length).toBeLessThan(100_000)
  const place = await placeFor(world(), tenant.owner, small)
  await put(place.url, small)
  const grown = await confirm(world(), tenant.owner, place.key)
  expect([codeOf(grown), grown.errors?.[0]?.message]).toEqual([
    'PLAN_LIMIT',
    'What was agreed with you holds 1 MB of pictures.',
  ])
  // Neither what was to be shown stays, nor, once the address is over, what was to be kept.
  const { files } = world().app.house.ports
  const { picture } = await readUpload(small, 'LISTING', 'input.key')
  expect(await files.get(publicKey(picture.hash))).toBeNull()
  const original = place.key.replace(/([^/]+)$/, 'originals/$1')
  expect(await files.get(original)).not.toBeNull()
  await world().truth(`update media_asset set created_at = created_at - interval '2 hours' where tenant_id = $1`, [
    tenant.id,
  ])
  await removeOrphans({ house: world().app.house, openTenants: async () => [tenant.id] }, nothing)
  await runJobs(world())
  expect([await files.get(place.key), await files.get(original)]).toEqual([null, null])
})

test('UP-07: what is not confirmed, used by nothing or deleted is gone within a day, its files with it; what is used stays', async () => {
  const tenant = await makeTenant(world())
  const other = await makeTenant(world())
  const bytes = await photo(64, 48)
  const [used, idle, fresh, deleted, logo] = await Promise.all([
    upload(world(), tenant.owner, { bytes: await photo(65, 48) }),
    upload(world(), tenant.owner, { bytes }),
    upload(world(), tenant.owner, { bytes: await photo(66, 48) }),
    upload(world(), tenant.owner, { bytes: await photo(67, 48) }),
    upload(world(), tenant.owner, { bytes: await photo(68, 48), purpose: 'logo' }),
  ])
  const shared = await upload(world(), other.owner, { bytes })
  await makeListing(world(), tenant, { name: 'Shop', imageIds: [used.id, deleted.id] })
  await ask(
    world(),
    'mutation ($id: ID!) { updateBranding(input: { logoId: $id }) { id } }',
    { id: logo.id },
    tenant.owner,
  )
  await ask(world(), 'mutation ($id: ID!) { deleteMediaAsset(id: $id) { id } }', { id: deleted.id }, tenant.owner)
  const place = await placeFor(world(), tenant.owner, bytes)
  await put(place.url, bytes)
  await runJobs(world())
  const age = `update media_asset set created_at = created_at - interval '25 hours', updated_at = updated_at - interval '25 hours',
    deleted_at = deleted_at - interval '25 hours' where tenant_id = $1 and id <> $2`
  await world().truth(age, [tenant.id, fresh.id])
  const files = world().app.house.ports.files
  const keyOf = async (id: string): Promise<string> =>
    (await world().truth<{ key: string }>('select original_key as key from media_asset where id = $1', [id]))[0]?.key ??
    ''
  const [idleKey, usedKey] = [await keyOf(idle.id), await keyOf(used.id)]
  const open = async (): Promise<string[]> => [tenant.id, other.id]
  await removeOrphans({ house: world().app.house, openTenants: open }, nothing)
  await runJobs(world())
  const left = await world().truth<{ id: string }>('select id from media_asset where tenant_id = $1 order by id', [
    tenant.id,
  ])
  expect(left.map(({ id }) => id)).toEqual([used.id, fresh.id, logo.id].sort())
  expect([await files.get(place.key), await files.get(idleKey)]).toEqual([null, null])
  expect(await files.get(usedKey)).not.toBeNull()
  // The next town shows the same picture, so its file stays.
  expect(await inPublic(shared.url)).toBe(200)
  expect([await verdictSoon(deleted.url), await inPublic(used.url)]).toEqual([404, 200])
})
