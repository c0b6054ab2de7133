import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { beforeAll, expect, test } from 'vitest'
import { ask, type Caller, call } from '../../testing/call.js'
import { runJobs } from '../../testing/jobs.js'
import { makeListing } from '../../testing/makers.js'
import { makeMember, makeTenant, type Tenancy } from '../../testing/tenants.js'
import { confirm, photo, placeFor, presign, put, upload, wishFor } from '../../testing/uploads.js'
import { useWorld } from '../../testing/world.js'

const world = useWorld()
let mine: Tenancy
let theirs: Tenancy
beforeAll(async () => {
  mine = await makeTenant(world())
  theirs = await makeTenant(world())
})

/** What is said of bytes that were sent as a JPEG. */
async function verdict(bytes: Buffer): Promise<unknown[]> {
  const place = await placeFor(world(), mine.owner, bytes)
  expect(await put(place.url, bytes)).toBe(204)
  const { errors, data } = await confirm(world(), mine.owner, place.key)
  return errors ? [errors[0]?.extensions.code, errors[0]?.extensions.fields?.[0]?.path] : [data?.confirmUpload.width]
}
const refused = ['BAD_USER_INPUT', 'input.key']
const original = async (id: string): Promise<string> => {
  const query = 'mutation ($id: ID!) { updateMediaAsset(id: $id, input: {}) { originalUrl } }'
  type Answer = { updateMediaAsset: { originalUrl: string } }
  return (await ask<Answer>(world(), query, { id }, mine.owner)).updateMediaAsset.originalUrl
}

test('UP-02: what is no picture is refused whatever it is called, and what is more than one keeps nothing but the picture', async () => {
  const jpeg = await photo(40, 30)
  const begins = (hex: string): Buffer => Buffer.concat([Buffer.from(hex, 'hex'), Buffer.alloc(600, 'cnry')])
  const others = {
    html: Buffer.from('<!doctype html><script>alert("cnry")</script>'),
    js: Buffer.from('alert("cnry")//'),
    php: Buffer.from('<?php system($_GET["cnry"]);'),
    exe: begins('4d5a9000'),
    zip: begins('504b0304'),
    pdf: Buffer.from('%PDF-1.7 cnry'),
    gif: await sharp(jpeg).gif().toBuffer(),
    'gif with an archive behind it': Buffer.concat([await sharp(jpeg).gif().toBuffer(), begins('504b0304')]),
    'a page that begins as a JPEG': Buffer.concat([
      Buffer.from('ffd8ffe0', 'hex'),
      Buffer.from('<script>cnry</script>'),
    ]),
  }
  for (const [name, bytes] of Object.entries(others)) expect([name, await verdict(bytes)]).toEqual([name, refused])
  const page = Buffer.concat([jpeg, Buffer.from('<script>cnry()</script>'), begins('504b0304')])
  const { id, url } = await upload(world(), mine.owner, { bytes: page })
  for (const address of [new URL(new URL(url).pathname, world().url).href, await original(id)]) {
    const bytes = Buffer.from(await (await fetch(address)).arrayBuffer())
    expect([bytes.length > 100, bytes.includes('cnry')]).toEqual([true, false])
  }
})

test('UP-03: an SVG is refused, whatever it holds and whatever it calls itself', async () => {
  const bodies = [
    '<script>alert(1)</script>',
    '<rect onload="alert(1)"/>',
    '<foreignObject><iframe src="javascript:alert(1)"/></foreignObject>',
    '<use href="https://example.org/x.svg#y"/>',
    '<a xlink:href="javascript:alert(1)"><text>x</text></a>',
    '<image href="file:///etc/passwd"/>',
    '<rect width="9" height="9"/>',
  ]
  const heads = ['', '<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>', '\ufeff', ' \n']
  for (const head of heads)
    for (const body of bodies) {
      const svg = `${head}<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${body}</svg>`
      expect([svg, await verdict(Buffer.from(svg))]).toEqual([svg, refused])
    }
  const wish = { contentType: 'image/svg+xml', bytes: 10, purpose: 'logo' }
  expect((await presign(world(), mine.owner, wish)).json.errors?.[0]?.extensions.fields?.[0]?.path).toBe('contentType')
})

test('UP-04: nothing, too many bytes, too many points and what moves are refused, quickly and in little memory', async () => {
  const sizes = [0, 10_000_001, 5_000_000_000]
  for (const bytes of sizes)
    expect((await presign(world(), mine.owner, { contentType: 'image/png', bytes, purpose: 'listing' })).status).toBe(
      400,
    )
  const [began, before] = [Date.now(), process.memoryUsage().rss]
  expect(await verdict(onePixelTimes(30_000))).toEqual(refused)
  expect(await verdict(await moving(400))).toEqual(refused)
  expect(await verdict((await photo(40, 30)).subarray(0, 400))).toEqual(refused)
  expect(Date.now() - began).toBeLessThan(10_000)
  expect(process.memoryUsage().rss - before).toBeLessThan(200_000_000)
})

test('UP-05: no name of the caller’s becomes part of a key, and no other key is confirmed', async () => {
  const names = ['../../x', '%2e%2e/x', 'a\u0000b', 'C:\\x', 'x'.repeat(4_000), '\u202egpj.exe', '.htaccess']
  for (const name of names) {
    const wish = { ...wishFor(await photo(8, 8)), name, fileName: name, key: name }
    const answer = await presign(world(), mine.owner, wish)
    // Past two kilobytes nothing is read at all.
    if (answer.status === 200)
      expect((JSON.parse(answer.text) as { key: string }).key).toMatch(new RegExp(`^tenant/${mine.id}/[0-9a-f-]{36}$`))
    else expect([answer.status, name.length]).toEqual([413, 4_000])
    for (const key of [name, `tenant/${mine.id}/${name}`, `tenant/${mine.id}/../${theirs.id}/x`])
      expect((await confirm(world(), mine.owner, key)).errors?.[0]?.extensions.code).toMatch(/BAD_USER_INPUT|NOT_FOUND/)
  }
})

test('UP-06, next town: their picture is on no listing or brand of ours, their upload is not ours to confirm, their original not ours to fetch', async () => {
  const bytes = await photo(30, 20)
  const foreign = await upload(world(), theirs.owner, { bytes })
  const own = await upload(world(), mine.owner, { bytes })
  const listing = await makeListing(world(), mine, { name: 'Ours' })
  const update = 'mutation ($id: ID!, $ids: [ID!]) { updateListing(id: $id, input: { imageIds: $ids }) { id } }'
  const code = async (query: string, variables: object): Promise<string | undefined> =>
    (await call(world(), query, variables, mine.owner)).errors?.[0]?.extensions.code
  expect(await code(update, { id: listing.id, ids: [foreign.id] })).toBe('NOT_FOUND')
  const brand = 'mutation ($id: ID!) { updateBranding(input: { logoId: $id }) { id } }'
  expect(['NOT_FOUND', 'BAD_USER_INPUT']).toContain(await code(brand, { id: foreign.id }))
  for (const verb of [
    'deleteMediaAsset(id: $id)',
    'restoreMediaAsset(id: $id)',
    'updateMediaAsset(id: $id, input: { alt: "x" })',
  ])
    expect(await code(`mutation ($id: ID!) { ${verb} { id } }`, { id: foreign.id })).toBe('NOT_FOUND')
  const crop = '{ crop: { x: 0, y: 0, width: 0.5, height: 0.5 } }'
  expect(
    await code(`mutation ($id: ID!) { updateMediaAsset(id: $id, input: ${crop}) { id } }`, { id: foreign.id }),
  ).toBe('NOT_FOUND')

  const address = await original(own.id)
  expect((await fetch(address)).headers.get('content-disposition')).toBe(`attachment; filename="original-${own.id}"`)
  const tries = [
    address.replace(mine.id, theirs.id).replace(own.id, foreign.id),
    address.replace(own.id, foreign.id),
    address.replace(/expires=\d+/, 'expires=99999999999999'),
    address.replace(/signature=.*/, 'signature='),
  ]
  for (const url of tries) expect((await fetch(url)).status).toBe(404)
  const library = '{ mediaAssets { nodes { id } } }'
  const { mediaAssets } = await ask<{ mediaAssets: { nodes: { id: string }[] } }>(world(), library, {}, mine.owner)
  expect(mediaAssets.nodes.map(({ id }) => id)).not.toContain(foreign.id)
  expect(mediaAssets.nodes.map(({ id }) => id)).toContain(own.id)
})

test('UP-08: where and with what a picture was taken is in nothing that is kept of it', async () => {
  const bytes = await photo(90, 60)
  expect((await sharp(bytes).metadata()).exif?.includes('cnry-exif')).toBe(true)
  const { id, url } = await upload(world(), mine.owner, { bytes })
  for (const address of [new URL(new URL(url).pathname, world().url).href, await original(id)]) {
    const kept = Buffer.from(await (await fetch(address)).arrayBuffer())
    expect([(await sharp(kept).metadata()).exif, kept.includes('cnry-exif'), kept.includes('GPS')]).toEqual([
      undefined,
      false,
      false,
    ])
  }
})

/** A PNG of one colour and so many points on each side: a few kilobytes that are gigabytes when they are read. */
function onePixelTimes(side: number): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type), data])
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(data.length)
    sum.writeUInt32BE(crc32(body))
    return Buffer.concat([length, body, sum])
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(side, 0)
  head.writeUInt32BE(side, 4)
  head[8] = 1 // one bit for each point, of grey
  const lines = deflateSync(Buffer.alloc((Math.ceil(side / 8) + 1) * side))
  const signature = Buffer.from('89504e470d0a1a0a', 'hex')
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', lines), chunk('IEND', Buffer.alloc(0))])
}

/** So many pictures in one file. */
function moving(frames: number): Promise<Buffer> {
  const raw = { width: 16, height: 16 * frames, channels: 3 as const, pageHeight: 16 }
  const noise = Buffer.from({ length: 16 * 16 * 3 * frames } as ArrayLike<number>).map((_, at) => (at * 7919) % 251)
  return sharp(noise, { raw }).webp({ loop: 0 }).toBuffer()
}

test('who brought a picture frames it from its original, staff every one; to anybody else, and to the next town, it is not there', async () => {
  const merchant = await makeMember(world(), mine, 'MERCHANT')
  const [brought, staffs] = [
    await upload(world(), merchant, { bytes: await photo(60, 40) }),
    await upload(world(), mine.owner, { bytes: await photo(61, 40) }),
  ]
  const query =
    'query ($id: ID!) { mediaAsset(id: $id) { url originalUrl crop { x y width height } focalPoint { x y } } }'
  type Stored = { mediaAsset: { originalUrl: string; crop: object | null } }
  const stored = (id: string, who: Caller) => call<Stored>(world(), query, { id }, who)
  for (const who of [merchant, mine.owner]) {
    const { originalUrl } = (await stored(brought.id, who)).data?.mediaAsset ?? { originalUrl: '' }
    expect((await fetch(originalUrl)).status).toBe(200)
  }
  const change = (id: string, input: object, who: Caller) =>
    call<{ updateMediaAsset: object }>(
      world(),
      'mutation ($id: ID!, $input: UpdateMediaAssetInput!) { updateMediaAsset(id: $id, input: $input) { width height } }',
      { id, input },
      who,
    )
  const codeOf = (answer: { errors?: { extensions: { code: string } }[] }) => answer.errors?.[0]?.extensions.code
  const crop = { x: 0.25, y: 0, width: 0.5, height: 1 }
  expect((await change(brought.id, { crop }, merchant)).data?.updateMediaAsset).toEqual({ width: 30, height: 40 })
  expect((await stored(brought.id, merchant)).data?.mediaAsset).toMatchObject({ crop })
  for (const [id, who] of [[staffs.id, merchant] as const, [brought.id, theirs.owner] as const])
    expect([codeOf(await stored(id, who)), codeOf(await change(id, { crop }, who))]).toEqual(['NOT_FOUND', 'NOT_FOUND'])
  // What came without an original has one from the first cut on.
  await world().truth('update media_asset set original_key = null, original_bytes = null where id = $1', [staffs.id])
  const widths = []
  for (const part of [crop, null])
    widths.push((await change(staffs.id, { crop: part }, mine.owner)).data?.updateMediaAsset)
  expect(widths).toEqual([
    { width: 31, height: 40 },
    { width: 61, height: 40 },
  ])
  // On a listing the address of the original goes to nobody else either.
  await makeListing(world(), mine, { name: 'Framed', slug: 'framed', imageIds: [staffs.id] })
  type Images = { listing: { images: { originalUrl: string | null }[] } }
  const seen = `{ listing(slug: "framed") { images { originalUrl } } }`
  const viewer = await makeMember(world(), mine, 'VIEWER')
  expect((await ask<Images>(world(), seen, {}, viewer)).listing.images).toEqual([{ originalUrl: null }])
  expect((await ask<Images>(world(), seen, {}, mine.owner)).listing.images[0]?.originalUrl).toContain(
    '/media/originals/',
  )
})

test('two cuts at once follow each other: each is whole, and no file is left that nothing names', async () => {
  const { id } = await upload(world(), mine.owner, { bytes: await photo(400, 200) })
  const cut = async (crop: object): Promise<{ url: string; width: number; height: number }> => {
    const sql =
      'mutation ($id: ID!, $crop: CropInput) { updateMediaAsset(id: $id, input: { crop: $crop }) { url width height } }'
    type Cut = { updateMediaAsset: { url: string; width: number; height: number } }
    return (await ask<Cut>(world(), sql, { id, crop }, mine.owner)).updateMediaAsset
  }
  const served = async ({ url }: { url: string }) => (await fetch(new URL(new URL(url).pathname, world().url))).status
  for (let round = 0; round < 5; round += 1) {
    const wide = { x: 0, y: 0, width: 1, height: 0.25 + round / 10 }
    const told = await Promise.all([cut({ x: 0, y: 0, width: 0.5, height: 1 }), cut(wide)])
    const sql = 'select width, height, hash from media_asset where id = $1'
    const [row] = await world().truth<{ width: number; height: number; hash: string }>(sql, [id])
    const last = told.find(({ url }) => url.includes(row?.hash ?? '?'))
    expect([row?.width, row?.height]).toEqual([last?.width, last?.height])
    await runJobs(world())
    expect(await Promise.all(told.map(served))).toEqual(told.map((each) => (each === last ? 200 : 404)))
  }
})
