import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { withClient } from '../postgres/roles.ts'
import { startPostgres } from '../postgres.ts'
import { root } from '../project.ts'
import { runTool } from '../tool.ts'
import { type Check, type Context, findings } from './check.ts'

/** Up, down to nothing, and up again leaves the same schema, and the down leaves nothing. */
export const migrations: Check = {
  name: 'migrations up → down → up',
  after: ['build of server'],
  run: async (context) => {
    const postgres = await startPostgres({
      dataDir: join(context.scratch, 'migrations'),
      fsync: false,
      signal: context.signal,
    })
    try {
      return findings(await problems(postgres.ownerUrl, context))
    } finally {
      await postgres.remove()
    }
  },
}

async function problems(ownerUrl: string, context: Context): Promise<string[]> {
  const run = async (script: string, ...args: string[]) => {
    const options = { cwd: root, env: { ...context.env, DATABASE_OWNER_URL: ownerUrl }, signal: context.signal }
    const done = await runTool(process.execPath, [join(root, 'server', 'dist', script), ...args], options)
    return done.ok ? [] : [`${script} ${args.join(' ')}:\n${done.said}`]
  }
  const [first, second] = ['first', 'second'].map((name) => join(context.scratch, `${name}.sql`)) as [string, string]
  const failed = [
    ...(await run('migrate.js', 'up')),
    ...(await run('dump.js', first)),
    ...(await run('migrate.js', 'down', '9999')),
  ]
  if (failed.length) return failed
  const left = await leftovers(ownerUrl)
  if (left.length) return left.map((name) => `left behind after all downs: ${name}`)
  const again = [...(await run('migrate.js', 'up')), ...(await run('dump.js', second))]
  if (again.length) return again
  const same = readFileSync(first, 'utf8') === readFileSync(second, 'utf8')
  return same ? [] : [await difference(first, second)]
}

/** Everything but the ledger of applied migrations itself, and what extensions own. */
async function leftovers(ownerUrl: string): Promise<string[]> {
  const { rows } = await withClient(ownerUrl, (client) =>
    client.query<{ name: string }>(`
      select format('relation %s', c.oid::regclass) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast', 'migration')
        and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
      union all select format('function %s', p.oid::regprocedure) from pg_proc p join pg_namespace n on n.oid = p.pronamespace
        where n.nspname not in ('pg_catalog', 'information_schema', 'migration')
        and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
      union all select format('extension %s', extname) from pg_extension where extname <> 'plpgsql'
      union all select format('schema %s', nspname) from pg_namespace
        where nspname !~ '^pg_' and nspname not in ('public', 'information_schema', 'migration')`),
  )
  return rows.map(({ name }) => name)
}

async function difference(first: string, second: string): Promise<string> {
  const shown = await runTool('git', ['diff', '--no-index', '--no-color', first, second])
  return `The second up leaves another schema than the first:\n${shown.out}`
}
