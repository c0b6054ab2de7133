import pg from 'pg'
import { inject } from 'vitest'
import { newId } from '../kernel/ids.js'

export type TestDatabase = {
  webUrl: string
  ownerUrl: string
  platformUrl: string
  jobsUrl: string
  superuserUrl: string
  drop: () => Promise<void>
}

declare module 'vitest' {
  interface ProvidedContext {
    database: {
      webUrl: string
      ownerUrl: string
      platformUrl: string
      jobsUrl: string
      superuserUrl: string
      dataDir: string
    }
  }
}

/** A fresh copy of the migrated template; a test file has its own and nothing of another's. */
export async function openDatabase(): Promise<TestDatabase> {
  const urls = inject('database')
  const name = `test_${newId().replaceAll('-', '')}`
  // Twice as quick as through the log, where nothing is synced.
  await asSuperuser(urls.superuserUrl, `create database ${name} template template_mainstreet strategy file_copy`)
  const at = (url: string): string => Object.assign(new URL(url), { pathname: `/${name}` }).href
  return {
    webUrl: at(urls.webUrl),
    ownerUrl: at(urls.ownerUrl),
    platformUrl: at(urls.platformUrl),
    jobsUrl: at(urls.jobsUrl),
    superuserUrl: at(urls.superuserUrl),
    drop: () => asSuperuser(urls.superuserUrl, `drop database if exists ${name} with (force)`),
  }
}

/** The same address by loopback where it is by a socket: there somebody can stand between. */
export function byLoopback(url: string): URL {
  const address = new URL(url)
  address.searchParams.delete('host')
  return address
}

async function asSuperuser(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: Object.assign(new URL(url), { pathname: '/postgres' }).href })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
