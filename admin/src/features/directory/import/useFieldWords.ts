import { useTranslation } from 'react-i18next'

const KNOWN = [
  ...(['name', 'description', 'category', 'subcategory', 'tags', 'street', 'street2', 'city', 'region'] as const),
  ...(['postal', 'country', 'lat', 'lng', 'phone', 'website', 'email', 'opening_hours', 'source_id'] as const),
  ...([
    'price_level',
    'holidays',
    'social_links',
    'service_areas',
    'phones',
    'status',
    'slug',
    'featured_until',
    'created_at',
    'updated_at',
    'listing_id',
    'categories',
    'timezone',
    'translations',
    'fields',
  ] as const),
] as const

/** Columns of a listing's table that the import calls otherwise. */
const COLUMNS: Record<string, (typeof KNOWN)[number]> = {
  ...({ line1: 'street', line2: 'street2', hours: 'opening_hours', observes_holidays: 'holidays' } as const),
  ...({ category_id: 'category', further_categories: 'categories', phone_label: 'phones' } as const),
  ...({ further_phones: 'phones', custom: 'fields' } as const),
}

/** What a field of an import is called; one that is newer than this page by its key. */
export function useFieldWords(): (key: string) => string {
  const { t, i18n } = useTranslation()
  const languages = new Intl.DisplayNames([i18n.language], { type: 'language' })
  return (key) => {
    const known = COLUMNS[key] ?? KNOWN.find((each) => each === key)
    if (known) return t(`imports.field.${known}`)
    const [, part, tag] = /^(name|description):(.+)$/.exec(key) ?? []
    return part && tag ? `${t(`imports.field.${part as 'name'}`)} (${languages.of(tag) ?? tag})` : key
  }
}
