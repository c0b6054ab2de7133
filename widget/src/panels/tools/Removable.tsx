import { useEffect } from 'preact/hooks'
import { FACETS } from '../../documents/facets.js'
import type { Filters } from '../../filters.js'
import type { DirectoryFacetsQuery, ListingFieldFilter } from '../../gql/answers.js'
import { Icon } from '../Icon.js'
import { labelIn } from '../labels.js'
import { useDirectory, useSpeech } from '../surroundings.js'
import { askedFields, knownFields, learnFields, valueName } from './knownFields.js'

/** What was chosen elsewhere than in a control that is always in sight: each with the way to take it back. And what else the words were taken to mean. */
export function Removable() {
  const { results } = useDirectory()
  const { text } = useSpeech()
  const also = results.also.value
  const { tags, place, bounds } = results.filters.value
  const shown = tags.map((tag): [string, Partial<Filters>] => [tag, { tags: tags.filter((other) => other !== tag) }])
  shown.push(...useFieldChips())
  if (place) shown.push([place, { near: null, place: '' }])
  if (bounds) shown.push([text('thisArea'), { bounds: null }])
  const chips = shown.length > 0 && (
    <div class="chips removable">
      {shown.map(([label, change]) => (
        <button
          key={label}
          type="button"
          class="chip"
          part="chip"
          aria-label={text('removeTag', { tag: label })}
          onClick={() => results.refine(change)}
        >
          <bdi>{label}</bdi>
          <Icon name="close" />
        </button>
      ))}
    </div>
  )
  return (
    <>
      {chips}
      {also.length > 0 && (
        <p class="aside" part="also">
          {text('alsoSearched', { words: also.join(', ') })}
        </p>
      )}
    </>
  )
}

/** A search that came with the address names fields by their keys: what they are called is asked once. */
function useFieldChips(): [string, Partial<Filters>][] {
  const directory = useDirectory()
  const speech = useSpeech()
  const asked = askedFields(directory)
  const known = knownFields(directory).value
  const strange = asked.some(({ key }) => !known.has(key))
  useEffect(() => {
    if (!strange) return
    const mine = new AbortController()
    directory
      .send<DirectoryFacetsQuery>(FACETS, { filter: {} }, mine.signal)
      .then(({ listings }) => learnFields(directory, listings.facets.fields))
      // Without the names the keys say as much as is needed to take a filter back.
      .catch(() => {})
    return () => mine.abort()
  }, [strange, directory])

  const worded = ({ key, anyOf, min, max }: ListingFieldFilter) => {
    const field = known.get(key)
    const values = (anyOf ?? []).map((value) => (field ? valueName(field, value, speech) : value))
    if (min && max) values.push(`${min} – ${max}`)
    else if (min) values.push(`${speech.text('from')} ${min}`)
    else if (max) values.push(`${speech.text('upTo')} ${max}`)
    return `${field ? labelIn(field, speech) : key}: ${values.join(', ')}`
  }
  return asked.map((one) => {
    const others = asked.filter((other) => other !== one)
    return [worded(one), { fields: others.map((other) => JSON.stringify(other)) }]
  })
}
