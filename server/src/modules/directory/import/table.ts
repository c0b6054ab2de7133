import { refuse } from '../../../kernel/errors.js'
import { type Columns, matchColumns, missingColumns } from './columns.js'
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
  close: () => void
}

/** Opens a file of listings; refuses with one sentence what is none. */
export async function openTable(path: string): Promise<Table> {
  const source = await openSource(path)
  try {
    const lines = new Lines(source.bytes)
    const { columns, delimiter } = await readHeader(lines)
    const missing = missingColumns(columns)
    if (missing) throw refuse('BAD_USER_INPUT', missing)
    return {
      columns,
      delimiter,
      entries: (count) => readEntries(lines, delimiter, count),
      progress: () => (source.size ? Math.min(1, source.done() / source.size) : 1),
      foreignLines: () => lines.foreign,
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
