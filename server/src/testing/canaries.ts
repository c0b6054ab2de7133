import type { World } from './world.js'

/** Secrets of a run by what they are, each unlike any other text: found anywhere they should not be, they sing. */
export type Canaries = Record<string, string>

export const hitsIn = (text: string, secrets: Canaries): string[] =>
  Object.entries(secrets).flatMap(([name, value]) => (value && text.includes(value) ? [name] : []))

/** What waits in the queue and what became of it so far. */
export async function queueOf(world: World): Promise<string[]> {
  const rows = await world.truth('select to_jsonb(j)::text as text from graphile_worker._private_jobs j')
  return rows.map(({ text }) => String(text))
}

/** What stands in each table there is, by its name. */
export async function everyTable(world: World): Promise<Map<string, string>> {
  const tables = await world.truth<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'graphile_worker', 'migration')`,
  )
  const found = new Map<string, string>()
  for (const { name } of tables) {
    const [row] = await world.truth<{ text: string }>(
      `select coalesce(string_agg(to_jsonb(t)::text, e'\\n'), '') as text from ${name} t`,
    )
    found.set(name, row?.text ?? '')
  }
  return found
}
