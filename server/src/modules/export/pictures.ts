import { createHash, type Hash } from 'node:crypto'
import { Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import type { ZipFile } from 'yazl'
import type { OpenScope } from '../../scope/makers.js'
import { tenantIdOf } from '../../scope/scope.js'
import { publicKey } from '../media/public-files.js'

type Row = { id: string; hash: string | null; original_key: string | null; purpose: string } & Said
type Said = { alt: string | null; uploaded_by: string | null }
type Original = Said & { id: string; key: string; purpose: string }
type Shown = { media_id: string; listing_id: string }

/** What the rows that pass by say of pictures: a few hundred bytes each, for their files come after all tables. */
export type Pictures = { hashes: Set<string>; originals: Original[]; listings: Map<string, string[]> }
export type Tally = { rows: number; files: number }

export const noPictures = (): Pictures => ({ hashes: new Set(), originals: [], listings: new Map() })

export function notePicture({ hashes, originals, listings }: Pictures, table: string, line: string): void {
  if (table === 'listing_image') {
    const { media_id, listing_id } = JSON.parse(line) as Shown
    const known = listings.get(media_id) ?? []
    known.push(listing_id)
    listings.set(media_id, known)
  }
  if (table !== 'media_asset') return
  const { id, hash, original_key: key, purpose, alt, uploaded_by } = JSON.parse(line) as Row
  if (hash) hashes.add(hash)
  if (key) originals.push({ id, key, purpose, alt, uploaded_by })
}

/** One file after the other, each piece by piece; then a line for each original, which says what it was when it was written. */
export async function addPictures(
  scope: OpenScope,
  zip: ZipFile,
  { pictures, tally }: { pictures: Pictures; tally: Tally },
): Promise<void> {
  const mtime = scope.now()
  const add = async (name: string, pieces: AsyncIterable<Buffer>): Promise<void> => {
    const stream = Readable.from(pieces)
    const breakOff = () => void stream.destroy()
    // What is written is broken off: so is what is read.
    if ((zip.outputStream as Readable).destroyed) return breakOff()
    zip.outputStream.once('close', breakOff)
    zip.addReadStream(stream, name, { compress: false, mtime })
    await finished(stream).finally(() => zip.outputStream.removeListener('close', breakOff))
  }
  for (const hash of pictures.hashes) {
    const found = await scope.ports.files.read(publicKey(hash))
    if (!found) continue
    tally.files += 1
    await add(`media/${hash}`, found.stream)
  }
  const lines: string[] = []
  for (const original of pictures.originals) {
    const listingIds = pictures.listings.get(original.id) ?? []
    lines.push(JSON.stringify({ ...(await addOriginal(scope, original, add)), listingIds }))
  }
  zip.addBuffer(Buffer.from(lines.map((line) => `${line}\n`).join('')), 'originals.jsonl', { mtime })
}

type Add = (name: string, pieces: AsyncIterable<Buffer>) => Promise<void>

async function addOriginal(scope: OpenScope, { id, key, ...said }: Original, add: Add): Promise<object> {
  const { purpose, alt, uploaded_by: uploadedBy } = said
  // Whatever a row says: nothing is read from another tenant's folder.
  const isOwn = key.startsWith(`tenant/${tenantIdOf(scope)}/`)
  const found = isOwn ? await scope.ports.files.read(key) : null
  if (!found) return { path: null, sha256: null, bytes: null, mediaId: id, purpose, alt, uploadedBy }
  const rest = (found.stream as AsyncIterable<Buffer>)[Symbol.asyncIterator]()
  const first = (await rest.next()).value ?? Buffer.alloc(0)
  const { fileTypeFromBuffer } = await import('file-type')
  const type = await fileTypeFromBuffer(first)
  const path = `originals/${id}${type ? `.${type.ext}` : ''}`
  const hash = createHash('sha256')
  await add(path, hashed(first, rest, hash))
  return { path, sha256: hash.digest('hex'), bytes: found.bytes, mediaId: id, purpose, alt, uploadedBy }
}

async function* hashed(first: Buffer, rest: AsyncIterator<Buffer>, hash: Hash): AsyncGenerator<Buffer> {
  for (let piece = first; ; ) {
    hash.update(piece)
    yield piece
    const next = await rest.next()
    if (next.done) return
    piece = next.value
  }
}
