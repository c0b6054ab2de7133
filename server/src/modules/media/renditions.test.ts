import sharp from 'sharp'
import { beforeAll, expect, test } from 'vitest'
import { ask } from '../../testing/call.js'
import { runJobs } from '../../testing/jobs.js'
import { makeListing } from '../../testing/makers.js'
import { makeTenant, type Tenancy } from '../../testing/tenants.js'
import { photo, upload } from '../../testing/uploads.js'
import { wire } from '../../testing/wire.js'
import { useWorld } from '../../testing/world.js'

const world = useWorld()
let mine: Tenancy
let picture: { id: string; url: string }
beforeAll(async () => {
  mine = await makeTenant(world())
  picture = await upload(world(), mine.owner, { bytes: await photo(500, 200) })
  await makeListing(world(), mine, { name: 'Door', slug: 'door', imageIds: [picture.id] })
})

type Rendition = { format: string; shape: string; width: number; height: number; bytes: number; url: string }
type Shown = {
  thumbhash: string | null
  thumbnails: { width: number; url: string }[]
  srcset: string | null
  png: string | null
  renditions: Rendition[]
}
/** As a visitor's page asks. */
async function shown(): Promise<Shown> {
  const query = `{ listing(slug: "door") { images { thumbhash thumbnails { width url } srcset png: srcset(format: PNG)
    renditions { format shape width height bytes url } } } }`
  const answer = await ask<{ listing: { images: Shown[] } }>(world(), query, {}, { tenant: mine.slug })
  return answer.listing.images[0] as Shown
}
const get = (url: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(new URL(new URL(url).pathname, world().url), { headers })

test('until its renditions are made a picture is shown as it is; then it is there in every width below its own, shape and format', async () => {
  expect(await shown()).toEqual({ thumbhash: null, thumbnails: [], srcset: null, png: null, renditions: [] })
  await runJobs(world())
  const { thumbhash, thumbnails, srcset, png, renditions } = await shown()
  expect(Buffer.from(thumbhash ?? '', 'base64').length).toBeGreaterThan(10)
  expect(thumbnails.map(({ width }) => width)).toEqual([160, 320, 500])
  expect(srcset).toBe(thumbnails.map(({ url, width }) => `${url} ${width}w`).join(', '))
  expect(png).toBeNull()
  const sizes = (shape: string) =>
    renditions.filter((one) => one.shape === shape).map(({ format, width, height }) => `${format} ${width}×${height}`)
  expect(sizes('WHOLE')).toEqual(
    ['160×64', '320×128', '500×200'].flatMap((size) => ['AVIF', 'WEBP', 'JPEG'].map((format) => `${format} ${size}`)),
  )
  expect(sizes('SQUARE')).toEqual(
    ['160×160', '200×200'].flatMap((size) => ['AVIF', 'WEBP', 'JPEG'].map((format) => `${format} ${size}`)),
  )
  for (const { format, bytes, url, width } of renditions) {
    const answer = await get(url)
    const body = Buffer.from(await answer.arrayBuffer())
    expect([answer.headers.get('content-type'), body.length]).toEqual([`image/${format.toLowerCase()}`, bytes])
    const read = await sharp(body).metadata()
    expect([read.width, read.exif, body.includes('cnry-exif')]).toEqual([width, undefined, false])
  }
})

test('a picture with clear parts keeps them: PNG comes in the place of JPEG; a logo of the brand has renditions too', async () => {
  const clear = {
    create: { width: 200, height: 100, channels: 4 as const, background: { r: 9, g: 9, b: 9, alpha: 0.4 } },
  }
  const logo = await upload(world(), mine.owner, { bytes: await sharp(clear).webp().toBuffer(), purpose: 'logo' })
  await ask(
    world(),
    'mutation ($id: ID!) { updateBranding(input: { logoId: $id }) { id } }',
    { id: logo.id },
    mine.owner,
  )
  await runJobs(world())
  const query = '{ tenant { branding { logo { renditions { format url } } } } }'
  type Brand = { tenant: { branding: { logo: { renditions: { format: string; url: string }[] } } } }
  const { renditions } = (await ask<Brand>(world(), query, {}, { tenant: mine.slug })).tenant.branding.logo
  expect(new Set(renditions.map(({ format }) => format))).toEqual(new Set(['AVIF', 'WEBP', 'PNG']))
  for (const { url } of renditions) {
    const body = Buffer.from(await (await get(url)).arrayBuffer())
    expect((await sharp(body).stats()).isOpaque).toBe(false)
  }
})

test('a picture is answered whole, in part, or not again; as a picture and nothing else, for as long as anybody likes', async () => {
  const whole = await get(picture.url)
  const bytes = Buffer.from(await whole.arrayBuffer())
  const etag = whole.headers.get('etag') ?? ''
  expect(Object.fromEntries(whole.headers)).toMatchObject({
    etag: `"${picture.url.split('/').at(-1)}"`,
    'accept-ranges': 'bytes',
    'cache-control': 'public, max-age=31536000, immutable',
    'content-disposition': 'inline; filename="picture.webp"',
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
  })
  // `fetch` would ask past every cache by itself.
  const path = new URL(picture.url).pathname
  const again = await wire(world(), { method: 'GET', path, headers: { 'if-none-match': etag } })
  expect([again.status, again.text, again.headers.etag]).toEqual([304, '', etag])
  const part = await get(picture.url, { range: 'bytes=10-19' })
  expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 10-19/${bytes.length}`])
  expect(Buffer.from(await part.arrayBuffer()).equals(bytes.subarray(10, 20))).toBe(true)
  expect((await get(picture.url, { range: 'bytes=10-19', 'if-range': etag })).status).toBe(206)
  expect((await get(picture.url, { range: 'bytes=10-19', 'if-range': '"other"' })).status).toBe(200)
  expect((await get(picture.url, { range: `bytes=${bytes.length}-` })).status).toBe(416)
  const absent = await get(`${world().url}/media/${'0'.repeat(64)}`)
  expect([absent.status, absent.headers.get('cache-control')]).toEqual([404, null])
})
