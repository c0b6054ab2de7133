import sharp from 'sharp'
import { type Answer, type Caller, call } from './call.js'
import { asJson, type WireAnswer, wire } from './wire.js'
import type { World } from './world.js'

export type Place = { key: string; url: string; method: string; headers: Record<string, string>; expiresAt: string }
export type Confirmed = { id: string; url: string; width: number; height: number }

/** Asks for an address to upload to, as the admin does. */
export function presign(world: World, caller: Caller, wish: object): Promise<WireAnswer> {
  const headers = {
    ...asJson,
    ...(caller.token ? { authorization: `Bearer ${caller.token}` } : {}),
    ...(caller.tenant ? { 'x-tenant-id': caller.tenant } : {}),
  }
  return wire(world, { path: '/media/presign', headers, body: JSON.stringify(wish) })
}

export const wishFor = (bytes: Buffer, contentType = 'image/jpeg', purpose = 'listing') => ({
  contentType,
  bytes: bytes.length,
  purpose,
})

export async function placeFor(world: World, caller: Caller, bytes: Buffer, purpose = 'listing'): Promise<Place> {
  return JSON.parse((await presign(world, caller, wishFor(bytes, 'image/jpeg', purpose))).text) as Place
}

export async function put(url: string, bytes: Buffer, type = 'image/jpeg'): Promise<number> {
  return (await fetch(url, { method: 'PUT', headers: { 'content-type': type }, body: new Uint8Array(bytes) })).status
}

export function confirm(
  world: World,
  caller: Caller,
  key: string,
  alt: string | null = 'A door',
): Promise<Answer<{ confirmUpload: Confirmed }>> {
  const query =
    'mutation ($key: String!, $alt: String) { confirmUpload(input: { key: $key, alt: $alt }) { id url width height } }'
  return call(world, query, { key, alt }, caller)
}

/** The whole way: an address, the bytes, the confirmation. */
export async function upload(
  world: World,
  caller: Caller,
  given: { bytes: Buffer; purpose?: string; alt?: string | null },
): Promise<Confirmed> {
  const place = await placeFor(world, caller, given.bytes, given.purpose)
  await put(place.url, given.bytes)
  const { data, text } = await confirm(world, caller, place.key, given.alt === undefined ? 'A door' : given.alt)
  if (!data) throw new Error(text)
  return data.confirmUpload
}

/** A picture whose left half differs from its right one, with what a camera says of itself and of where it was. */
export function photo(width: number, height: number): Promise<Buffer> {
  const right = { create: { width: width >> 1, height, channels: 3 as const, background: '#c2571a' } }
  return sharp({ create: { width, height, channels: 3, background: '#336699' } })
    .composite([{ input: right, left: width - (width >> 1), top: 0 }])
    .withExif({
      IFD0: { Copyright: 'cnry-exif' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '53/1 33/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '9/1 59/1 0/1' },
    })
    .jpeg()
    .toBuffer()
}
