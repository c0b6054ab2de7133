import { Select, type SelectProps } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { COUNTRIES } from '../lib/countries'
import { useFormat } from '../lib/format'

/** A country by its name in the reader's language; the value is its ISO 3166-1 code. */
export function CountrySelect({ value, onChange, ...props }: Omit<SelectProps, 'data'>) {
  const { t, i18n } = useTranslation()
  const format = useFormat()
  const data = useMemo(
    () =>
      COUNTRIES.map((code) => ({ value: code, label: format.region(code) })).sort((a, b) =>
        a.label.localeCompare(b.label, i18n.language),
      ),
    [format, i18n.language],
  )
  return (
    <Select
      data={data}
      value={value || null}
      onChange={(code, option) => onChange?.(code ?? '', option)}
      searchable
      clearable
      maxDropdownHeight={300}
      nothingFoundMessage={t('common.nothingFound')}
      clearButtonProps={{ 'aria-label': t('common.clear') }}
      {...props}
    />
  )
}
