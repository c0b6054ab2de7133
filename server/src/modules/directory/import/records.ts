import { parse } from 'csv-parse/sync'
import type { Line, Lines } from './lines.js'

/** One row of a file: its cells, or why it has none. `line`: where it begins, 1 for the header's line. */
export type Entry = { line: number; cells: string[]; fault: string | null }

/** A cell with more lines than this is a quotation mark that nobody closed. */
const MOST_LINES = 500
const LONGEST = 1024 * 1024

/**
 * Reads rows, so many at a time. A row may have line breaks between quotation marks; where the marks of several lines together do not
 * make sense, the first of these lines is the bad one, and reading goes on with the second: a stray mark costs one row, not the file.
 */
export async function* readEntries(lines: Lines, delimiter: string, count: number): AsyncGenerator<Entry[]> {
  const sound = soundRow(delimiter)
  let batch: (Line | Entry)[] = []
  for (let row = await nextRow(lines, sound); row; row = await nextRow(lines, sound)) {
    batch.push('fault' in row ? row : row.sound ? row.line : alone(row.line, delimiter))
    if (batch.length < count) continue
    yield parsed(batch, delimiter)
    batch = []
  }
  if (batch.length) yield parsed(batch, delimiter)
}

/** The cells of one line, marks forgiven: for the header, and for lines that are not quite CSV. Null when even that fails. */
export function cellsOfLine(text: string, delimiter: string): string[] | null {
  try {
    return parse(text.replace(/\r$/, ''), { delimiter, relax_column_count: true, relax_quotes: true })[0] ?? []
  } catch {
    return null
  }
}

type Row = Entry | { line: Line; sound: boolean }

async function nextRow(lines: Lines, sound: RegExp): Promise<Row | null> {
  let first = await lines.next()
  while (first && !first.text.trim()) first = await lines.next()
  if (!first) return null
  if (first.tooLong) return { line: first.number, cells: [first.text], fault: 'This line is longer than a megabyte.' }
  if (!first.text.includes('"')) return { line: first, sound: true }
  const more: Line[] = []
  let text = first.text
  let open = isOpen(first.text)
  while (open && more.length < MOST_LINES && text.length < LONGEST) {
    const line = await lines.next()
    if (!line) break
    more.push(line)
    text = `${text}\n${line.text}`
    if (line.tooLong) break
    if (isOpen(line.text)) open = false
  }
  if (!open && sound.test(text.replace(/\r$/, ''))) return { line: { ...first, text }, sound: true }
  lines.putBack(more)
  return { line: first, sound: false }
}

function isOpen(text: string): boolean {
  let marks = 0
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) marks++
  return marks % 2 === 1
}

/** RFC 4180: cells are either free of marks, or wholly between them with inner ones doubled. */
function soundRow(delimiter: string): RegExp {
  const cut = delimiter === '\t' ? '\\t' : `\\${delimiter}`
  const cell = `(?:"[^"]*(?:""[^"]*)*"|[^"${cut}\\n]*)`
  return new RegExp(`^${cell}(?:${cut}${cell})*$`)
}

/** All sound rows in one call of the parser: one call for each costs six times as much (measured). */
function parsed(batch: (Line | Entry)[], delimiter: string): Entry[] {
  const sound = batch.flatMap((row) => ('text' in row ? [row.text.replace(/\r$/, '')] : []))
  const options = { delimiter, record_delimiter: '\n', relax_column_count: true }
  const rows = sound.length ? parse(sound.join('\n'), options) : []
  let at = 0
  return batch.map((row) => ('text' in row ? { line: row.number, cells: rows[at++] ?? [], fault: null } : row))
}

/** `Joe's 5" Pipes,Main Street` is clear enough; a cell that begins with a mark and goes on behind the closing one is not. */
function alone({ text, number }: Line, delimiter: string): Entry {
  const cells = cellsOfLine(text, delimiter)
  if (cells && !cells.some((cell) => cell.startsWith('"'))) return { line: number, cells, fault: null }
  return {
    line: number,
    cells: [text],
    fault: 'A quotation mark in this line is not closed, or stands where none may stand.',
  }
}
