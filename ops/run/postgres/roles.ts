import { Client } from 'pg'
import { loginNames, type RolePasswords } from './memory.ts'

/** A login role and the group role whose rights it has. */
type Login = { name: string; group: string; password: string }

/** The group roles that policies and grants name. They can log in nowhere; each installation's log-ins are their members. */
export const groups = ['mainstreet_web', 'mainstreet_platform', 'mainstreet_jobs']

/** The embedded cluster gets the owner and the database a real one would have been given by its administrator. */
export async function ensureOwnerAndDatabase(superuserUrl: string, password: string): Promise<void> {
  await withClient(superuserUrl, async (client) => {
    await ensureRole(client, loginNames.owner)
    await client.query(`alter role mainstreet_owner login createrole createdb nosuperuser password ${quote(password)}`)
    await client.query(`alter role mainstreet_owner set createrole_self_grant = 'set, inherit'`)
    // To be passed on to the door that tells how far replicas are behind (migration 0078), and for nothing of the owner's own.
    await client.query('grant pg_read_all_stats to mainstreet_owner with admin true, inherit false, set false')
    const { rowCount } = await client.query(`select 1 from pg_database where datname = 'mainstreet'`)
    if (!rowCount) await client.query('create database mainstreet owner mainstreet_owner')
  })
}

/** As the owner, in the installation's database: groups, log-ins, and who may connect. Can be repeated. */
export async function ensureRoles(ownerUrl: string, logins: Login[]): Promise<void> {
  await withClient(ownerUrl, async (client) => {
    for (const group of groups) await ensureRole(client, group)
    for (const { name, group, password } of logins) {
      await ensureRole(client, name)
      await client.query(`alter role ${name} login password ${quote(password)}`)
      await client.query(`grant ${group} to ${name}`)
    }
    await client.query('revoke create on schema public from public')
    const database = await client.query<{ name: string }>('select quote_ident(current_database()) as name')
    const name = database.rows[0]?.name
    await client.query(`revoke all on database ${name} from public`)
    await client.query(`grant connect on database ${name} to ${groups.join(', ')}`)
  })
}

export function loginsOf(passwords: Pick<RolePasswords, 'web' | 'platform' | 'jobs'>): Login[] {
  return [
    { name: loginNames.web, group: 'mainstreet_web', password: passwords.web },
    { name: loginNames.platform, group: 'mainstreet_platform', password: passwords.platform },
    { name: loginNames.jobs, group: 'mainstreet_jobs', password: passwords.jobs },
  ]
}

/** One connection for one piece of work. */
export async function withClient<T>(connectionString: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString, connectionTimeoutMillis: 10_000 })
  // A server that goes away between two statements is reported by the next one.
  client.on('error', () => {})
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end().catch(() => {})
  }
}

/** `create role` knows no `if not exists`. */
async function ensureRole(client: Client, name: string): Promise<void> {
  const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [name])
  if (!rowCount) await client.query(`create role ${name}`)
}

/** A role's password cannot be a parameter; ours are base64url, and anything else is refused rather than escaped. */
function quote(password: string): string {
  if (!/^[\w-]+$/.test(password)) throw new Error('a password of the embedded database is not base64url')
  return `'${password}'`
}
