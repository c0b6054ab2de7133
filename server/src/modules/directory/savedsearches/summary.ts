import type { Scope } from '../../../scope/scope.js'
import type { MailLanguage } from '../../mail/letter.js'
import { categoryById } from '../category/tree.reads.js'
import { filterableFields } from '../field/fields.reads.js'
import type { ListingFieldFilter } from '../listing/filter.inputs.js'
import type { KeptFilter } from './saved-search.entity.js'

type Words = Record<'all' | 'price' | 'photo' | 'noPhoto' | 'verified' | 'unverified' | 'area', string> & {
  near: (km: string) => string
  from: (value: string) => string
  upTo: (value: string) => string
}

const words: Record<MailLanguage, Words> = {
  en: {
    ...{ all: 'Every new entry', price: 'Price', photo: 'With a picture', noPhoto: 'Without a picture' },
    ...{ verified: 'Verified', unverified: 'Not verified', area: 'In a part of the map' },
    ...{ near: (km) => `Within ${km} km`, from: (value) => `from ${value}`, upTo: (value) => `up to ${value}` },
  },
  de: {
    ...{ all: 'Jeder neue Eintrag', price: 'Preis', photo: 'Mit Bild', noPhoto: 'Ohne Bild' },
    ...{
      verified: 'Bestätigt',
      unverified: 'Nicht bestätigt',
      area: 'In einem Teil der Karte',
    },
    ...{ near: (km) => `Im Umkreis von ${km} km`, from: (value) => `ab ${value}`, upTo: (value) => `bis ${value}` },
  },
  ar: {
    ...{ all: 'كل جديد', price: 'السعر', photo: 'بصورة', noPhoto: 'بلا صورة' },
    ...{ verified: 'موثّق', unverified: 'غير موثّق', area: 'في جزء من الخريطة' },
    ...{ near: (km) => `ضمن ${km} كم`, from: (value) => `من ${value}`, upTo: (value) => `حتى ${value}` },
  },
}

/** A search in words, as its page and its mails name it: `“coffee” · Cafés · Within 25 km`. */
export async function summaryOf(scope: Scope, filter: KeptFilter, language: MailLanguage): Promise<string> {
  const said = words[language]
  const { text, category, near, tags, anyTags, priceLevels, withPhoto, verified, fields } = filter
  const parts = [
    text?.trim() ? `“${text.trim()}”` : null,
    category ? ((await categoryById(scope, category))?.name ?? '?') : null,
    tags?.length ? tags.join(' + ') : null,
    anyTags?.length ? anyTags.join(', ') : null,
    priceLevels?.length ? `${said.price} ${[...priceLevels].sort().join(', ')}` : null,
    typeof withPhoto === 'boolean' ? (withPhoto ? said.photo : said.noPhoto) : null,
    typeof verified === 'boolean' ? (verified ? said.verified : said.unverified) : null,
    ...(await fieldParts(scope, fields ?? [], said)),
    near ? said.near(new Intl.NumberFormat(language).format(near.radiusKm ?? 0)) : null,
    filter.bounds || filter.polygon ? said.area : null,
  ]
  return parts.filter(Boolean).join(' · ') || said.all
}

async function fieldParts(scope: Scope, asked: ListingFieldFilter[], said: Words): Promise<string[]> {
  if (!asked.length) return []
  const known = new Map((await filterableFields(scope)).map((field) => [field.key, field]))
  return asked.map(({ key, anyOf, min, max }) => {
    const field = known.get(key)
    const options = new Map(field?.options.map(({ value, label }) => [value, label]))
    const values = (anyOf ?? []).map(
      (value) => options.get(value) ?? (value === 'true' ? '✓' : value === 'false' ? '✗' : value),
    )
    const range = [min ? said.from(min) : '', max ? said.upTo(max) : ''].filter(Boolean).join(' ')
    return `${field?.label ?? key}: ${values.join(', ') || range}`
  })
}
