import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { wallsTable } from '../walls-doc.js'

/** What hands SQL to the driver; db/ holds migrations and the catalogue reader, which run as the owner. */
const raw = /\.(prepared|arrays|ask)\b\s*[<(]|\b(pool|client|held)\s*\.query\b/
const elsewhere = /^(db|demo|testing)\/|\.test\.ts$/

test('every file that writes its own SQL stands in walls.md with what keeps it inside the tenant (TI-08)', () => {
  const source = fileURLToPath(new URL('../../', import.meta.url))
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
  const found = files.filter((file) => !elsewhere.test(file) && raw.test(readFileSync(join(source, file), 'utf8')))
  const written = wallsTable('Raw statements')
  // A line may stand for a whole folder.
  const folders = written.map(([file = '']) => file).filter((file) => file.endsWith('/'))
  const named = found.map((file) => folders.find((folder) => file.startsWith(folder)) ?? file)
  expect(written.map(([file]) => file)).toEqual([...new Set(named)].sort())
  for (const [file, kept] of written) expect(kept, file).toMatch(/\w{3}/)
})
