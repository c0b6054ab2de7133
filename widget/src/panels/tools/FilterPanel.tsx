import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { isAborted } from '../../api.js'
import { FACETS } from '../../documents/facets.js'
import { sorts, toQuery } from '../../filters.js'
import type { DirectoryFacetsQuery, ListingSort } from '../../gql/answers.js'
import { useSaved } from '../../saved.js'
import { Icon } from '../Icon.js'
import { Notice } from '../Notice.js'
import { useDirectory, useSpeech } from '../surroundings.js'
import { Choice, Group } from './Choice.js'
import { FieldFilters } from './FieldFilters.js'
import { learnFields } from './knownFields.js'

type Facets = DirectoryFacetsQuery['listings']['facets']
const MOST_TAGS = 18

/** What there is to choose from, with how many of each; the counts follow what is chosen. */
export function FilterPanel() {
  const directory = useDirectory()
  const { results, send, open } = directory
  const own = useSaved(directory).now()
  const { text } = useSpeech()
  const facets = useSignal<Facets | null>(null)
  const failure = useSignal<Error | null>(null)
  const again = useSignal(0)
  const filters = results.filters.value
  const { tags, priceLevels, withPhoto, featured, near, sort } = filters

  useEffect(() => {
    const mine = new AbortController()
    failure.value = null
    send<DirectoryFacetsQuery>(FACETS, { filter: toQuery(filters).filter }, mine.signal)
      .then(({ listings }) => {
        learnFields(directory, listings.facets.fields)
        facets.value = listings.facets
      })
      .catch((error: Error) => {
        if (!isAborted(error) && !mine.signal.aborted) failure.value = error
      })
    return () => mine.abort()
  }, [filters, again.value, send, facets, failure, directory])

  const notice = failure.value && <Notice slim error={failure.value} retry={() => again.value++} />
  const found = facets.value
  if (!found) return notice || <div class="filters" aria-busy="true" />
  const counted = new Map(found.tags.slice(0, MOST_TAGS).map(({ tag, count }) => [tag, count]))
  for (const tag of tags) if (!counted.has(tag)) counted.set(tag, 0)
  const toggled = <T,>(all: T[], one: T) => (all.includes(one) ? all.filter((other) => other !== one) : [...all, one])
  return (
    <section class="filters" part="filters" aria-label={text('filters')}>
      {notice}
      {own.length > 0 && (
        <button
          type="button"
          class="chip own"
          part="chip"
          onClick={() => {
            open.value = 'saved'
          }}
        >
          <Icon name="heart" />
          {text('myList')} <small>{own.length}</small>
        </button>
      )}
      <label class="order">
        {text('sort')}
        <span class="select">
          <select
            part="input select"
            value={sort}
            onChange={({ currentTarget }) => results.refine({ sort: currentTarget.value as ListingSort })}
          >
            <option value="">{text(near ? 'byDistance' : 'byRelevance')}</option>
            {sorts.map((name) => (
              <option key={name} value={name}>
                {text(`by${name}`)}
              </option>
            ))}
          </select>
        </span>
      </label>
      {found.priceLevels.length > 0 && (
        <Group name={text('price')}>
          {found.priceLevels.map(({ priceLevel: level, count }) => (
            <Choice
              key={level}
              on={priceLevels.includes(level)}
              count={count}
              toggle={() => results.refine({ priceLevels: toggled(priceLevels, level) })}
            >
              <span class="sr">{text('priceLevel', { n: level })}</span>
              <span aria-hidden="true">{'●'.repeat(level) + '○'.repeat(4 - level)}</span>
            </Choice>
          ))}
        </Group>
      )}
      {counted.size > 0 && (
        <Group name={text('tags')}>
          {[...counted].map(([tag, count]) => (
            <Choice
              key={tag}
              on={tags.includes(tag)}
              count={count}
              toggle={() => results.refine({ tags: toggled(tags, tag) })}
            >
              <bdi>{tag}</bdi>
            </Choice>
          ))}
        </Group>
      )}
      <FieldFilters fields={found.fields} />
      <Group name={text('only')}>
        <Choice on={withPhoto} count={found.withPhoto} toggle={() => results.refine({ withPhoto: !withPhoto })}>
          {text('withPhoto')}
        </Choice>
        <Choice on={featured} count={found.featured} toggle={() => results.refine({ featured: !featured })}>
          {text('featured')}
        </Choice>
      </Group>
      <div class="choices">
        <button
          type="button"
          class="chip"
          part="chip"
          onClick={() => {
            open.value = 'alert'
          }}
        >
          {text('alert')}
        </button>
        {results.filtered.value && (
          <button type="button" class="chip" part="chip" onClick={results.clear}>
            {text('clearFilters')}
          </button>
        )}
      </div>
    </section>
  )
}
