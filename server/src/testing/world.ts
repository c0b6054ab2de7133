import { writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll } from 'vitest'
import { type App, buildApp } from '../app.js'
import { type Config, readConfig } from '../config.js'
import { openDatabase, type TestDatabase } from './database.js'
import { scratchFolder } from './scratch.js'

/** A whole installation for one test file: its own database, the real app on a real port, and SQL as superuser for the truth. */
export type World = {
  url: string
  app: App
  /** For a second process on the same database. */
  config: Config
  database: TestDatabase
  mailFolder: string
  /** TXT records by name, as name servers would answer from now on; null: nobody answers. */
  publish: (zone: Record<string, string[] | null>) => void
  truth: <Row extends object = Record<string, unknown>>(sql: string, params?: unknown[]) => Promise<Row[]>
  close: () => Promise<void>
}

const secret = (name: string): string => `${name}-4hV8qZ2nX7cR5tY1wK9mB3jL6pD0sGfA`

/** `through`: another way to the same database, for a line that can be disturbed. */
export async function openWorld(
  settings: Record<string, string> = {},
  through: (databaseUrl: string) => Promise<string> = async (url) => url,
): Promise<World> {
  const database = await openDatabase()
  const dataDir = scratchFolder('world')
  const config = readConfig({
    APP_ENV: 'test',
    DATABASE_URL: await through(database.webUrl),
    DATABASE_PLATFORM_URL: database.platformUrl,
    JWT_SECRET: secret('jwt'),
    SECRETS_KEY: secret('key'),
    SERVICE_TOKEN_SECRET: secret('srv'),
    IP_HASH_KEY: secret('iph'),
    RATE_LIMIT: '10000/10000',
    RATE_LIMIT_ADDRESS: '10000/10000',
    LOGINS_PER_ADDRESS: '10000',
    FORMS_PER_ADDRESS: '10000',
    MAINSTREET_DATA_DIR: dataDir,
    // No test asks the world's name servers.
    // What passwords cost in the product is asserted where passwords are tested; the others only need people.
    ...(settings.APP_ENV === 'production' ? {} : { DNS_RECORDS: join(dataDir, 'dns.json'), LIGHT_HASHES: '1' }),
    ...settings,
  })
  const app = await buildApp(config)
  const http = createServer(app.express)
  app.attach(http)
  const server = await listen(http)
  const superuser = new pg.Pool({ connectionString: database.superuserUrl, max: 3, options: '-c timezone=UTC' })
  superuser.on('error', () => undefined)
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    app,
    config,
    database,
    mailFolder: join(dataDir, 'outbox'),
    publish: (zone) => writeFileSync(join(dataDir, 'dns.json'), JSON.stringify(zone)),
    truth: async (sql, params = []) => (await superuser.query(sql, params)).rows as never,
    close: async () => {
      app.drain()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await app.close()
      await superuser.end()
      await database.drop()
    },
  }
}

function listen(server: Server): Promise<Server> {
  return new Promise((resolve) => server.listen(0, () => resolve(server)))
}

/** The usual case: one world for a file, opened before its tests and closed after. Read it through the returned function. */
export function useWorld(settings: Record<string, string> = {}): () => World {
  let world: World | undefined
  beforeAll(async () => {
    world = await openWorld(settings)
  })
  afterAll(() => world?.close())
  return () => {
    if (!world) throw new Error('The world opens in beforeAll.')
    return world
  }
}
