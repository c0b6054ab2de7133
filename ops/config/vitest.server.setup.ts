import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { migrateUp } from '../../server/src/db/migrations.ts'
import { startPostgres } from '../run/postgres.ts'
import { roomyFolder } from '../run/roomy.ts'

/** One real PostgreSQL per run, with a migrated template database that every test file copies. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  // A short name, for the sake of the socket in it.
  const dataDir = mkdtempSync(join(roomyFolder(), 'ms-pg-'))
  const postgres = await startPostgres({ dataDir, fsync: false, socket: true })
  await migrateUp(postgres.ownerUrl, fileURLToPath(new URL('../../migrations', import.meta.url)))
  const at = (url: string): string => bySocket(url, postgres.folder)
  const [ownerUrl, superuserUrl] = [at(postgres.ownerUrl), at(postgres.superuserUrl)]
  project.provide('database', {
    ...{ ownerUrl, superuserUrl, dataDir },
    webUrl: at(postgres.webUrl),
    platformUrl: at(postgres.platformUrl),
    jobsUrl: at(postgres.jobsUrl),
  })
  const client = new pg.Client({ connectionString: superuserUrl })
  await client.connect()
  const name = new URL(ownerUrl).pathname.slice(1)
  await client.query(`alter database "${name}" rename to template_mainstreet`).catch(async () => {
    await client.query(`create database template_mainstreet template "${name}"`)
  })
  await client.end()
  return async () => {
    await postgres.remove().catch(() => postgres.stop())
    rmSync(dataDir, { recursive: true, force: true })
  }
}

/**
 * The address by the cluster's socket, which pg takes from `host`: a write there costs two thirds of one by loopback. A socket's own
 * address has no room for more letters than that: 104 on a Mac, 108 on Linux, one of them the end.
 */
function bySocket(url: string, folder: string): string {
  const room = process.platform === 'linux' ? 107 : 103
  const address = new URL(url)
  const fits = process.platform !== 'win32' && join(folder, `.s.PGSQL.${address.port}`).length <= room
  if (fits) address.searchParams.set('host', folder)
  return address.href
}
