import { withoutCardNumber } from '../../../kernel/card-number.js'
import { cutTo, plain } from './cells.js'
import type { FileReading } from './imports.types.js'
import { openAnyTable } from './table.js'

/** Rows looked at to tell one encoding from another, and those that are shown. */
const LOOKED = 2_000
const SHOWN = 3
const WIDEST = 500

/** What can be said of a file before anybody says what it means. */
export async function inspectFile(path: string, format: FileReading['format']): Promise<Omit<FileReading, 'digest'>> {
  const table = await openAnyTable(path)
  try {
    const { header, at } = table.columns
    const first = await table.entries(LOOKED).next()
    const entries = first.done ? [] : first.value
    const field = new Map(Object.entries(at).map(([key, column]) => [column, key]))
    const bytes = table.foreignLines() ? 'windows-1252' : table.encoding()
    const samples = entries.filter(({ fault }) => !fault).slice(0, SHOWN)
    return {
      format,
      encoding: format === 'XLSX' ? 'utf-8' : bytes,
      delimiter: format === 'XLSX' ? null : table.delimiter,
      header: header.slice(0, WIDEST).map((name) => cutTo(plain(name), 200)),
      guess: header.slice(0, WIDEST).map((_, column) => field.get(column) ?? null),
      samples: samples.map(({ cells }) =>
        cells.slice(0, WIDEST).map((cell) => withoutCardNumber(cutTo(plain(cell), 80))),
      ),
    }
  } finally {
    table.close()
  }
}
