import { recall } from './storage'

export const LANGUAGES = ['en', 'de', 'ar'] as const
export type Language = (typeof LANGUAGES)[number]

export function asLanguage(text: string | undefined): Language | undefined {
  const base = text?.toLowerCase().split('-')[0]
  return LANGUAGES.find((language) => language === base)
}

/** The person's own choice, else the tenant's language, else the browser's. `boot.js` decides the same way. */
export function chooseLanguage(tenantLocale?: string): Language {
  const candidates = [recall('language'), tenantLocale, recall('tenantLanguage'), ...navigator.languages]
  for (const candidate of candidates) {
    const language = asLanguage(candidate)
    if (language) return language
  }
  return 'en'
}

export function directionOf(language: Language): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr'
}
