import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Wide } from '../../../ui/Section'
import { TimezoneSelect } from '../../../ui/TimezoneSelect'
import { localeChoices } from '../../tenancy/locales'

interface Both<Value> {
  locale: Value
  timezone: Value
}

/** How a tenant speaks and by which clock it goes; `locale` and `timezone` of the form. */
export function LanguageAndZone({ set, wrong }: { set: Both<string>; wrong: Both<string | undefined> }) {
  const { t, i18n } = useTranslation()
  return (
    <>
      <NativeSelect
        name="locale"
        label={t('settings.locale')}
        defaultValue={set.locale}
        data={localeChoices(i18n.language, set.locale)}
        error={wrong.locale}
      />
      <Wide>
        <TimezoneSelect
          name="timezone"
          label={t('settings.timezone')}
          defaultValue={set.timezone}
          error={wrong.timezone}
        />
      </Wide>
    </>
  )
}
