import type { DirectoryFacetsQuery, ListingFieldFilter } from '../../gql/answers.js'
import { labelIn } from '../labels.js'
import { useDirectory, useSpeech } from '../surroundings.js'
import { Choice, Group } from './Choice.js'
import { askedFields, type Field, valueName } from './knownFields.js'

type Facet = DirectoryFacetsQuery['listings']['facets']['fields'][number]

/** As many as one question may name: fields, and values of one. */
const MOST_FIELDS = 5
const MOST_VALUES = 20

/** What the directory itself wants to know of its listings: choices with their counts, numbers and dates from and to. */
export function FieldFilters({ fields }: { fields: Facet[] }) {
  const directory = useDirectory()
  const speech = useSpeech()
  const asked = askedFields(directory)
  const put = (field: Field, change: Omit<ListingFieldFilter, 'key'>) => {
    const { key } = field
    const wanted = { ...asked.find((one) => one.key === key), key, ...change }
    // What was said last is meant: the other bound gives way where both cannot be.
    if (contradicts(field, wanted)) delete wanted[change.min ? 'max' : 'min']
    const others = asked.filter((one) => one.key !== key)
    const empty = !wanted.anyOf?.length && !wanted.min && !wanted.max
    directory.results.refine({ fields: (empty ? others : [...others, wanted]).map((one) => JSON.stringify(one)) })
  }
  return (
    <>
      {fields.map(({ field, values, range }) => {
        const now = asked.find(({ key }) => key === field.key)
        const full = !now && asked.length >= MOST_FIELDS
        const chosen = now?.anyOf ?? []
        const name = labelIn(field, speech)
        const counted = new Map(values.map(({ value, count }) => [value, count]))
        for (const value of chosen) if (!counted.has(value)) counted.set(value, 0)
        const ranged = range || now?.min || now?.max
        const bound = (part: 'min' | 'max') => (
          <label class="field">
            {speech.text(part === 'min' ? 'from' : 'upTo')}
            <input
              part="input"
              type={field.type === 'DATE' ? 'date' : 'number'}
              step="any"
              disabled={full}
              placeholder={range?.[part]}
              value={now?.[part] ?? ''}
              onChange={({ currentTarget }) => put(field, { [part]: currentTarget.value || undefined })}
            />
          </label>
        )
        return (
          <Group key={field.key} name={ranged && field.unit ? `${name} (${field.unit})` : name}>
            {ranged ? (
              <>
                {bound('min')}
                {bound('max')}
              </>
            ) : (
              [...counted].map(([value, count]) => {
                const on = chosen.includes(value)
                const anyOf = on ? chosen.filter((other) => other !== value) : [...chosen, value]
                return (
                  <Choice
                    key={value}
                    on={on}
                    count={count}
                    full={full || chosen.length >= MOST_VALUES}
                    toggle={() => put(field, { anyOf: anyOf.length ? anyOf : undefined })}
                  >
                    <bdi>{valueName(field, value, speech)}</bdi>
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

function contradicts({ type }: Field, { min, max }: ListingFieldFilter): boolean {
  if (!min || !max) return false
  return type === 'DATE' ? min > max : Number(min) > Number(max)
}
