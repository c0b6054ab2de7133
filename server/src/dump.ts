import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { ownerUrl } from './config.js'
import { dumpSchema } from './db/dump.js'

/** `node dump.js [file]`: writes migrations/schema.sql from a migrated database (DATABASE_OWNER_URL). */
const file = process.argv[2] ?? fileURLToPath(new URL('../../migrations/schema.sql', import.meta.url))

try {
  const client = new pg.Client({ connectionString: ownerUrl() })
  await client.connect()
  try {
    writeFileSync(file, await dumpSchema(client))
  } finally {
    await client.end()
  }
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`)
  process.exitCode = 1
}
