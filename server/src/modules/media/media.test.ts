import sharp from 'sharp'
import { beforeAll, expect, test } from 'vitest'
import { newId } from '../../kernel/ids.js'
import { type Answer, ask, call } from '../../testing/call.js'
import { makeMember, makeTenant, type Tenancy } from '../../testing/tenants.js'
import { confirm, photo as photoOf, placeFor, presign, put, wishFor } from '../../testing/uploads.js'
import { asJson, wire } from '../../testing/wire.js'
import { useWorld } from '../../testing/world.js'
import { linkToken } from '../identity/links.js'
import { publicKey } from './public-files.js'

const world = useWorld()
let mine: Tenancy
let theirs: Tenancy
let photo: Buffer
beforeAll(async () => {
  mine = await makeTenant(world())
  theirs = await makeTenant(world())
  photo = await photoOf(60, 40)
})

const codeOf = (answer: Answer<unknown>): string | undefined => answer.errors?.[0]?.extensions.code

test('a picture goes up to its own address, is written anew without what it said of itself, and is public by its hash', async () => {
  const place = await placeFor(world(), mine.owner, photo)
  expect(place).toMatchObject({ method: 'PUT', headers: { 'Content-Type': 'image/jpeg' } })
  expect(place.key).toMatch(new RegExp(`^tenant/${mine.id}/[0-9a-f-]{36}$`))
  expect(await put(place.url, photo)).toBe(204)
  const { data } = await confirm(world(), mine.owner, place.key)
  expect(data?.confirmUpload).toMatchObject({ width: 60, height: 40 })
  const shown = await fetch(new URL(new URL(data?.confirmUpload.url ?? '').pathname, world().url))
  const bytes = Buffer.from(await shown.arrayBuffer())
  expect([shown.status, shown.headers.get('content-type')]).toEqual([200, 'image/webp'])
  expect([(await sharp(bytes).metadata()).exif, bytes.includes('cnry-exif')]).toEqual([undefined, false])
  expect(photo.includes('cnry-exif')).toBe(true)
  // What a loader brought is kept as it was, and said to be what it is.
  const path = new URL(data?.confirmUpload.url ?? '').pathname
  await world().app.house.ports.files.put(publicKey(path.split('/').at(-1) ?? ''), photo)
  expect((await fetch(new URL(path, world().url))).headers.get('content-type')).toBe('image/jpeg')
})

test('who may not write pictures gets no address, and an odd wish is refused field by field', async () => {
  const wish = wishFor(photo)
  const before = await world().truth('select 1 from media_asset')
  for (const [caller, code] of [
    [{ tenant: mine.slug }, 'UNAUTHENTICATED'],
    [await makeMember(world(), mine, 'VIEWER'), 'FORBIDDEN'],
    [await makeMember(world(), mine, 'DEVELOPER'), 'FORBIDDEN'],
  ] as const)
    expect((await presign(world(), caller, wish)).json.errors?.[0]?.extensions.code).toBe(code)
  const odd = { contentType: 'image/svg+xml', bytes: 10_000_001, purpose: 'passport' }
  const refused = await presign(world(), mine.owner, odd)
  expect([refused.status, refused.json.errors?.[0]?.extensions.fields?.map(({ path }) => path)]).toEqual([
    400,
    ['contentType', 'bytes', 'purpose'],
  ])
  expect(await world().truth('select 1 from media_asset')).toHaveLength(before.length)
})

test('an address takes what was announced: its path, its type, its bytes, in its time, and nothing else', async () => {
  const place = await placeFor(world(), mine.owner, photo)
  const changed = (change: (url: URL) => void): string => {
    const url = new URL(place.url)
    change(url)
    return url.href
  }
  const tries: [string, Buffer, string, number][] = [
    [changed((url) => url.searchParams.set('bytes', '5')), photo.subarray(0, 5), 'image/jpeg', 403],
    [changed((url) => url.searchParams.set('expires', String(Date.now() + 9e9))), photo, 'image/jpeg', 403],
    [changed((url) => url.searchParams.delete('signature')), photo, 'image/jpeg', 403],
    [changed((url) => url.searchParams.set('signature', 'A'.repeat(43))), photo, 'image/jpeg', 403],
    [place.url.replace(mine.id, theirs.id), photo, 'image/jpeg', 403],
    [place.url.replace(/\/upload\/[^?]*/, `/upload/..%2f..%2fpublic/${newId()}`), photo, 'image/jpeg', 403],
    [place.url, photo, 'text/html', 403],
    [place.url, photo.subarray(1), 'image/jpeg', 400],
  ]
  for (const [url, bytes, type, status] of tries) expect([url, await put(url, bytes, type)]).toEqual([url, status])
  expect(codeOf(await confirm(world(), mine.owner, place.key))).toBe('NOT_FOUND')
  expect(await put(place.url, photo)).toBe(204)
})

test('only a picture becomes one, whatever it is called', async () => {
  const script = Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script><rect width="9" height="9"/></svg>',
  )
  const gif = await sharp(photo).gif().toBuffer()
  const page = Buffer.from('<!doctype html><script>alert(1)</script>')
  const torn = photo.subarray(0, photo.length - 200)
  const masked = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), page])
  for (const bytes of [script, gif, page, torn, masked]) {
    const place = await placeFor(world(), mine.owner, bytes)
    expect(await put(place.url, bytes)).toBe(204)
    const answer = await confirm(world(), mine.owner, place.key)
    expect([codeOf(answer), answer.errors?.[0]?.extensions.fields?.[0]?.path]).toEqual(['BAD_USER_INPUT', 'input.key'])
  }
})

test('next town: their upload is NOT_FOUND here, and neither address nor row of theirs is touched', async () => {
  const place = await placeFor(world(), theirs.owner, photo)
  expect(await put(place.url, photo)).toBe(204)
  const absent = await confirm(world(), mine.owner, `tenant/${theirs.id}/${newId()}`)
  const foreign = await confirm(world(), mine.owner, place.key)
  expect([codeOf(foreign), foreign.errors?.[0]?.message]).toEqual(['NOT_FOUND', absent.errors?.[0]?.message])
  expect(await world().truth('select status from media_asset where upload_key = $1', [place.key])).toEqual([
    { status: 'PENDING' },
  ])
  const hinted = await wire(world(), {
    path: '/media/presign',
    headers: { ...asJson, authorization: `Bearer ${mine.owner.token}`, 'x-tenant-id': theirs.slug },
    body: JSON.stringify(wishFor(photo)),
  })
  expect(hinted.status).toBe(400)
  expect((await confirm(world(), theirs.owner, place.key)).errors).toBeUndefined()
})

test('AU-05: an upload’s signature is no token, no session and no link, and none of these signs an upload', async () => {
  const place = await placeFor(world(), mine.owner, photo)
  const signature = new URL(place.url).searchParams.get('signature') ?? ''
  expect((await call(world(), '{ me { role } }', {}, { token: signature })).status).toBe(401)
  const [name, refresh = ''] = mine.owner.cookie.split('=')
  const renew = await call(
    world(),
    'mutation { refreshSession { accessToken } }',
    {},
    { cookie: `${name}=${signature}` },
  )
  expect(codeOf(renew)).toBe('UNAUTHENTICATED')
  const verify = 'mutation ($t: String!) { verifyEmail(token: $t) }'
  expect(codeOf(await call(world(), verify, { t: signature }))).toBe('BAD_USER_INPUT')
  const [link] = await world().truth<{ id: string }>('select id from mail_link where user_id = $1', [mine.owner.userId])
  const mailed = linkToken(world().app.house.settings.jwtSecret, link?.id ?? '')
  for (const token of [mine.owner.token, refresh, mailed]) {
    const url = new URL(place.url)
    url.searchParams.set('signature', token)
    expect(await put(url.href, photo)).toBe(403)
  }
  expect(await ask(world(), verify, { t: mailed })).toEqual({ verifyEmail: true })
})
