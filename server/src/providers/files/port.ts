import type { Readable } from 'node:stream'

/** Where bytes live. Keys are made by the server: lower-case letters, digits, `/`, `.`, `-`; never a name a caller chose. */
export type FilePort = {
  readonly name: string
  put: (key: string, bytes: Buffer) => Promise<void>
  /** The bytes, or null when there is nothing under the key. */
  get: (key: string) => Promise<Buffer | null>
  remove: (key: string) => Promise<void>
  /** As `put`, for what is too large for memory; answers how many bytes it was. Whole or not there at all. */
  write: (key: string, bytes: Readable) => Promise<number>
  /** As `get`, piece by piece. */
  read: (key: string) => Promise<{ bytes: number; stream: Readable } | null>
  /** Removes everything below a folder of ours (`tenant/<id>`), however much it is. */
  removeFolder: (folder: string) => Promise<void>
  /** How much room there is, where files are on a disk. */
  room?: () => Promise<{ totalBytes: number; freeBytes: number }>
}
