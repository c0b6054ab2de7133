import { fileURLToPath } from 'node:url'
import { ownerUrl } from './config.js'
import { migrateDown, migrateUp } from './db/migrations.js'

/** `node migrate.js up` · `node migrate.js down [count]`: run by the owner of the tables, never by the server. */
const folder = fileURLToPath(new URL('../../migrations', import.meta.url))
const [command = 'up', count = '1'] = process.argv.slice(2)

try {
  const names =
    command === 'down' ? await migrateDown(ownerUrl(), folder, Number(count)) : await migrateUp(ownerUrl(), folder)
  for (const name of names) process.stdout.write(`${command} ${name}\n`)
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`)
  process.exitCode = 1
}
