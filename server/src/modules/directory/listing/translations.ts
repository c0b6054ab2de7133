import { type FieldError, refuse } from '../../../kernel/errors.js'
import type { Listing } from './listing.entity.js'
import type { ListingTranslation, ListingTranslationInput, LocalizedListing } from './translation.types.js'

/**
 * The words for a reader of a language: its very tag, else the language without its region, else the same language of another region,
 * else the listing's own. Name and description fall back each for itself. BAD_USER_INPUT for what is no tag.
 */
export function localizedFor({ name, description, translations }: Listing, wanted: string): LocalizedListing {
  const locale = canonical(wanted)
  if (!locale) throw refuse('BAD_USER_INPUT', message, { field: 'locale' })
  const language = languageOf(locale)
  const near = [locale, language].flatMap((tag) => translations.find((each) => each.locale === tag) ?? [])
  const all = [...near, ...translations.filter((each) => languageOf(each.locale) === language)]
  const named = all.find((each) => each.name)
  const described = all.find((each) => each.description)
  return {
    locale: (named ?? described)?.locale ?? null,
    name: named?.name ?? name,
    description: described?.description ?? description,
  }
}

/** The whole list in its canonical form; everything that is wrong with it at once. */
export function readTranslations(given: ListingTranslationInput[]): ListingTranslation[] {
  const faults: FieldError[] = []
  const read = given.map((each, at): ListingTranslation => {
    const path = `input.translations.${at}`
    const locale = canonical(each.locale) ?? ''
    const [name, description] = [each.name?.trim() || null, each.description?.trim() || null]
    if (!locale) faults.push({ path: `${path}.locale`, message })
    if (!name && !description) faults.push({ path: `${path}.name`, message: 'Write a name, a description or both.' })
    return { locale, name, description }
  })
  read.forEach(({ locale }, at) => {
    if (locale && read.findIndex((other) => other.locale === locale) < at)
      faults.push({ path: `input.translations.${at}.locale`, message: 'This language is in the list already.' })
  })
  if (faults.length) throw refuse('BAD_USER_INPUT', 'Some of the translations need another look.', { fields: faults })
  return read
}

const message = 'Write a language as a BCP 47 tag, such as de or pt-BR.'

function canonical(tag: string): string | null {
  try {
    return Intl.getCanonicalLocales(tag.trim())[0] ?? null
  } catch {
    return null
  }
}

const languageOf = (tag: string): string => tag.split('-')[0] ?? tag
