import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { type Figure, rounded } from './figure.ts'
import { type LightStage, registerOwner } from './light.ts'

const SEARCHES = 10_000
const AT_ONCE = 16
const search = '{ listings(first: 10) { nodes { id name } } }'
/** What says what a tenant may and what it used: a search has no business in any of them. */
const tables = [
  'limit_override',
  'feature_flag',
  'usage_day',
  'usage_month',
  'usage_alert',
  'plan_price',
  'surplus_choice',
]
const touched = `select coalesce(sum(coalesce(seq_scan, 0) + coalesce(idx_scan, 0)) filter (where relname <> 'usage_day'), 0)::int as read,
  coalesce(sum(n_tup_ins + n_tup_upd) filter (where relname = 'usage_day'), 0)::int as written
  from pg_stat_user_tables where relname = any ($1)`
type Touched = { read: number; written: number }

/**
 * Ten thousand searches of visitors, each counted for the plan of the tenant: what of entitlements and usage the database had to look at
 * meanwhile, how many rows were written, and whether the count is right once the process has ended. Last on its stage, for it ends it.
 */
export async function* usage(stage: LightStage): AsyncGenerator<Figure> {
  const token = await registerOwner(stage.url)
  const asked = async (query: string, headers: Record<string, string>): Promise<never> => {
    const body = JSON.stringify({ query })
    const answer = await fetch(stage.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    })
    const { data, errors } = (await answer.json()) as { data?: unknown; errors?: unknown }
    if (!data || errors) throw new Error(JSON.stringify(errors))
    return data as never
  }
  const staff = { authorization: `Bearer ${token}` }
  const { tenant } = (await asked('{ tenant { id slug } }', staff)) as { tenant: { id: string; slug: string } }
  await asked('mutation { createListing(input: { name: "The Old Kettle", status: PUBLISHED }) { id } }', staff)
  const address = new URL(stage.superuserUrl)
  address.pathname = new URL(stage.webUrl).pathname
  const truth = new pg.Client(address.href)
  // The database may be stopped under it when something went wrong: that is told by what went wrong.
  truth.on('error', () => undefined)
  await truth.connect()
  // What an idle connection did is told to the statistics ten seconds later at most: what was asked before the searches is none of theirs.
  const look = async (): Promise<Touched> => {
    await wait(12_000)
    await truth.query('select pg_stat_clear_snapshot()')
    return (await truth.query<Touched>(touched, [tables])).rows[0] as Touched
  }
  const visitor = { 'x-tenant-id': tenant.slug }
  await asked(search, visitor)
  const before = await look()
  const started = performance.now()
  let left = SEARCHES
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      while (left-- > 0) await asked(search, visitor)
    }),
  )
  const seconds = (performance.now() - started) / 1000
  process.kill(stage.pid, 'SIGTERM')
  await ended(stage.pid)
  const after = await look()
  const { rows } = await truth.query<{ value: number }>(
    `select sum(value)::int as value from usage_day where tenant_id = $1 and key = 'apiCalls'`,
    [tenant.id],
  )
  await truth.end()
  const written = after.written - before.written
  // `usage_day` is looked at by its writer alone, as often as it writes: its rows are the next figure.
  const read = after.read - before.read
  const most = Math.ceil((seconds + 10) / 10) + 1
  const detail = `${SEARCHES} searches in ${rounded(seconds, 1)} s, ${rounded(SEARCHES / seconds, 0)} a second, ${AT_ONCE} at once`
  yield {
    name: 'looks at entitlements and usage by searches',
    value: read,
    unit: 'reads',
    bar: '= 0',
    holds: read === 0,
    detail: `${detail}; of ${tables.filter((table) => table !== 'usage_day').join(', ')}, by pg_stat_user_tables`,
  }
  yield {
    name: 'rows of usage written',
    value: written,
    unit: 'rows',
    bar: `≤ ${most}`,
    holds: written <= most,
    detail: 'one for each process and ten seconds, and what was left at its end',
  }
  const counted = rows[0]?.value ?? 0
  const expected = SEARCHES + 1
  yield {
    name: 'searches counted after a clean stop',
    value: counted,
    unit: 'searches',
    bar: `= ${expected}`,
    holds: counted === expected,
    detail: 'SIGTERM right after the last answer',
  }
}

async function ended(pid: number): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    try {
      process.kill(pid, 0)
    } catch {
      return
    }
    await wait(100)
  }
  throw new Error('The web process does not end.')
}
