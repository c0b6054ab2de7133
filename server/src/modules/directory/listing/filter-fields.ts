import { type FieldError, refuse } from '../../../kernel/errors.js'
import type { Scope } from '../../../scope/scope.js'
import type { CategoryField } from '../field/category-field.entity.js'
import { filterableFields, measureTypeOf } from '../field/fields.reads.js'
import { readValue } from '../field/read-value.js'
import { trait } from '../search/lexemes.js'
import { type MeasureType, measureOf } from '../search/measures.js'
import type { Wish } from '../search/query.js'
import type { ListingFieldFilter } from './filter.inputs.js'

/** What is asked of fields, in search's own terms; all that is wrong with it is told at once. */
export async function fieldWishes(scope: Scope, given: ListingFieldFilter[]): Promise<Wish[]> {
  if (!given.length) return []
  const known = new Map((await filterableFields(scope)).map((field) => [field.key, field]))
  const faults: FieldError[] = []
  const wishes = given.flatMap((each, at): Wish[] => {
    const path = `filter.fields.${at}`
    const fault = (part: string, message: string) => faults.push({ path: `${path}.${part}`, message })
    const field = known.get(each.key)
    if (!field) fault('key', 'There is no field of that key to filter by.')
    else if (given.findIndex(({ key }) => key === each.key) < at) fault('key', 'Name each field once.')
    else {
      const type = measureTypeOf(field)
      return type ? rangeWish({ field, type }, each, fault) : choiceWish(field, each, fault)
    }
    return []
  })
  if (faults.length) throw refuse('BAD_USER_INPUT', 'Some of the fields cannot be filtered by.', { fields: faults })
  return wishes
}

type Fault = (part: string, message: string) => void

function choiceWish({ key }: CategoryField, { anyOf, min, max }: ListingFieldFilter, fault: Fault): Wish[] {
  if (min != null) fault('min', 'This field has no range: use `anyOf`.')
  if (max != null) fault('max', 'This field has no range: use `anyOf`.')
  if (!anyOf) {
    if (min == null && max == null) fault('anyOf', 'Say which values.')
    return []
  }
  return [{ facet: `field:${key}`, anyOf: anyOf.map((value) => trait.field(key, value)) }]
}

type Ranged = { field: CategoryField; type: MeasureType }

function rangeWish({ field, type }: Ranged, given: ListingFieldFilter, fault: Fault): Wish[] {
  if (given.anyOf) fault('anyOf', 'This field has a range: use `min` and `max`.')
  else if (given.min == null && given.max == null) fault('min', 'Say from where or up to where.')
  const bound = (part: 'min' | 'max') => {
    const text = given[part]
    if (text == null) return null
    const read = readValue(field, { key: field.key, value: text })
    if (read && 'value' in read) return String(read.value)
    fault(part, read ? read.message : 'Say from where or up to where.')
    return null
  }
  const within = { from: bound('min'), to: bound('max') }
  if (within.from !== null && within.to !== null && measureOf(type, within.to) < measureOf(type, within.from))
    fault('max', 'This is below the least.')
  return [{ facet: `field:${field.key}`, key: field.key, type, within }]
}
