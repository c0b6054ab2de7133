import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Logger, runMigrations } from 'graphile-worker'
import pg from 'pg'

export type Step = { name: string; up: string; down: string }

/** The SQL files of migrations/, in order: `0003_tenant.up.sql` and its `.down.sql`. */
export function readSteps(folder: string): Step[] {
  const names = readdirSync(folder).flatMap((file) => /^(\d{4}_\w+)\.up\.sql$/.exec(file)?.[1] ?? [])
  return names.sort().map((name) => ({
    name,
    up: readFileSync(join(folder, `${name}.up.sql`), 'utf8'),
    down: readFileSync(join(folder, `${name}.down.sql`), 'utf8'),
  }))
}

const LOCK = 'select pg_advisory_lock(7711)'
const ledger = `create schema if not exists migration;
  create table if not exists migration.applied (name text primary key, applied_at timestamptz not null default now())`

/** Runs as the owner, one at a time on the installation, each step in its own transaction. */
async function asOwner<T>(ownerUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'mainstreet-migrate' })
  await client.connect()
  try {
    await client.query("set client_min_messages = warning; set timezone = 'UTC'")
    await client.query(LOCK)
    await client.query(ledger)
    return await work(client)
  } finally {
    await client.end()
  }
}

export async function appliedSteps(client: pg.Client): Promise<Set<string>> {
  const { rows } = await client.query<{ name: string }>('select name from migration.applied')
  return new Set(rows.map((row) => row.name))
}

/** Applies what is missing; answers the names applied. `row_security = off`: a statement the policies would thin out fails loudly. */
export function migrateUp(ownerUrl: string, folder: string): Promise<string[]> {
  return asOwner(ownerUrl, async (client) => {
    const done = await appliedSteps(client)
    const missing = readSteps(folder).filter((step) => !done.has(step.name))
    for (const step of missing) {
      await inTransaction(client, step.up, 'insert into migration.applied (name) values ($1)', step.name)
    }
    await installQueue(client)
    return missing.map((step) => step.name)
  })
}

/** Takes back the last `count` steps. */
export function migrateDown(ownerUrl: string, folder: string, count: number): Promise<string[]> {
  return asOwner(ownerUrl, async (client) => {
    const done = await appliedSteps(client)
    const steps = readSteps(folder)
      .filter((step) => done.has(step.name))
      .reverse()
      .slice(0, count)
    for (const step of steps) {
      await inTransaction(client, step.down, 'delete from migration.applied where name = $1', step.name)
    }
    return steps.map((step) => step.name)
  })
}

async function inTransaction(client: pg.Client, sql: string, note: string, name: string): Promise<void> {
  await client.query(`begin; set local row_security = off; set local check_function_bodies = off`)
  try {
    await client.query(sql)
    await client.query('reset role')
    await client.query(note, [name])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`Migration ${name} failed: ${(error as Error).message}`, { cause: error })
  }
}

/** Our own index on the queue's table: the door `enqueue` asks with every job for the last turn of its tenant. */
const jobsOfTenant = `create index if not exists jobs_of_tenant on graphile_worker._private_jobs
  ((coalesce(payload ->> 'tenantId', '')), priority) where is_available = true`

/** The queue's own tables, made by the jobs role in the schema that migration 0008 gave it. */
async function installQueue(client: pg.Client): Promise<void> {
  const { rows } = await client.query("select 1 from pg_namespace where nspname = 'graphile_worker'")
  if (!rows.length) return
  const { rows: current } = await client.query('select current_database() as name')
  const database = client.escapeIdentifier(current[0].name)
  // `create schema if not exists` asks for the right before it looks; lent for the moment.
  await client.query(`grant create on database ${database} to mainstreet_jobs`)
  const { host, port, database: name, user, password } = client as pg.Client & { password: string }
  const pool = new pg.Pool({
    host,
    port,
    database: name,
    user,
    password,
    max: 1,
    options: '-c role=mainstreet_jobs',
  } as pg.PoolConfig)
  // The queue's library warns of a pool that does not listen for both; what fails here fails the migration.
  pool.on('error', () => undefined)
  pool.on('connect', (each) => each.on('error', () => undefined))
  try {
    await runMigrations({ pgPool: pool, logger: quiet })
    await pool.query(jobsOfTenant)
  } finally {
    await pool.end()
    await client.query(`revoke create on database ${database} from mainstreet_jobs`)
  }
}

const quiet = new Logger(() => () => undefined)
