import type { World } from './world.js'

/** What `found` finds in any row of any table, the queue among them, as `table: name`. */
export async function tablesHolding(world: World, found: (text: string) => string[]): Promise<string[]> {
  const tables = await world.truth<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'graphile_worker', 'migration')`,
  )
  const hits: string[] = []
  for (const { name } of tables) {
    const [row] = await world.truth<{ text: string }>(
      `select coalesce(string_agg(to_jsonb(t)::text, e'\\n'), '') as text from ${name} t`,
    )
    hits.push(...found(row?.text ?? '').map((secret) => `${name}: ${secret}`))
  }
  return hits
}
