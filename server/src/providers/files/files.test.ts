import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { filesContract } from './contract.js'
import { localFiles } from './local.js'
import type { FilePort } from './port.js'
import { s3Files } from './s3.js'
import { useBucket } from '../../testing/s3.js'
import { scratchFolder } from '../../testing/scratch.js'

const folder = scratchFolder('files')
const bucket = useBucket()
let store: FilePort | undefined
const s3 = (): FilePort => {
  const endpoint = bucket().STORAGE_ENDPOINT ?? ''
  const credentials = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' }
  store ??= s3Files({ bucket: 'pictures', region: 'us-east-1', endpoint, credentials })
  return store
}
filesContract('the local store', () => localFiles(folder))
filesContract('a bucket', s3)

test('the local store keeps what it holds for its own account alone, and leaves no half files behind', async () => {
  await localFiles(folder).put('tenant/a/private', Buffer.from('x'))
  expect(statSync(join(folder, 'tenant/a/private')).mode & 0o777).toBe(0o600)
  expect(statSync(join(folder, 'tenant')).mode & 0o777).toBe(0o700)
  expect(readdirSync(join(folder, 'tenant/a')).filter((name) => /\.[0-9a-f-]{36}$/.test(name))).toEqual([])
})

/** Amazon promises it too; the store that stands for it in tests writes in place. */
test('in the local store who reads while another writes sees one file or the other, never half', async () => {
  const files = localFiles(folder)
  const versions = ['a', 'b', 'c'].map((letter) => Buffer.alloc(400_000, letter))
  await files.put('tenant/a/torn', versions[0] ?? Buffer.alloc(0))
  const writes = Promise.all(versions.map((bytes) => files.put('tenant/a/torn', bytes)))
  for (let round = 0; round < 20; round += 1) {
    const seen = await files.get('tenant/a/torn')
    expect(versions.some((bytes) => seen?.equals(bytes))).toBe(true)
  }
  await writes
})

test('UP-01: a bucket’s address takes its key, its type and its length for its time; whatever is changed of it is refused', async () => {
  const { direct } = s3()
  if (!direct) throw new Error('A bucket takes bytes itself.')
  const body = Buffer.from('0123456789')
  const sent = { contentType: 'image/png', bytes: body.length, seconds: 900 }
  const address = new URL(await direct.uploadTo('tenant/a/upload', sent))
  expect(address.searchParams.get('X-Amz-Expires')).toBe('900')
  expect(address.searchParams.get('X-Amz-SignedHeaders')).toBe('content-length;content-type;host')
  const put = async (url: string, type = 'image/png', bytes = body): Promise<number> =>
    (await fetch(url, { method: 'PUT', headers: { 'content-type': type }, body: new Uint8Array(bytes) })).status
  const changed = (change: (url: URL) => void): string => {
    const url = new URL(address)
    change(url)
    return url.href
  }
  const tries = [
    await put(address.href.replace('/tenant/a/', '/tenant/b/')),
    await put(changed((url) => url.searchParams.set('X-Amz-Expires', '604800'))),
    await put(changed((url) => url.searchParams.set('X-Amz-Signature', '0'.repeat(64)))),
    await put(address.href, 'text/html'),
    await put(address.href, 'image/png', Buffer.alloc(11)),
    await put(changed((url) => url.searchParams.set('X-Amz-Date', '20200101T000000Z'))),
  ]
  expect(tries).toEqual([403, 403, 403, 403, 403, 403])
  expect(await s3().get('tenant/a/upload')).toBeNull()
  expect(await put(address.href)).toBe(200)
  expect((await s3().get('tenant/a/upload'))?.equals(body)).toBe(true)

  const shown = { contentType: 'image/png', fileName: 'original".png', seconds: 60 }
  const given = await fetch(await direct.downloadFrom('tenant/a/upload', shown))
  expect([given.status, given.headers.get('content-disposition')]).toEqual([
    200,
    'attachment; filename="original-.png"',
  ])
  const other = (await direct.downloadFrom('tenant/a/upload', shown)).replace('/tenant/a/', '/tenant/b/')
  expect((await fetch(other)).status).toBe(403)
})
