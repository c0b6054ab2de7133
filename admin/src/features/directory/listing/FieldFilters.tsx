import { useQuery } from '@apollo/client/react'
import { Group, MultiSelect, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../../gql'
import type { FieldFiltersQuery as Facets, ListingFieldFilter } from '../../../gql/graphql'
import { useFormat } from '../../../lib/format'
import { labelFor } from '../field/useFields'
import { filterOf, type ListingSearch, MOST_FIELDS } from './listingSearch'

const FieldFiltersQuery = graphql(`
  query FieldFilters($filter: ListingFilter) {
    listings(filter: $filter, first: 1) {
      facets {
        fields {
          field {
            key
            label
            labels {
              locale
              label
            }
            type
            unit
            options {
              value
              label
              labels {
                locale
                label
              }
            }
          }
          values {
            value
            count
          }
          range {
            min
            max
          }
        }
      }
    }
  }
`)

type Facet = Facets['listings']['facets']['fields'][number]

interface FieldFiltersProps {
  search: ListingSearch
  onChange: (part: Partial<ListingSearch>) => void
}

/** What the directory's own fields hold in the present list, with how many of each. */
export function FieldFilters({ search, onChange }: FieldFiltersProps) {
  const { data, previousData } = useQuery(FieldFiltersQuery, { variables: { filter: filterOf(search) } })
  const facets = (data ?? previousData)?.listings.facets.fields ?? []
  const asked = search.fields ?? []
  const put = ({ key, type }: Facet['field'], change: Partial<ListingFieldFilter>) => {
    const wanted = { ...asked.find((one) => one.key === key), ...change, key }
    // What was said last is meant: the other bound gives way where both cannot be.
    if (contradicts(type, wanted)) delete wanted[change.min ? 'max' : 'min']
    const others = asked.filter((one) => one.key !== key)
    const fields = wanted.anyOf?.length || wanted.min || wanted.max ? [...others, wanted] : others
    onChange({ fields: fields.length > 0 ? fields : undefined })
  }
  return facets.map((facet) => (
    <FieldFilter
      key={facet.field.key}
      facet={facet}
      now={asked.find(({ key }) => key === facet.field.key)}
      full={asked.length >= MOST_FIELDS}
      put={(change) => put(facet.field, change)}
    />
  ))
}

function contradicts(type: Facet['field']['type'], { min, max }: Partial<ListingFieldFilter>): boolean {
  if (!min || !max) return false
  return type === 'DATE' ? min > max : Number(min) > Number(max)
}

interface FieldFilterProps {
  facet: Facet
  now: ListingFieldFilter | undefined
  /** As many fields are asked for as can be. */
  full: boolean
  put: (change: Partial<ListingFieldFilter>) => void
}

function FieldFilter({ facet: { field, values, range }, now, full, put }: FieldFilterProps) {
  const { t, i18n } = useTranslation()
  const format = useFormat()
  const name = labelFor(field, i18n.language)
  if (!range) {
    const label = (value: string) => {
      if (field.type === 'YES_NO') return t(value === 'true' ? 'listing.fields.true' : 'listing.fields.false')
      const option = field.options.find((one) => one.value === value)
      return option ? labelFor(option, i18n.language) : value
    }
    return (
      <MultiSelect
        label={name}
        data={values.map(({ value, count }) => ({ value, label: `${label(value)} (${format.number(count)})` }))}
        value={now?.anyOf ?? []}
        disabled={full && !now}
        onChange={(anyOf) => put({ anyOf: anyOf.length > 0 ? anyOf : undefined })}
        comboboxProps={{ withinPortal: false }}
      />
    )
  }
  const bound = (part: 'min' | 'max') => (
    <TextInput
      // What is let go of elsewhere must not come back when the field is left.
      key={now?.[part] ?? ''}
      disabled={full && !now}
      type={field.type === 'DATE' ? 'date' : 'number'}
      step="any"
      aria-label={t(part === 'min' ? 'listings.atLeast' : 'listings.atMost', { name })}
      placeholder={range[part]}
      defaultValue={now?.[part] ?? ''}
      onBlur={({ currentTarget: { value } }) => value !== (now?.[part] ?? '') && put({ [part]: value || undefined })}
    />
  )
  return (
    <div>
      <span className="label">{field.unit ? `${name} (${field.unit})` : name}</span>
      <Group grow gap="xs">
        {bound('min')}
        {bound('max')}
      </Group>
    </div>
  )
}
