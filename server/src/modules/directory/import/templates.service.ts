import { notFound, refuse } from '../../../kernel/errors.js'
import { isId, newId } from '../../../kernel/ids.js'
import type { Scope } from '../../../scope/scope.js'
import type { Mapped } from './columns.js'
import { ImportTemplate, type ListingImport } from './listing-import.entity.js'

const MOST = 100
type Named = { name: string; row: ListingImport; mapping: Mapped[] }

/** By heading, not by place: the next file may have its columns in another order. One of the same name is replaced. */
export async function saveTemplate(scope: Scope, { name: given, row, mapping }: Named): Promise<void> {
  const name = given.trim()
  if (!name) throw refuse('BAD_USER_INPUT', 'A template needs a name.', { field: 'input.saveAs' })
  const headings = mapping.map(({ column, field }) => ({ heading: row.reading?.header[column] ?? '', field }))
  const known = await scope.em.findOne(ImportTemplate, { name })
  if (known) known.headings = headings
  else if ((await scope.em.count(ImportTemplate, {})) >= MOST)
    throw refuse('CONFLICT', `A tenant has at most ${MOST} templates.`, { field: 'input.saveAs' })
  else scope.em.persist(scope.em.create(ImportTemplate, { id: newId(), name, headings } as ImportTemplate))
}

export async function deleteImportTemplate(scope: Scope, id: string): Promise<ImportTemplate> {
  const template = isId(id) ? await scope.em.findOne(ImportTemplate, { id }) : null
  if (!template) throw notFound('template')
  scope.em.remove(template)
  return template
}
