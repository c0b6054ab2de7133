import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { newId } from '../../kernel/ids.js'
import type { FilePort } from './port.js'

const ownKey = /^[a-z0-9]+(?:[/.-][a-z0-9]+)*$/

/** Files below one folder, an adapter like any other and allowed in production. Written beside and renamed, so never half there. */
export function localFiles(root: string): FilePort {
  const base = resolve(root)
  const pathOf = (key: string): string => {
    if (!ownKey.test(key) || key.includes('..')) throw new Error('A file key that we did not make.')
    return join(base, key)
  }
  return {
    name: 'local',
    put: async (key, bytes) => {
      const path = pathOf(key)
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      const part = `${path}.${newId()}`
      await writeFile(part, bytes, { mode: 0o600 })
      await rename(part, path)
    },
    get: (key) =>
      readFile(pathOf(key)).catch((error: NodeJS.ErrnoException) =>
        error.code === 'ENOENT' ? null : Promise.reject(error),
      ),
    remove: (key) => rm(pathOf(key), { force: true }),
  }
}
