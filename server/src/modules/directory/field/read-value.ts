import { isDate } from '../../../kernel/time.js'
import { readWebsite } from '../../../kernel/website.js'
import { type CategoryField, FieldType } from './category-field.entity.js'
import type { ListingFieldInput } from './value.types.js'

/** As it stands in `listing.custom`. */
export type StoredValue = string | number | boolean | string[]
type Read = { value: StoredValue } | { part: 'value' | 'values'; message: string }

/** What was sent in the form it is stored in, or what is wrong with it; null clears. */
export function readValue(field: CategoryField, { value, values }: ListingFieldInput): Read | null {
  if (field.type === FieldType.MULTI_CHOICE) {
    if (value != null) return { part: 'value', message: 'Several may be chosen here: use `values`.' }
    const chosen = [...new Set(values ?? [])]
    const unknown = chosen.find((each) => !field.options.some((option) => option.value === each))
    if (unknown !== undefined) return { part: 'values', message: `${unknown} cannot be chosen here.` }
    // In the order of the options, whatever order they were chosen in.
    const ordered = field.options.flatMap((option) => (chosen.includes(option.value) ? [option.value] : []))
    return ordered.length ? { value: ordered } : null
  }
  if (values != null) return { part: 'values', message: 'One value is asked for here: use `value`.' }
  const text = value?.trim()
  if (!text) return null
  const read = readOne(field, text)
  return read === null ? { part: 'value', message: hints[field.type] } : { value: read }
}

const hints: Record<FieldType, string> = {
  TEXT: 'At most 500 characters.',
  NUMBER: 'Write a decimal number, such as 4 or -2.5.',
  CHOICE: 'This cannot be chosen here.',
  MULTI_CHOICE: 'This cannot be chosen here.',
  YES_NO: 'Write true or false.',
  DATE: 'Write a date as YYYY-MM-DD.',
  URL: 'Write a web address such as https://www.example.org.',
}

function readOne({ type, options }: CategoryField, text: string): StoredValue | null {
  switch (type) {
    case FieldType.TEXT:
      return text.length <= 500 ? text : null
    case FieldType.NUMBER:
      return /^-?\d{1,15}(\.\d{1,6})?$/.test(text) ? Number(text) : null
    case FieldType.CHOICE:
    case FieldType.MULTI_CHOICE:
      return options.some((option) => option.value === text) ? text : null
    case FieldType.YES_NO:
      return text === 'true' ? true : text === 'false' ? false : null
    case FieldType.DATE:
      return isDate(text) ? text : null
    case FieldType.URL:
      return readWebsite(text)
  }
}
