import { buffer } from 'node:stream/consumers'
import { Readable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import type { FilePort } from './port.js'

/** What every adapter of the file port keeps. */
export function filesContract(name: string, open: () => FilePort): void {
  describe(name, () => {
    const files = new Proxy({} as FilePort, { get: (_, name) => open()[name as keyof FilePort] })

    test('bytes come back as they were put, under their own key alone', async () => {
      const bytes = Buffer.from([0, 255, 10, 13, 0, 128])
      await files.put('tenant/a/one.bin', bytes)
      expect((await files.get('tenant/a/one.bin'))?.equals(bytes)).toBe(true)
      expect(await files.get('tenant/b/one.bin')).toBeNull()
      expect(await files.get('tenant/a/two.bin')).toBeNull()
    })

    test('a second put replaces the first, whole', async () => {
      await files.put('tenant/a/replaced', Buffer.alloc(100_000, 'a'))
      await files.put('tenant/a/replaced', Buffer.from('b'))
      expect((await files.get('tenant/a/replaced'))?.toString()).toBe('b')
    })

    test('what is removed is gone, and removing it again is no error', async () => {
      await files.put('tenant/a/gone', Buffer.from('x'))
      await files.remove('tenant/a/gone')
      await files.remove('tenant/a/gone')
      expect(await files.get('tenant/a/gone')).toBeNull()
    })

    test('what is written piece by piece comes back piece by piece; what breaks off leaves nothing', async () => {
      const pieces = Array.from({ length: 50 }, (_, at) => Buffer.alloc(20_000, at))
      expect(await files.write('tenant/a/long.zip', Readable.from(pieces))).toBe(1_000_000)
      const found = await files.read('tenant/a/long.zip')
      expect(found?.bytes).toBe(1_000_000)
      expect((await buffer(found?.stream ?? Readable.from([]))).equals(Buffer.concat(pieces))).toBe(true)
      expect(await files.read('tenant/b/long.zip')).toBeNull()
      const breaking = Readable.from(
        (async function* () {
          yield Buffer.from('half')
          throw new Error('broke off')
        })(),
      )
      await expect(files.write('tenant/a/broken.zip', breaking)).rejects.toThrow('broke off')
      expect(await files.get('tenant/a/broken.zip')).toBeNull()
    })

    test('a folder goes with all that is below it, and nothing beside it', async () => {
      for (const key of ['tenant/c/one', 'tenant/c/exports/two.zip', 'tenant/cc/three'])
        await files.put(key, Buffer.from('x'))
      await files.removeFolder('tenant/c')
      await files.removeFolder('tenant/c')
      expect(await files.get('tenant/c/one')).toBeNull()
      expect(await files.get('tenant/c/exports/two.zip')).toBeNull()
      expect(await files.get('tenant/cc/three')).not.toBeNull()
    })

    test('a key that we did not make is refused before anything is touched', async () => {
      for (const key of [
        '../secrets.json',
        '/etc/passwd',
        'a/../../b',
        'a//b',
        '',
        '.',
        'A/b',
        'a b',
        'a\u0000b',
        'a/..',
        'c:\\x',
      ]) {
        await expect(async () => files.put(key, Buffer.from('x'))).rejects.toThrow(/key/)
        await expect(async () => files.get(key)).rejects.toThrow(/key/)
        await expect(async () => files.remove(key)).rejects.toThrow(/key/)
      }
    })
  })
}
