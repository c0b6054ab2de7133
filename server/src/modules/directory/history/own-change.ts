import type { Change, FieldChange } from '../../audit/changes.js'

/** What a call did to one listing, however often it wrote to it: of each field how it was before the first and is after the last. */
export function ownChange(changes: Change[], id: string): Change | undefined {
  const own = changes.filter((change) => change.type === 'Listing' && change.id === id)
  const [first] = own
  if (!first) return undefined
  const kind = own.find((change) => change.kind !== 'UPDATED')?.kind ?? 'UPDATED'
  const fields = new Map<string, FieldChange>()
  for (const field of own.flatMap((change) => change.fields))
    fields.set(field.name, since(fields.get(field.name), field))
  // All its categories by their names say more than the id of the first of them.
  if (fields.has('categories')) fields.delete('categoryId')
  return { ...first, kind, fields: [...fields.values()] }
}

function since(earlier: FieldChange | undefined, field: FieldChange): FieldChange {
  if (!earlier || earlier.masked || field.masked) return earlier ? { name: field.name, masked: true } : field
  const { before: _, ...later } = field
  return 'before' in earlier ? { ...later, before: earlier.before } : later
}
