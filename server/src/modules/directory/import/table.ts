import { refuse } from '../../../kernel/errors.js'
import { type Columns, columnsAsMapped, type Mapped, matchColumns, missingColumns, requiredFields } from './columns.js'
import { Lines } from './lines.js'
import { cellsOfLine, type Entry, readEntries } from './records.js'
import { openSource } from './source.js'

/** A file whose header was read and understood. `progress`: how much of it is read, 0 to 1. */
export type Table = {
  columns: Columns
  delimiter: string
  entries: (count: number) => AsyncGenerator<Entry[]>
  progress: () => number
  /** Lines so far that were not in UTF-8. */
  foreignLines: () => number
  /** What its bytes were said to be: UTF-16 in either order, else UTF-8, of which single lines may not be. */
  encoding: () => string
  close: () => void
}

/**
 * Opens a file of listings; refuses with one sentence what is none. `mapping`: what a person said its columns are; absent, they are
 * guessed, and the file needs a column of ids.
 */
export async function openTable(path: string, mapping?: Mapped[]): Promise<Table> {
  const table = await openAnyTable(path)
  const columns = mapping ? columnsAsMapped(table.columns.header, mapping) : table.columns
  const missing = missingColumns(columns, mapping ? ['name'] : requiredFields)
  if (!missing) return { ...table, columns }
  table.close()
  throw refuse('BAD_USER_INPUT', missing)
}

/** The same with its columns as guessed, whatever is missing among them. */
export async function openAnyTable(path: string): Promise<Table> {
  const source = await openSource(path)
  try {
    const lines = new Lines(source.bytes)
    const { columns, delimiter } = await readHeader(lines)
    return {
      columns,
      delimiter,
      entries: (count) => readEntries(lines, delimiter, count),
      progress: () => (source.size ? Math.min(1, source.done() / source.size) : 1),
      foreignLines: () => lines.foreign,
      encoding: source.encoding,
      close: source.close,
    }
  } catch (error) {
    source.close()
    throw error
  }
}

const delimiters = [',', ';', '\t', '|']

/** The delimiter is the one under which the first line names the most columns we know. */
async function readHeader(lines: Lines): Promise<{ columns: Columns; delimiter: string }> {
  let line = await lines.next()
  while (line && !line.text.trim()) line = await lines.next()
  // Excel writes it, for itself, above the header.
  if (line && /^"?sep=.\r?"?$/i.test(line.text)) line = await lines.next()
  if (!line) throw refuse('BAD_USER_INPUT', 'The file is empty.')
  if (line.tooLong || line.text.includes('\0'))
    throw refuse('BAD_USER_INPUT', 'This is not a CSV file: its first line is no list of column names.')
  const { text } = line
  const readings = delimiters.map((delimiter) => ({
    delimiter,
    columns: matchColumns(cellsOfLine(text, delimiter) ?? []),
  }))
  return readings.reduce((best, each) => (known(each.columns) > known(best.columns) ? each : best))
}

function known({ at }: Columns): number {
  return Object.keys(at).length
}
