import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { filesContract } from './contract.js'
import { localFiles } from './local.js'
import { scratchFolder } from '../../testing/scratch.js'

const folder = scratchFolder('files')
filesContract('the local store', () => localFiles(folder))

test('the local store keeps what it holds for its own account alone, and leaves no half files behind', async () => {
  await localFiles(folder).put('tenant/a/private', Buffer.from('x'))
  expect(statSync(join(folder, 'tenant/a/private')).mode & 0o777).toBe(0o600)
  expect(statSync(join(folder, 'tenant')).mode & 0o777).toBe(0o700)
  expect(readdirSync(join(folder, 'tenant/a')).filter((name) => /\.[0-9a-f-]{36}$/.test(name))).toEqual([])
})
