import type { ComparedListingFragment, ListingPart } from '../../gql/graphql'
import { inRow } from '../../lib/format'

export type Side = ComparedListingFragment
/** What both say of one part; empty: nothing. */
export type Compared = { part: ListingPart; texts: [string, string]; ltr: boolean }

const LTR: readonly ListingPart[] = ['WEBSITE', 'EMAIL', 'PHONES', 'LOCATION', 'SOCIAL_LINKS']

/** The parts of which at least one of the two says something, as a person reads them. */
export function compared(one: Side, other: Side, words: (side: Side) => Record<string, string>): Compared[] {
  const [left, right] = [said(one, words(one)), said(other, words(other))]
  return (Object.keys(left) as ListingPart[])
    .map((part) => ({
      part,
      texts: [left[part] ?? '', right[part] ?? ''] as [string, string],
      ltr: LTR.includes(part),
    }))
    .filter(({ texts }) => texts[0] || texts[1])
}

function said(side: Side, words: Record<string, string>): Partial<Record<ListingPart, string>> {
  const { address, location, phones, categories, socialLinks, translations, fields } = side
  const { line1, line2, postal, city, region, country } = address
  return {
    NAME: side.name,
    DESCRIPTION: side.description ?? '',
    CATEGORIES: inRow(categories.map(({ name }) => name)),
    ADDRESS: inRow([line1, line2, [postal, city].filter(Boolean).join(' '), region, country]),
    LOCATION: location ? `${location.lat.toFixed(5)}, ${location.lng.toFixed(5)}` : '',
    PHONES: phones.map(({ label, number }) => (label ? `${label} ${number}` : number)).join('\n'),
    EMAIL: side.email ?? '',
    WEBSITE: side.website ?? '',
    SOCIAL_LINKS: socialLinks.map(({ url }) => url).join('\n'),
    HOURS: words.hours ?? '',
    PRICE_LEVEL: words.price ?? '',
    SERVICE_AREAS: words.areas ?? '',
    TRANSLATIONS: translations
      .map(({ locale, name, description }) => `${locale}: ${[name, description].filter(Boolean).join(' – ')}`)
      .join('\n'),
    FIELDS: fields
      .filter(({ values }) => values.length)
      .map(({ field, values }) => `${field.label}: ${inRow(values)}`)
      .join('\n'),
  }
}

/** Which of the two is kept unless somebody says otherwise: the public one, then the one more is said of by others, then the elder. */
export function likelierKept([one, other]: readonly [Side, Side]): Side {
  const worth = (side: Side) =>
    (side.status === 'PUBLISHED' ? 1_000_000 : 0) + (side.isVerified ? 100_000 : 0) + side.endorsementSummary.count
  return worth(other) > worth(one) ? other : one
}

/** What is taken from the other although the kept one says something of it. */
export function partsToTake(
  rows: readonly Compared[],
  chosen: Partial<Record<ListingPart, 0 | 1>>,
  kept: 0 | 1,
): ListingPart[] {
  return rows.filter(({ part }) => (chosen[part] ?? kept) !== kept).map(({ part }) => part)
}
