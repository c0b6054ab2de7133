import type { DirectoryFacetsQuery, ListingFieldFilter } from '../../gql/answers.js'
import { labelIn } from '../labels.js'
import { useDirectory, useSpeech } from '../surroundings.js'
import { Choice, Group } from './Choice.js'

type Facet = DirectoryFacetsQuery['listings']['facets']['fields'][number]

/** What the directory itself wants to know of its listings: choices with their counts, numbers and dates from and to. */
export function FieldFilters({ fields }: { fields: Facet[] }) {
  const { results } = useDirectory()
  const speech = useSpeech()
  const asked = results.filters.value.fields.map((text) => JSON.parse(text) as ListingFieldFilter)
  const put = (key: string, change: Omit<ListingFieldFilter, 'key'>) => {
    const wanted = { ...asked.find((one) => one.key === key), key, ...change }
    const others = asked.filter((one) => one.key !== key)
    const empty = !wanted.anyOf?.length && !wanted.min && !wanted.max
    results.refine({ fields: (empty ? others : [...others, wanted]).map((one) => JSON.stringify(one)) })
  }
  return (
    <>
      {fields.map(({ field, values, range }) => {
        const now = asked.find(({ key }) => key === field.key)
        const chosen = now?.anyOf ?? []
        const name = labelIn(field, speech)
        const label = (value: string) => {
          if (field.type === 'YES_NO') return speech.text(value === 'true' ? 'yes' : 'no')
          const option = field.options.find((one) => one.value === value)
          return option ? labelIn(option, speech) : value
        }
        const bound = (part: 'min' | 'max') => (
          <label class="field">
            {speech.text(part === 'min' ? 'from' : 'upTo')}
            <input
              part="input"
              type={field.type === 'DATE' ? 'date' : 'number'}
              step="any"
              placeholder={range?.[part]}
              value={now?.[part] ?? ''}
              onChange={({ currentTarget }) => put(field.key, { [part]: currentTarget.value || undefined })}
            />
          </label>
        )
        return (
          <Group key={field.key} name={range && field.unit ? `${name} (${field.unit})` : name}>
            {range ? (
              <>
                {bound('min')}
                {bound('max')}
              </>
            ) : (
              values.map(({ value, count }) => {
                const on = chosen.includes(value)
                const anyOf = on ? chosen.filter((other) => other !== value) : [...chosen, value]
                return (
                  <Choice
                    key={value}
                    on={on}
                    count={count}
                    toggle={() => put(field.key, { anyOf: anyOf.length ? anyOf : undefined })}
                  >
                    <bdi>{label(value)}</bdi>
                  </Choice>
                )
              })
            )}
          </Group>
        )
      })}
    </>
  )
}
