import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import type { OpenScope } from '../../scope/makers.js'
import { currentTenant } from '../tenancy/tenancy.service.js'
import { type Exported, exportedTables, readme } from './contents.js'
import { addPictures, noPictures, notePicture, type Tally } from './pictures.js'

/** Rows read at a time: what is in memory at once. */
const PAGE = 500

type Written = { stream: Readable; tally: Tally }

/**
 * The zip as it is written: tables first, row by row through cursors of one snapshot, then the pictures and their originals, one after
 * the other. Nothing is held but the page at hand and which pictures there are. The connection is given back before they are read.
 */
export async function openArchive(scope: OpenScope): Promise<Written> {
  await scope.connection.snapshot()
  const tenant = await currentTenant(scope)
  const tables = await exportedTables(scope)
  const zip = new ZipFile()
  const counts = new Map<string, number>()
  const pictures = noPictures()
  const tally = { rows: 0, files: 0 }
  const count = (table: Exported, line: string): void => {
    counts.set(table.name, (counts.get(table.name) ?? 0) + 1)
    tally.rows += 1
    notePicture(pictures, table.name, line)
  }
  const add = (name: string, compress: boolean, open: () => Readable): void => {
    zip.addReadStreamLazy(name, { compress, mtime: scope.now() }, (take) => take(null, open()))
  }
  for (const table of tables)
    add(`tables/${table.name}.jsonl`, true, () => Readable.from(rows(scope, table, (line) => count(table, line))))
  const stream = zip.outputStream as Readable
  const addRest = async (): Promise<void> => {
    await scope.connection.giveBack()
    await addPictures(scope, zip, { pictures, tally })
    zip.end()
  }
  // The zip takes its entries in order: when this one is opened, the tables are written, and what the pictures are is known.
  add('README.txt', true, () => {
    addRest().catch((error: Error) => stream.destroy(error))
    const files = { shown: pictures.hashes.size, originals: pictures.originals.length }
    return Readable.from([Buffer.from(readme({ tenant: tenant.name, at: scope.now(), tables, counts, files }))])
  })
  zip.on('error', (error: Error) => stream.destroy(error))
  return { stream, tally }
}

async function* rows(scope: OpenScope, table: Exported, count: (line: string) => void): AsyncGenerator<string> {
  const columns = table.columns.map((column) => `"${column}"`).join(', ')
  const select = `select row_to_json(r)::text as line from (select ${columns} from "${table.name}") r`
  await scope.connection.executeQuery({ sql: `declare exported no scroll cursor for ${select}` })
  for (;;) {
    const { rows: page } = await scope.connection.executeQuery({ sql: `fetch ${PAGE} from exported` })
    for (const { line } of page as { line: string }[]) count(line)
    if (page.length) yield `${(page as { line: string }[]).map(({ line }) => line).join('\n')}\n`
    if (page.length < PAGE) break
  }
  await scope.connection.executeQuery({ sql: 'close exported' })
}
