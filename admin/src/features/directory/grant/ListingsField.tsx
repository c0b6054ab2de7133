import { MultiSelect } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type NamedListing, useListingChoices } from './useListingChoices'

interface ListingsFieldProps {
  value: readonly NamedListing[]
  onChange: (listings: NamedListing[]) => void
  error?: string | undefined
}

/** Several listings, found by typing. */
export function ListingsField({ value, onChange, error }: ListingsFieldProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const found = useListingChoices(typed)
  // What was chosen stays in the list, whatever is being searched for.
  const known = new Map([...value, ...found].map((listing) => [listing.id, listing]))
  return (
    <MultiSelect
      label={t('grants.choose')}
      description={t('grants.chooseText')}
      placeholder={value.length ? undefined : t('listings.search')}
      searchable
      hidePickedOptions
      maxValues={100}
      searchValue={typed}
      onSearchChange={setTyped}
      filter={({ options }) => options}
      nothingFoundMessage={t('common.nothingFound')}
      data={[...known.values()].map(({ id, name }) => ({ value: id, label: name }))}
      value={value.map(({ id }) => id)}
      onChange={(ids) => onChange(ids.flatMap((id) => known.get(id) ?? []))}
      error={error}
    />
  )
}
