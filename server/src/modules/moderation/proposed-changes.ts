import type { Scope } from '../../scope/scope.js'
import { categoryById } from '../directory/category/tree.reads.js'
import { phonesOf } from '../directory/listing/apply-contacts.js'
import type { Listing } from '../directory/listing/listing.entity.js'
import { withNames } from '../directory/listing/translated-names.js'
import { networkNames, type SocialNetwork } from '../tenancy/tenant.types.js'
import { type Proposal, type ProposedChange, ProposedField } from './proposal.types.js'

/** Each field as it reads at this moment and as it should, as words for a person. */
export async function changesIn(scope: Scope, listing: Listing, proposal: Proposal): Promise<ProposedChange[]> {
  const said: ProposedChange[] = []
  for (const field of Object.values(ProposedField)) {
    const after = await proposed(scope, field, { listing, given: proposal })
    if (after !== undefined) said.push({ field, before: await present(scope, field, listing), after: after ?? '' })
  }
  return said
}

/** Undefined: it stays. Null: it is cleared. */
async function proposed(
  scope: Scope,
  field: ProposedField,
  { listing, given }: { listing: Listing; given: Proposal },
): Promise<string | null | undefined> {
  const { address, location, phones, phone, categoryId, categoryIds } = given
  switch (field) {
    case ProposedField.address:
      return address && words(address)
    case ProposedField.location:
      return location && `${location.lat}, ${location.lng}`
    case ProposedField.phone:
      return phones === undefined ? phone : numbers(phones ?? [])
    case ProposedField.category:
      return namesOf(scope, categoryIds === undefined ? asList(categoryId) : (categoryIds ?? []))
    case ProposedField.translations:
      return translated(listing, given)
    case ProposedField.socialLinks:
      return given.socialLinks === undefined ? undefined : pages(given.socialLinks ?? [])
    default:
      return given[field]
  }
}

function translated({ translations }: Listing, { translatedNames, translations: whole }: Proposal): string | undefined {
  if (translatedNames) return languages(withNames(translations, translatedNames))
  return whole === undefined ? undefined : languages(whole ?? [])
}

async function present(scope: Scope, field: ProposedField, listing: Listing): Promise<string | null> {
  switch (field) {
    case ProposedField.address:
      return words(listing) || null
    case ProposedField.location:
      return listing.lat === null ? null : `${listing.lat}, ${listing.lng}`
    case ProposedField.phone:
      return numbers(phonesOf(listing)) || null
    case ProposedField.category:
      return (await namesOf(scope, asList(listing.categoryId) ?? [])) ?? null
    case ProposedField.translations:
      return languages(listing.translations) || null
    case ProposedField.socialLinks:
      return pages(listing.socialLinks) || null
    default:
      return listing[field] || null
  }
}

const asList = (id: string | null | undefined): string[] | undefined => (id === undefined ? undefined : id ? [id] : [])

async function namesOf(scope: Scope, ids: string[] | undefined): Promise<string | null | undefined> {
  if (!ids) return undefined
  const found = await Promise.all(ids.map((id) => categoryById(scope, id)))
  return found.flatMap((category) => (category ? [category.name] : [])).join(', ') || null
}

type Parts = Partial<Record<'line1' | 'line2' | 'postal' | 'city' | 'region' | 'country', string | null>>
const words = ({ line1, line2, postal, city, region, country }: Parts): string =>
  [line1, line2, [postal, city].filter(Boolean).join(' '), region, country].filter(Boolean).join(', ')
const numbers = (phones: { label?: string | null; number: string }[]): string =>
  phones.map(({ label, number }) => (label ? `${label} ${number}` : number)).join(', ')
const languages = (all: { locale: string; name?: string | null; description?: string | null }[]): string =>
  all.map(({ locale, name, description }) => `${locale}: ${[name, description].filter(Boolean).join('. ')}`).join('\n')
const pages = (all: { network: SocialNetwork; url: string }[]): string =>
  all.map(({ network, url }) => `${networkNames[network]}: ${url}`).join('\n')
