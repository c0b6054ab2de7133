import { appendFile, mkdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { stringify } from 'csv-stringify/sync'

/** A CSV file that exists once it has a row. */
export type Report = { path: () => string | null; add: (rows: string[][]) => Promise<void> }

type Layout = { mark: string; kind: 'errors' | 'notes'; header: string[]; delimiter: string }

/**
 * Written beside the installation's other files, never beside the source: the rows hold people's contacts, and the source's folder may
 * not be ours to write to. Cells that a spreadsheet would run as a formula are made harmless; the import undoes that again.
 */
export function openReport(folder: string, source: string, { mark, kind, header, delimiter }: Layout): Report {
  const path = join(folder, `${basename(source).replace(/(\.csv)?(\.gz)?$/i, '')}.${mark}.${kind}.csv`)
  let begun = false
  return {
    path: () => (begun ? path : null),
    add: async (rows) => {
      if (rows.length === 0) return
      const lines = begun ? rows : [header, ...rows]
      if (!begun) await mkdir(folder, { recursive: true, mode: 0o700 })
      // Spreadsheets take a file without the mark for one in their own code page.
      await appendFile(path, stringify(lines, { delimiter, escape_formulas: true, bom: !begun }), { mode: 0o600 })
      begun = true
    },
  }
}

/** The moment and the import, as part of a file's name. */
export function reportMark(importId: string): string {
  const moment = new Date().toISOString().slice(0, 19).replaceAll(':', '-')
  return `${moment}.${importId.slice(-4)}`
}
