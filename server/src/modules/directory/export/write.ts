import { Readable } from 'node:stream'
import { stringify } from 'csv-stringify/sync'
import { guarded } from '../import/cells.js'
import { cellOf, type ExportRow } from './columns.js'
import { ListingExportFormat } from './listing-export.entity.js'
import { workbook } from './workbook.js'

type Wanted = { format: ListingExportFormat; columns: string[] }

/** The file as it is written: nothing is held but the page at hand. */
export function fileOf(rows: AsyncIterable<ExportRow[]>, { format, columns }: Wanted): Readable {
  if (format === ListingExportFormat.XLSX) return workbook(cells(rows, columns))
  return Readable.from(format === ListingExportFormat.CSV ? csv(rows, columns) : geojson(rows, columns))
}

export const fileTypes: Record<ListingExportFormat, { ending: string; contentType: string }> = {
  CSV: { ending: 'csv', contentType: 'text/csv; charset=utf-8' },
  XLSX: { ending: 'xlsx', contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  GEOJSON: { ending: 'geojson', contentType: 'application/geo+json' },
}

async function* cells(rows: AsyncIterable<ExportRow[]>, columns: string[]) {
  yield [columns as (string | number | null)[]]
  for await (const page of rows) yield page.map((row) => columns.map((column) => cellOf(row, column)))
}

/** Cells that a spreadsheet would run as a formula are made harmless; the import undoes that again. */
async function* csv(rows: AsyncIterable<ExportRow[]>, columns: string[]): AsyncGenerator<string> {
  let bom = true
  for await (const page of cells(rows, columns)) {
    // As text, a number too: `-9.14` is a formula to some.
    const texts = page.map((row) => row.map((cell) => (cell === null ? '' : guarded(String(cell)))))
    // It quotes its own record delimiter alone; a line feed by itself ends a row for everybody else.
    yield stringify(texts, { bom, record_delimiter: 'windows', quoted_match: /[\r\n]/ })
    bom = false
  }
}

async function* geojson(rows: AsyncIterable<ExportRow[]>, columns: string[]): AsyncGenerator<string> {
  yield '{"type":"FeatureCollection","features":['
  let first = true
  for await (const page of rows) {
    yield (first ? '' : ',') + page.map((row) => JSON.stringify(featureOf(row, columns))).join(',\n')
    first = false
  }
  yield ']}\n'
}

function featureOf(row: ExportRow, columns: string[]): object {
  const { lat, lng } = row
  const point = typeof lat === 'number' && typeof lng === 'number' ? { type: 'Point', coordinates: [lng, lat] } : null
  const properties = Object.fromEntries(columns.map((column) => [column, cellOf(row, column)]))
  return { type: 'Feature', id: row.id, geometry: point, properties }
}
