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
  const dataDir = mkdtempSync(join(roomyFolder(), 'mainstreet-test-'))
  const postgres = await startPostgres({ dataDir, fsync: false })
  await migrateUp(postgres.ownerUrl, fileURLToPath(new URL('../../migrations', import.meta.url)))
  const { ownerUrl, webUrl, superuserUrl } = postgres
  project.provide('database', {
    ownerUrl,
    webUrl,
    platformUrl: postgres.platformUrl,
    jobsUrl: postgres.jobsUrl,
    superuserUrl,
    dataDir,
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
