import { UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { speak } from '../../i18n'
import { LANGUAGES, type Language } from '../../lib/appearance'
import { remember } from '../../lib/storage'
import classes from './LanguageLinks.module.css'

/** Each language in its own words: who cannot read this page must still find theirs. */
export const LANGUAGE_NAMES: Record<Language, string> = { en: 'English', de: 'Deutsch', ar: 'العربية' }

export function chooseSpeech(language: Language): void {
  remember('language', language)
  void speak(language)
}

export function LanguageLinks() {
  const { t, i18n } = useTranslation()
  return (
    <nav className={classes.links} aria-label={t('identity.language')}>
      {LANGUAGES.map((language) => (
        <UnstyledButton
          key={language}
          lang={language}
          className={classes.link}
          aria-current={i18n.language === language ? 'true' : undefined}
          onClick={() => chooseSpeech(language)}
        >
          {LANGUAGE_NAMES[language]}
        </UnstyledButton>
      ))}
    </nav>
  )
}
