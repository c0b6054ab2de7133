import { readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parse } from 'csv-parse/sync'
import type { House } from '../../../scope/makers.js'
import { type ImportOutcome, type ImportRequest, importListings } from './import.service.js'
import { scratchFolder } from '../../../testing/scratch.js'

/** What an import left behind: its counts, and its two files as rows by column, as text and by name. */
export type Imported = ImportOutcome & {
  errors: Record<string, string>[]
  noted: Record<string, string>[]
}

type Target = { house: House; tenant: { id: string; slug: string } }

/** For tests: a text, rows or bytes as a file, imported into a tenant. */
export async function importFile(
  { house, tenant }: Target,
  content: string | Buffer,
  options: Partial<ImportRequest> = {},
): Promise<Imported> {
  const folder = scratchFolder('import')
  const file = join(folder, 'shops.csv')
  writeFileSync(file, content)
  const request = { tenant: { ...tenant, status: 'active' as const }, file, reportFolder: join(folder, 'reports') }
  const outcome = await importListings(house, { ...request, ...options })
  return { ...outcome, errors: rowsOf(outcome.errorFile), noted: rowsOf(outcome.notesFile), ...named(outcome) }
}

export const columns =
  'name,category,subcategory,street,city,region,postal,country,lat,lng,phone,website,email,opening_hours,source_id'.split(
    ',',
  )

/** A file with the reference header; each row gives the cells it has. */
export function csvOf(rows: Record<string, string>[], header: string[] = columns): string {
  const quoted = (cell = ''): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
  return [header, ...rows.map((row) => header.map((name) => quoted(row[name])))]
    .map((cells) => `${cells.join(',')}\n`)
    .join('')
}

function rowsOf(path: string | null): Record<string, string>[] {
  return path ? parse(readFileSync(path), { columns: true, bom: true }) : []
}

function named({ errorFile, notesFile }: ImportOutcome): Pick<ImportOutcome, 'errorFile' | 'notesFile'> {
  return { errorFile: errorFile && basename(errorFile), notesFile: notesFile && basename(notesFile) }
}
