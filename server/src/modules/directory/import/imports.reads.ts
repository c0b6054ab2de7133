import { refuse } from '../../../kernel/errors.js'
import { isId } from '../../../kernel/ids.js'
import type { Scope } from '../../../scope/scope.js'
import { allFields } from '../field/fields.reads.js'
import { fields } from './columns.js'
import type { ImportField } from './imports.types.js'
import { ImportTemplate, ListingImport, ListingImportConnection } from './listing-import.entity.js'

export async function listingImports(
  scope: Scope,
  { first, after }: { first: number; after: string | null },
): Promise<InstanceType<typeof ListingImportConnection>> {
  if (first < 1 || first > 100) throw refuse('BAD_USER_INPUT', 'A page has 1 to 100.', { field: 'first' })
  if (after !== null && !isId(after))
    throw refuse('BAD_USER_INPUT', 'That is not a cursor of this list.', { field: 'after' })
  const where = after ? { id: { $lt: after } } : {}
  const rows = await scope.em.find(ListingImport, where, { orderBy: { id: 'desc' }, limit: first + 1 })
  const edges = rows.slice(0, first).map((node) => ({ cursor: node.id, node }))
  return new ListingImportConnection({
    edges,
    hasNextPage: rows.length > first,
    total: () => scope.em.count(ListingImport, {}),
  })
}

export async function listingImport(scope: Scope, id: string): Promise<ListingImport | null> {
  return isId(id) ? scope.em.findOne(ListingImport, { id }) : null
}

const lock = 'select from listing_import where tenant_id = app_tenant() and id = $1 for update'

/** Whoever is about to change where it stands waits for whoever does at this moment. */
export async function lockedImport(scope: Scope, id: string): Promise<ListingImport | null> {
  if (!isId(id)) return null
  await scope.connection.prepared('import-row-lock', lock, [id])
  return scope.em.findOne(ListingImport, { id })
}

export function importTemplates(scope: Scope): Promise<ImportTemplate[]> {
  return scope.em.find(ImportTemplate, {}, { orderBy: { name: 'asc' }, limit: 100 })
}

/** Of which a menu is made; a heading may name any other. */
const LANGUAGES = ['ar', 'de', 'en', 'es', 'fr', 'it', 'ja', 'nl', 'pl', 'pt', 'ru', 'tr', 'uk', 'zh']

/** What a column can mean in this tenant. */
export async function importFields(scope: Scope): Promise<ImportField[]> {
  const translated = LANGUAGES.flatMap((tag) => [`name:${tag}`, `description:${tag}`])
  const own = (await allFields(scope)).map(({ key, label }) => ({ key: `field:${key}`, label }))
  return [...[...fields, ...translated].map((key) => ({ key, label: null })), ...own]
}
