import { createReadStream, type ReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { pipeline, type Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { refuse } from '../../../kernel/errors.js'

/** A file being read: its bytes, unpacked and in UTF-8 (or the code page of an older program), and how much of it is done. */
export type Source = {
  bytes: AsyncIterable<Buffer>
  size: number
  done: () => number
  encoding: () => string
  close: () => void
}

/** Opens a CSV file, packed by gzip or not: what it is is read from its first bytes, never from its name. */
export async function openSource(path: string): Promise<Source> {
  const start = await firstBytes(path)
  if (start.length === 0) throw refuse('BAD_USER_INPUT', 'The file is empty.')
  if (start.subarray(0, 2).toString('latin1') === 'PK')
    throw refuse('BAD_USER_INPUT', 'This is a ZIP archive or an Excel workbook. Save it as CSV and import that.')
  const file = createReadStream(path, { highWaterMark: 64 * 1024 })
  const packed = start[0] === 0x1f && start[1] === 0x8b
  let encoding = 'utf-8'
  const bytes = inUtf8(packed ? unpacked(file) : file, (found) => {
    encoding = found
  })
  const close = () => void file.destroy()
  return { bytes, size: (await stat(path)).size, done: () => file.bytesRead, encoding: () => encoding, close }
}

async function firstBytes(path: string): Promise<Buffer> {
  const file = await open(path).catch((error: NodeJS.ErrnoException) => {
    throw refuse('BAD_USER_INPUT', `The file ${path} cannot be opened: ${reasons[error.code ?? ''] ?? error.message}.`)
  })
  try {
    if ((await file.stat()).isDirectory()) throw refuse('BAD_USER_INPUT', `${path} is a folder, not a file.`)
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

const reasons: Record<string, string> = {
  ENOENT: 'there is no such file',
  EACCES: 'it may not be read',
  EISDIR: 'it is a folder',
}

/** A damaged or cut archive ends the stream with an error, after everything that could be unpacked. */
function unpacked(file: ReadStream): Readable {
  return pipeline(file, createGunzip(), () => undefined)
}

/** UTF-16 (what Excel calls "Unicode text") says so by its first two bytes, or by a zero in every other; everything else is taken as bytes of lines. */
async function* inUtf8(stream: Readable, tell: (encoding: string) => void): AsyncGenerator<Buffer> {
  let decoder: InstanceType<typeof TextDecoder> | null | undefined
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      if (decoder === undefined) {
        decoder = wide(chunk)
        if (decoder) tell(decoder.encoding)
      }
      yield decoder ? Buffer.from(decoder.decode(chunk, { stream: true })) : chunk
    }
  } catch (error) {
    if (!/^(Z_|ERR_STREAM_PREMATURE)/.test((error as NodeJS.ErrnoException).code ?? '')) throw error
    throw refuse('BAD_USER_INPUT', 'The file ends too early or is damaged: it cannot be unpacked to its end.')
  }
}

function wide(start: Buffer): InstanceType<typeof TextDecoder> | null {
  if (start[0] === 0xff && start[1] === 0xfe) return new TextDecoder('utf-16le')
  if (start[0] === 0xfe && start[1] === 0xff) return new TextDecoder('utf-16be')
  const [a, b, c, d] = start
  if (a && b === 0 && c && d === 0) return new TextDecoder('utf-16le')
  return a === 0 && b && c === 0 && d ? new TextDecoder('utf-16be') : null
}
