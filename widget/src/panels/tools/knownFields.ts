import { type Signal, signal } from '@preact/signals'
import type { Directory } from '../../directory.js'
import { toQuery } from '../../filters.js'
import type { DirectoryFacetsQuery, ListingFieldFilter } from '../../gql/answers.js'
import type { Speech } from '../../speech.js'
import { labelIn } from '../labels.js'

export type Field = DirectoryFacetsQuery['listings']['facets']['fields'][number]['field']

const known = new WeakMap<Directory, Signal<Map<string, Field>>>()

/** The directory's own fields, by key, as far as an answer has named them: words for what was chosen outlive a list without it. */
export function knownFields(directory: Directory): Signal<Map<string, Field>> {
  const there = known.get(directory) ?? signal(new Map())
  known.set(directory, there)
  return there
}

export function learnFields(directory: Directory, facets: { field: Field }[]): void {
  const fields = knownFields(directory)
  const named = facets.map(({ field }): [string, Field] => [field.key, field])
  fields.value = new Map([...fields.peek(), ...named])
}

/** The fields that are filtered by. The contract takes one value for a list of one, and so may an address. */
export function askedFields({ results }: Directory): ListingFieldFilter[] {
  const asked = toQuery(results.filters.value).filter.fields ?? []
  return asked.map((one) => (one.anyOf ? { ...one, anyOf: [one.anyOf].flat() } : one))
}

export function valueName(field: Field, value: string, speech: Speech): string {
  if (field.type === 'YES_NO') return speech.text(value === 'true' ? 'yes' : 'no')
  const option = field.options.find((one) => one.value === value)
  return option ? labelIn(option, speech) : value
}
