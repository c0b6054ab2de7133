import { Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { FieldProblem } from '../../../lib/problem'

/** One address or network a line; empty lines and commas are people's own. */
export function placesIn(text: string): string[] {
  return text
    .split(/[\s,;]+/)
    .map((each) => each.trim())
    .filter(Boolean)
}

interface PlacesFieldProps {
  defaultValue?: readonly string[]
  problems: FieldProblem[]
}

export function PlacesField({ defaultValue = [], problems }: PlacesFieldProps) {
  const { t } = useTranslation()
  const [wrong] = problems.flatMap(({ path }) => /^allowedIps\.(\d+)$/.exec(path)?.[1] ?? [])
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
      error={
        wrong === undefined
          ? problems.find(({ path }) => path === 'allowedIps')?.message
          : t('keys.placeWrong', { at: Number(wrong) + 1 })
      }
    />
  )
}
