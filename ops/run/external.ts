import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { type DatabaseAddresses, refuseUnwritable } from './folder.ts'
import { loginNames } from './postgres/memory.ts'
import { ensureRoles, withClient } from './postgres/roles.ts'
import { readJson, writePrivate } from './project.ts'
import { Refusal } from './say.ts'

type Seen = { version: string; number: number; role: string; superuser: boolean; bypass: boolean; database: string }

/**
 * A PostgreSQL that somebody else runs: DATABASE_URL (web role) and DATABASE_OWNER_URL (migrations and roles). Checks
 * that both answer, that the version is 18 or newer and that the web role is none that row-level security does not hold.
 * Without DATABASE_PLATFORM_URL and DATABASE_JOBS_URL the owner makes those two log-ins, remembered in the data folder.
 */
export async function useExternal(env: NodeJS.ProcessEnv, dataDir: string): Promise<DatabaseAddresses> {
  const webUrl = env.DATABASE_URL ?? ''
  const web = await look(webUrl, 'DATABASE_URL')
  const ownerUrl = env.DATABASE_OWNER_URL
  if (!ownerUrl) throw new Refusal('DATABASE_OWNER_URL is not set: migrations and roles need the address of the owner.')
  const owner = await look(ownerUrl, 'DATABASE_OWNER_URL')
  if (web.superuser || web.bypass || web.role === owner.role) {
    throw new Refusal(
      `DATABASE_URL logs in as ${web.role}, whom row-level security does not hold: use a role that owns nothing.`,
    )
  }
  if (web.database !== owner.database)
    throw new Refusal('DATABASE_URL and DATABASE_OWNER_URL name different databases.')
  const made = madeLogins(dataDir)
  try {
    await ensureRoles(
      ownerUrl,
      made.filter(({ setting }) => !env[setting]),
    )
    await withClient(ownerUrl, (client) => client.query(`grant mainstreet_web to ${quoted(web.role)}`))
  } catch (error) {
    throw new Refusal(`DATABASE_OWNER_URL cannot set up the roles (it needs CREATEROLE): ${(error as Error).message}.`)
  }
  const address = (setting: string) =>
    env[setting] ??
    as(
      ownerUrl,
      made.find((login) => login.setting === setting),
    )
  return { webUrl, ownerUrl, platformUrl: address('DATABASE_PLATFORM_URL'), jobsUrl: address('DATABASE_JOBS_URL') }
}

/** One clear sentence about a database that does not answer or is too old; the address's password is not in it. */
export async function look(address: string, setting: string): Promise<Seen> {
  const seen = await withClient(address, async (client) => {
    const { rows } = await client.query<Seen>(
      `select current_setting('server_version') as version, current_setting('server_version_num')::int as number,
        rolname as role, rolsuper as superuser, rolbypassrls as bypass, current_database() as database
        from pg_roles where rolname = current_user`,
    )
    return rows[0]
  }).catch((error: Error & { code?: string }) => {
    throw new Refusal(
      `${setting}: cannot connect to the database ${placeIn(address)} (${error.message || error.code}).`,
    )
  })
  if (!seen) throw new Refusal(`${setting}: the database ${placeIn(address)} did not say who is asking.`)
  if (seen.number < 180_000) {
    throw new Refusal(`PostgreSQL 18 or newer is needed, and ${setting} leads to PostgreSQL ${seen.version}.`)
  }
  return seen
}

function madeLogins(dataDir: string) {
  const file = join(dataDir, 'database.json')
  const known = readJson<{ platform: string; jobs: string }>(file)
  const passwords = known ?? {
    platform: randomBytes(24).toString('base64url'),
    jobs: randomBytes(24).toString('base64url'),
  }
  if (!known) refuseUnwritable(dataDir, () => writePrivate(file, passwords))
  return [
    {
      setting: 'DATABASE_PLATFORM_URL',
      name: loginNames.platform,
      group: 'mainstreet_platform',
      password: passwords.platform,
    },
    { setting: 'DATABASE_JOBS_URL', name: loginNames.jobs, group: 'mainstreet_jobs', password: passwords.jobs },
  ]
}

function as(address: string, login?: { name: string; password: string }): string {
  return Object.assign(new URL(address), { username: login?.name, password: login?.password }).href
}

function quoted(role: string): string {
  return `"${role.replaceAll('"', '""')}"`
}

function placeIn(address: string): string {
  return URL.canParse(address) ? `at ${new URL(address).host}` : 'named there'
}
