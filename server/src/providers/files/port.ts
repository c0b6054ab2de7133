/** Where bytes live. Keys are made by the server: lower-case letters, digits, `/`, `.`, `-`; never a name a caller chose. */
export type FilePort = {
  readonly name: string
  put: (key: string, bytes: Buffer) => Promise<void>
  /** The bytes, or null when there is nothing under the key. */
  get: (key: string) => Promise<Buffer | null>
  remove: (key: string) => Promise<void>
}
