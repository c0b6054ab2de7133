import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { migrateUp } from '../db/migrations.js'
import type { TestDatabase } from './database.js'

type Cluster = Omit<TestDatabase, 'drop'> & {
  pid: number
  ended: Promise<void>
  stop: () => Promise<void>
  remove: () => Promise<void>
}
type Start = (options: { dataDir: string; fsync?: boolean }) => Promise<Cluster>

/** A cluster of one test's own, with the settings of an installation: it may be crashed without taking the other tests' along. */
export type OwnPostgres = TestDatabase & {
  /** As `pg_ctl restart -m immediate`: no session is told, no checkpoint is written, the next start recovers. */
  crash: () => Promise<void>
}

export async function ownPostgres(dataDir = mkdtempSync(join(tmpdir(), 'mainstreet-own-'))): Promise<OwnPostgres> {
  const { startPostgres } = (await import(new URL('../../../ops/run/postgres.ts', import.meta.url).href)) as {
    startPostgres: Start
  }
  let cluster = await startPostgres({ dataDir })
  await migrateUp(cluster.ownerUrl, fileURLToPath(new URL('../../../migrations', import.meta.url)))
  const { webUrl, ownerUrl, platformUrl, jobsUrl } = cluster
  const { pathname } = new URL(ownerUrl)
  const superuserUrl = Object.assign(new URL(cluster.superuserUrl), { pathname }).href
  return {
    ...{ webUrl, ownerUrl, platformUrl, jobsUrl, superuserUrl },
    crash: async () => {
      process.kill(cluster.pid, 'SIGQUIT')
      await cluster.ended
      await cluster.stop()
      cluster = await startPostgres({ dataDir })
      if (cluster.ownerUrl !== ownerUrl) throw new Error('Somebody took its port: the run says nothing.')
    },
    drop: async () => {
      await cluster.remove()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
