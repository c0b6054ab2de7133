import type { Listing } from './listing.entity.js'
import type { ListingTranslation } from './translation.types.js'

/** How names in further languages shall read, by language; null: none of its own there. */
export type TranslatedNames = Record<string, string | null>

/** `now`: the list with the names as they are. `spoken`: the languages of whose name something was said, and be it that it stays. */
type Apart = { now: ListingTranslation[]; names: TranslatedNames; spoken: string[] }

/**
 * Takes the names out of a whole list that was given: each waits by itself, for what staff write meanwhile in another language is not the
 * owner's to overwrite. Who writes a description anew says nothing of the name beside it, not even that a name that waits shall not.
 */
export function apart({ translations }: Pick<Listing, 'translations'>, given: ListingTranslation[]): Apart {
  const [known, wanted] = [byLocale(translations), byLocale(given)]
  const locales = [...new Set([...wanted.keys(), ...known.keys()])]
  const nameIn = (list: typeof known, locale: string) => list.get(locale)?.name ?? null
  const wordsIn = (list: typeof known, locale: string) => list.get(locale)?.description ?? null
  const renamed = locales.filter((locale) => nameIn(wanted, locale) !== nameIn(known, locale))
  const reworded = (locale: string) => wanted.has(locale) && wordsIn(wanted, locale) !== wordsIn(known, locale)
  const now = locales.map((locale) => ({
    ...{ locale, name: nameIn(known, locale), description: wordsIn(wanted, locale) },
  }))
  return {
    now: now.filter(saysSomething),
    names: Object.fromEntries(renamed.map((locale) => [locale, nameIn(wanted, locale)])),
    spoken: locales.filter((locale) => renamed.includes(locale) || !reworded(locale)),
  }
}

/** The list as it reads at this moment, with these names in it and everything else as it is. */
export function withNames(translations: ListingTranslation[], names: TranslatedNames): ListingTranslation[] {
  const known = byLocale(translations)
  const locales = [...new Set([...known.keys(), ...Object.keys(names)])]
  const list = locales.map((locale) => {
    const { name = null, description = null } = known.get(locale) ?? {}
    return { locale, name: locale in names ? (names[locale] ?? null) : name, description }
  })
  return list.filter(saysSomething)
}

const byLocale = (list: ListingTranslation[]) => new Map(list.map((each) => [each.locale, each]))
const saysSomething = ({ name, description }: ListingTranslation): boolean => Boolean(name || description)
