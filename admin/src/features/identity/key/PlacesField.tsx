import { Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'

/** One address or network a line; empty lines and commas are people's own. */
export function placesIn(values: FormData): string[] {
  return String(values.get('places'))
    .split(/[\s,;]+/)
    .filter(Boolean)
}

export function PlacesField({
  defaultValue = [],
  error,
}: {
  defaultValue?: readonly string[]
  error: string | undefined
}) {
  const { t } = useTranslation()
  return (
    <Textarea
      name="places"
      label={t('keys.places')}
      description={t('keys.placesText')}
      autosize
      minRows={2}
      maxRows={8}
      dir="ltr"
      spellCheck={false}
      defaultValue={defaultValue.join('\n')}
      error={error}
    />
  )
}
