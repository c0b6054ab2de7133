import { SegmentedControl, useMantineColorScheme } from '@mantine/core'
import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { LANGUAGES, type Language } from '../../lib/appearance'
import { chooseSpeech, LANGUAGE_NAMES } from '../identity/LanguageLinks'
import classes from './UserMenu.module.css'

/** Light or dark, and the language: for this browser only. */
export function LookControls() {
  const { t, i18n } = useTranslation()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const schemes = [
    { value: 'auto' as const, icon: IconDeviceDesktop, label: t('shell.system') },
    { value: 'light' as const, icon: IconSun, label: t('shell.light') },
    { value: 'dark' as const, icon: IconMoon, label: t('shell.dark') },
  ]
  return (
    <div className={classes.control}>
      <SegmentedControl
        fullWidth
        size="xs"
        aria-label={t('shell.colorScheme')}
        value={colorScheme}
        onChange={setColorScheme}
        data={schemes.map(({ value, icon: Icon, label }) => ({
          value,
          label: (
            <span className={classes.scheme} title={label}>
              <Icon size={16} aria-hidden />
              <span className={classes.hidden}>{label}</span>
            </span>
          ),
        }))}
      />
      <SegmentedControl
        fullWidth
        size="xs"
        aria-label={t('identity.language')}
        value={i18n.language as Language}
        onChange={chooseSpeech}
        data={LANGUAGES.map((language) => ({
          value: language,
          label: <span lang={language}>{LANGUAGE_NAMES[language]}</span>,
        }))}
      />
    </div>
  )
}
