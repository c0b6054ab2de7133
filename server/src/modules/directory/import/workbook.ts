import { createWriteStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { stringify } from 'csv-stringify/sync'
import { readSheet } from 'read-excel-file/node'
import { type Entry, type Options, open as openZip, type ZipFile } from 'yauzl'
import { refuse } from '../../../kernel/errors.js'
import { guarded } from './cells.js'

/** A workbook is read whole, so it has a size that fits into memory: packed, and unpacked. */
const PACKED = 10 * 1024 * 1024
const UNPACKED = 150 * 1024 * 1024
/** Of a sheet: what lies between its cells is filled in by whoever reads it, so that two cells far apart would take any memory. */
const ROWS = 200_000
const COLUMNS = 500
const CELLS = 5_000_000
const SLICE = 1_000

/** Whether a file begins as a ZIP archive, which a workbook is. */
export async function isWorkbook(path: string): Promise<boolean> {
  const file = await open(path)
  try {
    const { buffer } = await file.read(Buffer.alloc(2), 0, 2, 0)
    return buffer.toString('latin1') === 'PK'
  } finally {
    await file.close()
  }
}

/** The first sheet of a workbook as CSV in UTF-8, beside it; answers where. Refuses with one sentence what is no workbook, or too large. */
export async function workbookAsCsv(path: string): Promise<string> {
  await needRoom(path)
  const rows = await readSheet(path).catch(() => {
    throw refuse('BAD_USER_INPUT', 'This is a ZIP archive, or a workbook that cannot be read. Save it as CSV.')
  })
  const to = `${path}.csv`
  async function* lines(): AsyncGenerator<string> {
    for (let at = 0; at < rows.length; at += SLICE)
      yield stringify(rows.slice(at, at + SLICE).map((row) => row.map(text)))
  }
  await pipeline(Readable.from(lines()), createWriteStream(to, { mode: 0o600 }))
  return to
}

/** What stands in a workbook is what is meant: the quote that is taken off a cell of a CSV is put before it. */
function text(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  return cell === null || cell === undefined ? '' : guarded(String(cell))
}

/** Unpacked once and counted: what an archive says of its own size may be a lie, and some megabytes can become any number. */
async function needRoom(path: string): Promise<void> {
  const file = await open(path)
  const { size } = await file.stat().finally(() => file.close())
  const tooLarge = refuse('BAD_USER_INPUT', 'This workbook is too large to be read at once. Save it as CSV.')
  if (size > PACKED) throw tooLarge
  const zip = await promisify<string, Options, ZipFile>(openZip)(path, { lazyEntries: true }).catch(() => {
    throw refuse('BAD_USER_INPUT', 'This file is damaged: it cannot be unpacked.')
  })
  let unpacked = 0
  await new Promise<void>((resolve, reject) => {
    zip.on('error', () => reject(refuse('BAD_USER_INPUT', 'This file is damaged: it cannot be unpacked.')))
    zip.on('end', resolve)
    zip.on('entry', (entry: Entry) => {
      zip.openReadStream(entry, (error, stream) => {
        if (error) return zip.emit('error', error)
        // A workbook may call any of its files a sheet.
        const fits = measure()
        stream.on('data', (piece: Buffer) => {
          unpacked += piece.length
          if (unpacked > UNPACKED || !fits(piece)) stream.destroy(tooLarge)
        })
        stream.on('error', (cause) => (cause === tooLarge ? reject(cause) : zip.emit('error', cause)))
        stream.on('end', () => zip.readEntry())
      })
    })
    zip.readEntry()
  }).finally(() => zip.close())
}

/** Looks at the numbers that rows and cells of a sheet are given, piece by piece; a number may lie across two of them. */
function measure(): (piece: Buffer) => boolean {
  let rest = ''
  let rows = 0
  let columns = 0
  return (piece) => {
    const text = rest + piece.toString('latin1')
    for (const [, letters = '', digits = ''] of text.matchAll(/\br\s*=\s*["']([A-Za-z]*)(\d+)["']/g)) {
      rows = Math.max(rows, Number(digits))
      columns = Math.max(columns, columnOf(letters))
    }
    // A number in disguise is none that any program writes.
    if (/\br\s*=\s*["'][^"'<>]*&/.test(text)) return false
    rest = text.slice(-64)
    return rows <= ROWS && columns <= COLUMNS && rows * columns <= CELLS
  }
}

const columnOf = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
