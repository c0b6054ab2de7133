import { type FieldError, refuse } from '../../../kernel/errors.js'
import type { Scope } from '../../../scope/scope.js'
import type { Listing } from '../listing/listing.entity.js'
import type { CategoryField } from './category-field.entity.js'
import { fieldsOf } from './fields.reads.js'
import { readValue, type StoredValue } from './read-value.js'
import type { ListingFieldInput, ListingFieldValue } from './value.types.js'

/** Every field of its categories with what the listing says of it, in their order. Values of other fields rest unseen. */
export async function valuesOf(
  scope: Scope,
  { custom }: Listing,
  categoryIds: readonly string[],
): Promise<ListingFieldValue[]> {
  const fields = await fieldsOf(scope, categoryIds)
  return fields.map((field) => ({ field, stored: custom[field.key], values: textsOf(custom[field.key]) }))
}

function textsOf(stored: StoredValue | undefined): string[] {
  if (stored === undefined) return []
  return Array.isArray(stored) ? stored : [String(stored)]
}

/**
 * Writes the fields that were sent and leaves the others. All that is wrong is told at once: by its place in the list, and what is missing by
 * its key. `complete`: the listing has to have what is required, for it is to be seen.
 */
export async function setValues(
  scope: Scope,
  listing: Listing,
  given: { fields: ListingFieldInput[]; categoryIds: readonly string[]; complete: boolean },
): Promise<void> {
  const fields = await fieldsOf(scope, given.categoryIds)
  const faults: FieldError[] = []
  const custom = { ...listing.custom }
  const seen = new Set<string>()
  given.fields.forEach((each, at) => {
    const path = `input.fields.${at}`
    const field = fields.find(({ key }) => key === each.key)
    if (!field) faults.push({ path: `${path}.key`, message: 'No category of this listing has that field.' })
    else if (seen.has(field.key)) faults.push({ path: `${path}.key`, message: 'Name each field once.' })
    else put(field, { each, path, custom, faults })
    seen.add(each.key)
  })
  if (given.complete)
    for (const { key, label, isRequired } of fields)
      if (isRequired && custom[key] === undefined)
        faults.push({ path: pathOf(given.fields, key), message: `${label} is needed.` })
  if (faults.length) throw refuse('BAD_USER_INPUT', 'Some of the fields need another look.', { fields: unique(faults) })
  listing.custom = custom
}

type Putting = { each: ListingFieldInput; path: string; custom: Listing['custom']; faults: FieldError[] }

function put(field: CategoryField, { each, path, custom, faults }: Putting): void {
  const read = readValue(field, each)
  if (read === null) delete custom[field.key]
  else if ('value' in read) custom[field.key] = read.value
  else faults.push({ path: `${path}.${read.part}`, message: read.message })
}

/** What was sent empty is named by its place, what was not sent by its key. */
function pathOf(given: ListingFieldInput[], key: string): string {
  const at = given.findIndex((each) => each.key === key)
  return at < 0 ? `input.fields.${key}` : `input.fields.${at}.value`
}

/** One fault a place: a bad value of a required field is not missing as well. */
function unique(faults: FieldError[]): FieldError[] {
  return [...new Map(faults.toReversed().map((fault) => [fault.path, fault])).values()].toReversed()
}
