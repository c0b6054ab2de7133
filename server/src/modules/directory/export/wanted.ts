import { type FieldError, refuse } from '../../../kernel/errors.js'
import type { Scope } from '../../../scope/scope.js'
import { allFields } from '../field/fields.reads.js'
import { namedField } from '../import/named.js'
import { exportColumns, usualColumns } from './columns.js'

/** What was asked for, one by one: `translations` and `fields` stand for as many as there are. All that is wrong is told at once. */
export async function columnsWanted(scope: Scope, columns: string[] | null): Promise<string[]> {
  const wanted = columns ?? usualColumns
  const own = (await allFields(scope)).map(({ key }) => `field:${key}`)
  const isKnown = (column: string): boolean =>
    exportColumns.includes(column) ||
    (column.startsWith('field:') ? own.includes(column) : namedField(column) === column)
  const faults = wanted.flatMap((column, at): FieldError[] =>
    isKnown(column) ? [] : [{ path: `input.columns.${at}`, message: 'That is not a column of an export.' }],
  )
  if (faults.length) throw refuse('BAD_USER_INPUT', 'Not all of these are columns of an export.', { fields: faults })
  const languages = wanted.includes('translations') ? await languagesOf(scope) : []
  const groups: Record<string, string[]> = {
    translations: languages.flatMap((tag) => [`name:${tag}`, `description:${tag}`]),
    fields: own,
  }
  return [...new Set(wanted.flatMap((column) => groups[column] ?? [column]))]
}

const languagesSql = `select distinct t ->> 'locale' as locale
  from (select translations from listing where tenant_id = app_tenant() and deleted_at is null and translations <> '[]' offset 0) l
  cross join lateral jsonb_array_elements(l.translations) t order by 1`

async function languagesOf(scope: Scope): Promise<string[]> {
  const rows = await scope.connection.prepared<{ locale: string }>('export-languages', languagesSql, [])
  return rows.map(({ locale }) => locale)
}
