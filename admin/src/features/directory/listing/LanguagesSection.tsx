import { ActionIcon, Button, Select, Textarea, TextInput } from '@mantine/core'
import { IconLanguage, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { FoldingSection } from '../../../ui/Section'
import classes from './LanguagesSection.module.css'
import type { ListingDraft } from './listingDraft'
import { useListingFormContext } from './listingForm'

type Translation = ListingDraft['translations'][number]

const MOST = 20
/** What is offered; a tag that came by the API and is not among them is offered as well. */
const OFFERED =
  'ar bg cs da de el en es et fa fi fr ga he hr hu it ja ko lt lv mt nl no pl pt ro ru sk sl sv th tr uk vi zh'.split(
    ' ',
  )

/** Name and description in further languages; what is left empty is said as everywhere. */
export function LanguagesSection({ disabled }: { disabled: boolean }) {
  const { t, i18n } = useTranslation()
  const form = useListingFormContext()
  const { translations, name, description } = form.getValues()
  const names = new Intl.DisplayNames(i18n.language, { type: 'language' })
  const nameOf = (locale: string): string => names.of(locale) ?? locale
  const free = (own: string) =>
    [...new Set([...OFFERED, own])].filter((tag) => tag === own || translations.every(({ locale }) => locale !== tag))
  const change = (next: Translation[]) => {
    form.setFieldValue('translations', next)
    for (const path of Object.keys(form.errors)) if (path.startsWith('translations')) form.clearFieldError(path)
  }
  const set = (at: number, part: Partial<Translation>) =>
    change(translations.map((each, place) => (place === at ? { ...each, ...part } : each)))
  return (
    <FoldingSection title={t('listing.languages.title')} lead={t('listing.languages.text')}>
      <div className={classes.languages}>
        {translations.map((each, at) => (
          // a language is its place while it is being chosen
          <fieldset key={at} className={classes.language} aria-label={nameOf(each.locale)}>
            <div className={classes.head}>
              <Select
                className={classes.which}
                label={t('listing.languages.language')}
                searchable
                allowDeselect={false}
                disabled={disabled}
                data={free(each.locale).map((value) => ({ value, label: nameOf(value) }))}
                value={each.locale}
                error={form.errors[`translations.${at}.locale`]}
                onChange={(locale) => locale && set(at, { locale })}
              />
              <ActionIcon
                size={36}
                disabled={disabled}
                aria-label={t('listing.languages.remove', { language: nameOf(each.locale) })}
                onClick={() => change(translations.filter((_, place) => place !== at))}
              >
                <IconTrash size={16} />
              </ActionIcon>
            </div>
            <TextInput
              label={t('editor.name')}
              placeholder={name}
              dir="auto"
              lang={each.locale}
              value={each.name}
              error={form.errors[`translations.${at}.name`]}
              onChange={(event) => set(at, { name: event.currentTarget.value })}
            />
            <Textarea
              label={t('editor.description')}
              placeholder={description}
              autosize
              minRows={2}
              maxRows={10}
              dir="auto"
              lang={each.locale}
              value={each.description}
              error={form.errors[`translations.${at}.description`]}
              onChange={(event) => set(at, { description: event.currentTarget.value })}
            />
          </fieldset>
        ))}
        {translations.length < MOST && (
          <div>
            <Button
              size="xs"
              variant="default"
              disabled={disabled}
              leftSection={<IconLanguage size={15} />}
              onClick={() => change([...translations, { locale: free('')[0] ?? 'en', name: '', description: '' }])}
            >
              {t('listing.languages.add')}
            </Button>
          </div>
        )}
      </div>
    </FoldingSection>
  )
}
