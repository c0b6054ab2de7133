import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Fields, FoldingSection } from '../../../ui/Section'
import { TimezoneSelect } from '../../../ui/TimezoneSelect'
import { localeChoices } from '../locales'
import { useDetailsFormContext } from './detailsDraft'

export function LanguageSection({ locale }: { locale: string }) {
  const { t, i18n } = useTranslation()
  const form = useDetailsFormContext()
  return (
    <FoldingSection title={t('settings.place')} lead={t('settings.placeText')}>
      <Fields>
        <Select
          label={t('settings.locale')}
          description={t('settings.localeText')}
          data={localeChoices(i18n.language, locale)}
          allowDeselect={false}
          searchable
          {...form.getInputProps('locale')}
        />
        <TimezoneSelect
          label={t('settings.timezone')}
          description={t('settings.timezoneText')}
          {...form.getInputProps('timezone')}
        />
      </Fields>
    </FoldingSection>
  )
}
