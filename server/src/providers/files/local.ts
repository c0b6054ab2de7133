import { createWriteStream } from 'node:fs'
import { mkdir, open, readFile, rename, rm, stat, statfs, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { newId } from '../../kernel/ids.js'
import { ownFileKey } from './key.js'
import type { FilePort } from './port.js'

/** Files below one folder, an adapter like any other and allowed in production. Written beside and renamed, so never half there. */
export function localFiles(root: string): FilePort {
  const base = resolve(root)
  const pathOf = (key: string): string => join(base, ownFileKey(key))
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
    write: async (key, bytes) => {
      const path = pathOf(key)
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      const part = `${path}.${newId()}`
      try {
        await pipeline(bytes, createWriteStream(part, { mode: 0o600 }))
        await rename(part, path)
      } catch (error) {
        await rm(part, { force: true })
        throw error
      }
      return (await stat(path)).size
    },
    read: async (key) => {
      const file = await open(pathOf(key)).catch((error: NodeJS.ErrnoException) =>
        error.code === 'ENOENT' ? null : Promise.reject(error),
      )
      return file && { bytes: (await file.stat()).size, stream: file.createReadStream() }
    },
    removeFolder: (folder) => rm(pathOf(folder), { recursive: true, force: true }),
    room: async () => {
      await mkdir(base, { recursive: true, mode: 0o700 })
      const { bsize, blocks, bavail } = await statfs(base)
      return { totalBytes: bsize * blocks, freeBytes: bsize * bavail }
    },
  }
}
