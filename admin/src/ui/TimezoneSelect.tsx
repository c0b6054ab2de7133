import { Select, type SelectProps } from '@mantine/core'
import { useTranslation } from 'react-i18next'

const ZONES = Intl.supportedValuesOf('timeZone')

type TimezoneSelectProps = Omit<SelectProps, 'data'>

export function TimezoneSelect(props: TimezoneSelectProps) {
  const { t } = useTranslation()
  // A zone this browser does not know (an alias, a newer one) is still shown and kept.
  const set = props.value ?? props.defaultValue
  const data = set && !ZONES.includes(set) ? [set, ...ZONES] : ZONES
  return (
    <Select
      data={data}
      searchable
      limit={60}
      maxDropdownHeight={300}
      nothingFoundMessage={t('common.nothingFound')}
      allowDeselect={false}
      filter={({ options, search }) =>
        options.filter(
          (option) =>
            'value' in option &&
            option.value.toLowerCase().replaceAll('_', ' ').includes(search.trim().toLowerCase().replaceAll('_', ' ')),
        )
      }
      renderOption={({ option }) => <span className="ltr">{option.label.replaceAll('_', ' ')}</span>}
      {...props}
    />
  )
}
