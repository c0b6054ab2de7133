import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask } from '../../testing/call.js'
import { makeTenant, type Tenancy } from '../../testing/tenants.js'
import { useBucket } from '../../testing/s3.js'
import { confirm, photo, placeFor, put } from '../../testing/uploads.js'
import { openWorld, type World } from '../../testing/world.js'

const bucket = useBucket()
let world: World
let mine: Tenancy
beforeAll(async () => {
  world = await openWorld(bucket())
  mine = await makeTenant(world)
})
afterAll(() => world?.close())

test('UP-01, with a bucket: the same way leads there, and an upload is nobody’s to see before it is confirmed', async () => {
  const bytes = await photo(80, 60)
  const place = await placeFor(world, mine.owner, bytes)
  expect(place).toMatchObject({ method: 'PUT', headers: { 'Content-Type': 'image/jpeg' } })
  expect([new URL(place.url).origin, new URL(place.url).pathname]).toEqual([
    bucket().STORAGE_ENDPOINT,
    `/pictures/${place.key}`,
  ])
  expect(await put(place.url.replace(mine.id, mine.owner.userId), bytes)).toBe(403)
  expect(await put(place.url, bytes.subarray(1))).toBe(403)
  expect(await put(place.url, bytes)).toBe(200)
  const { data, errors } = await confirm(world, mine.owner, place.key)
  expect(errors).toBeUndefined()
  const { url, id } = data?.confirmUpload ?? { url: '', id: '' }
  const shown = await fetch(new URL(new URL(url).pathname, world.url), { headers: { range: 'bytes=0-3' } })
  expect([shown.status, shown.headers.get('content-type'), await shown.text()]).toEqual([206, 'image/webp', 'RIFF'])

  const query = 'mutation ($id: ID!) { updateMediaAsset(id: $id, input: {}) { originalUrl } }'
  type Original = { updateMediaAsset: { originalUrl: string } }
  const { originalUrl } = (await ask<Original>(world, query, { id }, mine.owner)).updateMediaAsset
  const original = await fetch(originalUrl)
  expect([original.status, original.headers.get('content-type'), original.headers.get('content-disposition')]).toEqual([
    200,
    'application/octet-stream',
    `attachment; filename="original-${id}"`,
  ])
  expect((await fetch(originalUrl.split('?')[0] ?? '')).status).toBe(403)
  expect(new URL(originalUrl).searchParams.get('X-Amz-Expires')).toBe('900')

  // The admin's page may send there, and nowhere else.
  const page = await fetch(`${world.url}/admin`)
  expect(page.headers.get('content-security-policy')).toContain(`connect-src 'self' ${bucket().STORAGE_ENDPOINT};`)
})
