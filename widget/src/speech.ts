import { languages, loadChunk } from './chunks.js'
import { en, type Messages, type Plural } from './locales/en.js'

type PluralKey = { [K in keyof Messages]: Messages[K] extends Plural ? K : never }[keyof Messages]
export type TextKey = Exclude<keyof Messages, PluralKey>

/** One language, with everything that depends on it. */
export interface Speech {
  locale: string
  dir: 'ltr' | 'rtl'
  text(key: TextKey, values?: Record<string, string | number>): string
  count(key: PluralKey, n: number): string
  number(n: number): string
  distance(km: number): string
  /** Parts of an address in a row, with the comma of the script. */
  row(parts: (string | null)[]): string
}

/** Of the languages we have words for. */
const RIGHT_TO_LEFT = /^ar\b/

/**
 * The first wanted language that we speak, loading its words; English when there is none or they do not arrive. A page that only
 * says `en` writes its dates as people do at `home`, where that is a place of the same language.
 */
export async function findSpeech(wanted: (string | null | undefined)[], home?: string | null): Promise<Speech> {
  for (const tag of wanted) {
    const found = canonical(tag)
    if (!found || !speaks(found)) continue
    const language = found.split('-')[0]
    const local = canonical(home)
    const locale = local && found === language && local.startsWith(`${found}-`) ? local : found
    try {
      return createSpeech(locale, language === 'en' ? en : await loadChunk<Messages>(`locale-${language}`))
    } catch {
      return english
    }
  }
  return english
}

/** The first of these languages that we speak, without its region. */
export function languageOf(wanted: (string | null | undefined)[]): string {
  return canonical(wanted.find(speaks))?.split('-')[0] ?? 'en'
}

/** The direction of the first of these languages that we speak. */
export function directionOf(wanted: (string | null | undefined)[]): 'ltr' | 'rtl' | null {
  const locale = canonical(wanted.find(speaks))
  if (!locale) return null
  return RIGHT_TO_LEFT.test(locale) ? 'rtl' : 'ltr'
}

/** Whether there are words for a language tag. */
export function speaks(tag: string | null | undefined): boolean {
  const language = canonical(tag)?.split('-')[0] ?? ''
  return language === 'en' || languages.includes(language)
}

export function createSpeech(locale: string, messages: Messages): Speech {
  const plural = new Intl.PluralRules(locale)
  const numbers = new Intl.NumberFormat(locale)
  return {
    locale,
    dir: RIGHT_TO_LEFT.test(locale) ? 'rtl' : 'ltr',
    text: (key, values = {}) => fill(messages[key], values),
    count: (key, n) => fill(messages[key][plural.select(n)] ?? messages[key].other, { n: numbers.format(n) }),
    number: (n) => numbers.format(n),
    distance: (km) => {
      const short = km < 1
      const options = {
        style: 'unit',
        unit: short ? 'meter' : 'kilometer',
        maximumFractionDigits: short || km > 20 ? 0 : 1,
      }
      return new Intl.NumberFormat(locale, options as Intl.NumberFormatOptions).format(
        short ? Math.max(Math.round(km * 100) * 10, 10) : km,
      )
    },
    row: (parts) => {
      const said = parts.filter(Boolean)
      return said.join(/\p{Script=Arabic}/u.test(said.join('')) ? '، ' : ', ')
    },
  }
}

export const english = createSpeech('en', en)

function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (_match, name: string) => String(values[name] ?? ''))
}

export function canonical(tag: string | null | undefined): string | null {
  if (!tag) return null
  try {
    return Intl.getCanonicalLocales(tag.replace('_', '-'))[0] ?? null
  } catch {
    return null
  }
}
