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
  /** Where the store itself takes and gives bytes. Absent: we do, at addresses of our own that are signed as well (http/media.route.ts). */
  direct?: DirectFiles
  /** How much room there is, where files are on a disk. */
  room?: () => Promise<{ totalBytes: number; freeBytes: number }>
}

/** Addresses for whoever holds them, good for so many seconds: whoever changes anything of one is refused. */
export type DirectFiles = {
  /** Where browsers send to, for the pages that may. */
  readonly origin: string
  /** For a PUT of exactly so many bytes of this type. */
  uploadTo: (key: string, sent: { contentType: string; bytes: number; seconds: number }) => Promise<string>
  /** For a GET, answered as a file to be kept and never shown. */
  downloadFrom: (key: string, as: { contentType: string; fileName: string; seconds: number }) => Promise<string>
}
