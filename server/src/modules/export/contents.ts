import type { Scope } from '../../scope/scope.js'

/** Tables of one tenant that stay out of its export, each with the reason its README gives. A test names any other that is missing. */
export const leftOut: Record<string, string> = {
  checkout_session: 'pages on which something could be paid, for an hour each',
  idempotency_key: 'answers kept for a day, for calls that are repeated',
  notification: 'what one person was told, which that person alone reads',
  notification_preference: 'how one person wishes to be told, which is theirs alone',
  missed_search: 'what visitors searched for in vain, of which the rare is shown to nobody',
  listing_search: 'made from the listings, and made anew from them',
  listing_word: 'made from the listings, and made anew from them',
}

/** Of the people, what the tenant's staff see of each other; the rest is each person's own. */
const people = { name: 'app_user', columns: ['id', 'email', 'name', 'created_at'] }

/** A digest or a sealed value is of use to nobody but us, and to a thief; whoever has the address of an invoice sees it. */
const secret = /(_hash|_digest)$|token|secret|sealed|cipher|^(hosted|pdf)_url$/

export type Exported = { name: string; columns: string[]; held: string[] }

const walk = `select c.relname as name,
    array_agg(a.attname::text order by a.attnum) filter (where has_column_privilege(c.oid, a.attnum, 'select')) as readable,
    array_agg(a.attname::text order by a.attnum) filter (where not has_column_privilege(c.oid, a.attnum, 'select')) as shut
  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and (c.relname = 'tenant' or exists (
    select from pg_attribute t where t.attrelid = c.oid and t.attname = 'tenant_id' and t.attnotnull and not t.attisdropped))
  group by c.relname order by c.relname`
type Found = { name: string; readable: string[] | null; shut: string[] | null }

/** Read from the catalogue, as the role that reads the rows: a new table of the tenant is in it from its first day. */
export async function exportedTables(scope: Scope): Promise<Exported[]> {
  const found = await scope.connection.prepared<Found>('export-tables', walk, [])
  const own = found
    .filter(({ name }) => !leftOut[name])
    .map(({ name, readable, shut }) => ({
      name,
      columns: (readable ?? []).filter((column) => !secret.test(column)),
      held: [...(readable ?? []).filter((column) => secret.test(column)), ...(shut ?? [])],
    }))
  return [...own.filter(({ columns }) => columns.length), { ...people, held: [] }].sort((a, b) =>
    a.name.localeCompare(b.name),
  )
}

export function readme(given: {
  tenant: string
  at: Date
  tables: Exported[]
  counts: Map<string, number>
  files: { shown: number; originals: number }
}): string {
  const { tenant, at, tables, counts, files } = given
  const held = tables.filter((table) => table.held.length).map(({ name, held }) => `- ${name}: ${held.join(', ')}`)
  return `${tenant}
Everything of this tenant as it was on ${at.toISOString()}.

tables/<name>.jsonl  one table each, one row a line, as JSON (UTF-8; times in UTC)
media/<hash>         the pictures as they are shown; media_asset.hash names them
originals/<id>       what they are cut from, as large as it was kept; media_asset.id names them
originals.jsonl      of each original its path, SHA-256, alternative text, who uploaded it and the listings that show it

Tables and rows
${tables.map(({ name }) => `- ${name}: ${counts.get(name) ?? 0}`).join('\n')}
Pictures: ${files.shown}
Originals: ${files.originals}

Not in here
- passwords, sessions, links that were mailed, second factors: they belong to the people, not to the tenant
${Object.entries(leftOut)
  .map(([name, why]) => `- ${name}: ${why}`)
  .join('\n')}

Columns that are secrets, digests or sealed, and so left out
${held.join('\n') || '- none'}
`
}
