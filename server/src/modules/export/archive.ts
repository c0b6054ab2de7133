import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import type { OpenScope } from '../../scope/makers.js'
import { publicKey } from '../media/public-files.js'
import { currentTenant } from '../tenancy/tenancy.service.js'
import { type Exported, exportedTables, readme } from './contents.js'

/** Rows read at a time: what is in memory at once. */
const PAGE = 500

type Written = { stream: Readable; tally: { rows: number; files: number } }

/**
 * The zip as it is written: tables first, row by row through cursors of one snapshot, then the pictures, one after the other. Nothing
 * is held but the page at hand. The connection is given back before the pictures are read.
 */
export async function openArchive(scope: OpenScope): Promise<Written> {
  await scope.connection.snapshot()
  const tenant = await currentTenant(scope)
  const tables = await exportedTables(scope)
  const zip = new ZipFile()
  const counts = new Map<string, number>()
  const hashes = new Set<string>()
  const tally = { rows: 0, files: 0 }
  const count = (table: Exported, line: string): void => {
    counts.set(table.name, (counts.get(table.name) ?? 0) + 1)
    tally.rows += 1
    if (table.name === 'media_asset') hashes.add((JSON.parse(line) as { hash: string | null }).hash ?? '')
  }
  const add = (name: string, compress: boolean, open: () => Readable): void => {
    zip.addReadStreamLazy(name, { compress, mtime: scope.now() }, (take) => take(null, open()))
  }
  for (const table of tables)
    add(`tables/${table.name}.jsonl`, true, () => Readable.from(rows(scope, table, (line) => count(table, line))))
  // The zip takes its entries in order: when these are opened, the tables are written.
  add('README.txt', true, () => {
    // What the pictures are is known now, and they come after everything else.
    hashes.delete('')
    for (const hash of hashes) add(`media/${hash}`, false, () => Readable.from(picture(scope, hash, tally)))
    zip.end()
    const facts = { tenant: tenant.name, at: scope.now(), tables, counts, files: hashes.size }
    return Readable.from([Buffer.from(readme(facts))])
  })
  const stream = zip.outputStream as Readable
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

async function* picture(scope: OpenScope, hash: string, tally: { files: number }): AsyncGenerator<Buffer> {
  await scope.connection.giveBack()
  const found = await scope.ports.files.read(publicKey(hash))
  if (!found) return
  tally.files += 1
  for await (const piece of found.stream) yield piece as Buffer
}
