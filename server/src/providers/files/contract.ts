import { describe, expect, test } from 'vitest'
import type { FilePort } from './port.js'

/** What every adapter of the file port keeps. */
export function filesContract(name: string, open: () => FilePort): void {
  describe(name, () => {
    const files = open()

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

    test('who reads while another writes sees one file or the other, never half', async () => {
      const versions = ['a', 'b', 'c'].map((letter) => Buffer.alloc(400_000, letter))
      await files.put('tenant/a/torn', versions[0] ?? Buffer.alloc(0))
      const writes = Promise.all(versions.map((bytes) => files.put('tenant/a/torn', bytes)))
      for (let round = 0; round < 20; round += 1) {
        const seen = await files.get('tenant/a/torn')
        expect(versions.some((bytes) => seen?.equals(bytes))).toBe(true)
      }
      await writes
    })

    test('what is removed is gone, and removing it again is no error', async () => {
      await files.put('tenant/a/gone', Buffer.from('x'))
      await files.remove('tenant/a/gone')
      await files.remove('tenant/a/gone')
      expect(await files.get('tenant/a/gone')).toBeNull()
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
