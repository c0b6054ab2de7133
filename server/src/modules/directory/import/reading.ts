import { holdsCardNumber, noCardNumber, withoutCardNumber } from '../../../kernel/card-number.js'
import { isId } from '../../../kernel/ids.js'
import { breathe } from './ahead.js'
import { instantIn } from './answers.js'
import { cellsOf, derivedId, type Field, headerOf, type RowCells } from './columns.js'
import type { ReadyRow } from './plan.js'
import type { Entry } from './records.js'
import { type Ground, readRow } from './row.js'
import { SeenIds } from './seen.js'
import type { Table } from './table.js'

/** A row that stays outside: its cells as they were, and why. `column` as the file calls it, empty where it is the whole row. */
export type BadRow = { line: number; cells: string[]; faults: { column: string; reason: string }[] }
export type Portion = { ready: ReadyRow[]; bad: BadRow[]; cells: Map<number, string[]> }

const SLICE = 25

/** The rows of a file in portions, each row read or rejected by itself. */
export async function* readPortions(table: Table, ground: Ground, size: number): AsyncGenerator<Portion> {
  const seen = new SeenIds()
  for await (const entries of table.entries(size)) {
    const portion: Portion = { ready: [], bad: [], cells: new Map() }
    for (const [at, entry] of entries.entries()) {
      if (at % SLICE === SLICE - 1) await breathe()
      read(entry, portion, { table, ground, seen })
    }
    yield portion
  }
}

type File = { table: Table; ground: Ground; seen: SeenIds }

function read(entry: Entry, portion: Portion, file: File): void {
  const { line, cells } = entry
  const reading = judge(entry, file)
  if ('faults' in reading) {
    portion.bad.push({ line, cells: withoutCards(cells, file.table), faults: reading.faults })
    return
  }
  portion.ready.push(reading.row)
  portion.cells.set(line, cells)
}

/** The ids stay as they are: by them a corrected row is known again. */
function withoutCards(cells: string[], { columns: { at } }: Table): string[] {
  const ids = [at.source_id, at.listing_id]
  return cells.map((cell, index) => (ids.includes(index) ? cell : withoutCardNumber(cell)))
}

type Judgement = { row: ReadyRow } | Pick<BadRow, 'faults'>

function judge({ line, cells, fault }: Entry, { table: { columns }, ground, seen }: File): Judgement {
  const wrong = fault ?? widthFault(cells, columns.header)
  if (wrong) return { faults: [{ column: '', reason: wrong }] }
  const rowCells = cellsOf(columns, cells)
  const writtenAt = instantIn(rowCells.updated_at ?? '')
  // Of the row, not of the listing: an import writes nothing of it.
  delete rowCells.updated_at
  if (columns.at.source_id === undefined) rowCells.source_id = derivedId(rowCells)
  const cards = textsOf(rowCells).filter((field) => holdsCardNumber(rowCells[field] ?? ''))
  if (cards.length)
    return { faults: cards.map((field) => ({ column: headerOf(columns, field), reason: noCardNumber })) }
  const reading = readRow(rowCells, line, ground)
  if ('errors' in reading)
    return { faults: reading.errors.map(({ column, reason }) => ({ column: headerOf(columns, column), reason })) }
  const { sourceId, values, begins, notes } = reading
  const first = seen.firstLine(sourceId, line)
  if (first !== undefined)
    return { faults: [{ column: headerOf(columns, 'source_id'), reason: `Line ${first} has the same id.` }] }
  const listingId = idIn(rowCells.listing_id)
  const other = listingId ? seen.firstLine(`listing:${listingId}`, line) : undefined
  if (other !== undefined)
    return { faults: [{ column: headerOf(columns, 'listing_id'), reason: `Line ${other} has the same id.` }] }
  return { row: { line, cells: rowCells, sourceId, listingId, writtenAt, values, begins, notes } }
}

/** All but the ids, which whoever made the file counts as they like. */
const textsOf = (cells: RowCells): Field[] =>
  (Object.keys(cells) as Field[]).filter((field) => field !== 'source_id' && field !== 'listing_id')

/** Cells too many or too few have slipped into each other's columns; empty ones behind the last do no harm. */
function widthFault(cells: string[], header: string[]): string | null {
  const extra = cells.slice(header.length)
  if (cells.length >= header.length && extra.every((cell) => !cell.trim())) return null
  return `This row has ${cells.length} ${cells.length === 1 ? 'cell' : 'cells'}, the header ${header.length}.`
}

function idIn(cell: string | undefined): string | null {
  const text = cell?.trim().toLowerCase()
  return isId(text) ? text : null
}
