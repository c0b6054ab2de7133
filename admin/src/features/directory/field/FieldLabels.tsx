import { ActionIcon, Button, Select, TextInput } from '@mantine/core'
import { IconLanguage, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './FieldLabels.module.css'
import type { Spoken } from './fieldLanguages'

const MOST = 20
const OFFERED =
  'ar bg cs da de el en es et fa fi fr ga he hr hu it ja ko lt lv mt nl no pl pt ro ru sk sl sv th tr uk vi zh'.split(
    ' ',
  )

interface FieldLabelsProps {
  value: Spoken[]
  choices: string[]
  onChange: (next: Spoken[]) => void
}

/** What a field and its choices are called in further languages; what is left empty is said as everywhere. */
export function FieldLabels({ value, choices, onChange }: FieldLabelsProps) {
  const { t, i18n } = useTranslation()
  const names = new Intl.DisplayNames(i18n.language, { type: 'language' })
  const nameOf = (locale: string): string => names.of(locale) ?? locale
  const free = (own: string) =>
    [...new Set([...OFFERED, own])].filter((tag) => tag === own || value.every(({ locale }) => locale !== tag))
  const set = (at: number, part: Partial<Spoken>) =>
    onChange(value.map((each, place) => (place === at ? { ...each, ...part } : each)))
  return (
    <div className={classes.languages}>
      {value.map((each, at) => (
        // a language is its place while it is being chosen
        <fieldset key={at} className={classes.language} aria-label={nameOf(each.locale)}>
          <div className={classes.head}>
            <Select
              className={classes.which}
              label={t('fields.language')}
              searchable
              allowDeselect={false}
              data={free(each.locale).map((tag) => ({ value: tag, label: nameOf(tag) }))}
              value={each.locale}
              onChange={(locale) => locale && set(at, { locale })}
            />
            <ActionIcon
              size={36}
              aria-label={t('fields.removeLanguage', { language: nameOf(each.locale) })}
              onClick={() => onChange(value.filter((_, place) => place !== at))}
            >
              <IconTrash size={16} />
            </ActionIcon>
          </div>
          <TextInput
            label={t('fields.label')}
            dir="auto"
            lang={each.locale}
            maxLength={80}
            value={each.label}
            onChange={(event) => set(at, { label: event.currentTarget.value })}
          />
          {choices.map((choice) => (
            <TextInput
              key={choice}
              label={choice}
              dir="auto"
              lang={each.locale}
              maxLength={80}
              value={each.choices[choice] ?? ''}
              onChange={(event) => set(at, { choices: { ...each.choices, [choice]: event.currentTarget.value } })}
            />
          ))}
        </fieldset>
      ))}
      {value.length < MOST && (
        <div>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconLanguage size={15} />}
            onClick={() => onChange([...value, { locale: free('')[0] ?? 'en', label: '', choices: {} }])}
          >
            {t('fields.addLanguage')}
          </Button>
        </div>
      )}
    </div>
  )
}
