import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { chooseLanguage, directionOf, type Language } from './lib/appearance'
import { isolated } from './lib/isolated'
import { learnRefusals } from './lib/refusals'
import { remember } from './lib/storage'
import type { Words } from './words.en'

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: Words }
    returnNull: false
  }
}

/** A language is one lazy chunk; only the chosen one is loaded. `refusals`: what the server says in English. */
const LOAD: Record<Language, () => Promise<{ words: object; refusals?: Record<string, string> }>> = {
  en: () => import('./words.en'),
  de: () => import('./words.de'),
  ar: () => import('./words.ar'),
}

export async function startWords(tenantLocale?: string): Promise<void> {
  const language = chooseLanguage(tenantLocale)
  const words = await wordsOf(language)
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: { [language]: { translation: words as Record<string, string> } },
    // React escapes; what a sentence read from right to left names keeps its own order.
    interpolation: { escape: (text) => (document.documentElement.dir === 'rtl' ? isolated(text) : text) },
  })
  turnPage(language)
}

export async function speak(language: Language): Promise<void> {
  i18next.addResourceBundle(language, 'translation', await wordsOf(language))
  await i18next.changeLanguage(language)
  turnPage(language)
}

async function wordsOf(language: Language): Promise<object> {
  const { words, refusals = {} } = await LOAD[language]()
  learnRefusals(refusals)
  return words
}

/** The tenant's language, where this person has not chosen one; kept for the next visit's first paint. */
export async function speakLike(tenantLocale: string): Promise<void> {
  remember('tenantLanguage', tenantLocale)
  const language = chooseLanguage(tenantLocale)
  if (language !== i18next.language) await speak(language)
}

function turnPage(language: Language): void {
  document.documentElement.lang = language
  document.documentElement.dir = directionOf(language)
}
