import { hash } from 'node:crypto'
import { fold } from '../search/fold.js'
import { unguarded } from './cells.js'
import { namedField } from './named.js'

/** What a column can mean. The file of one row is `RowCells`: only the columns its header has, so that an absent one changes nothing. */
export const fields = [
  ...([
    'name',
    'description',
    'category',
    'subcategory',
    'tags',
    'street',
    'street2',
    'city',
    'region',
    'postal',
  ] as const),
  ...(['country', 'lat', 'lng', 'phone', 'website', 'email', 'opening_hours', 'source_id'] as const),
  ...(['price_level', 'holidays', 'social_links', 'service_areas', 'phones'] as const),
  ...(['categories', 'timezone', 'status', 'slug', 'listing_id', 'updated_at'] as const),
] as const
type FixedField = (typeof fields)[number]
/** What a file names for itself (named.ts). */
export type NamedField = `name:${string}` | `description:${string}` | `field:${string}`
export type Field = FixedField | NamedField
export type RowCells = Partial<Record<Field, string>>

/** `at`: which column of the file a field is read from. `header`: the names as the file writes them. `unused`: those that mean nothing here. */
export type Columns = { header: string[]; at: Partial<Record<Field, number>>; unused: string[] }

/** A row without them could not be shown, or not be found again by the next import. */
export const requiredFields: Field[] = ['name', 'source_id']

/** Finds each field's column: by its own name first, then by what people and other programs call it. */
export function matchColumns(header: string[]): Columns {
  const keys = header.map(keyOf)
  const at: Columns['at'] = {}
  const taken = new Set<number>()
  for (const field of fields) {
    // The export's own stands beside the listing's id; by itself it may be a field of the tenant's, or of somebody else's program.
    if (field === 'updated_at' && at.listing_id === undefined) continue
    const column = [field, ...synonyms[field]]
      .map((name) => keys.indexOf(keyOf(name)))
      .find((each) => each >= 0 && !taken.has(each))
    if (column === undefined) continue
    at[field] = column
    taken.add(column)
  }
  for (const [column, heading] of header.entries()) {
    const named = taken.has(column) ? null : namedField(heading)
    if (!named || at[named] !== undefined) continue
    at[named] = column
    taken.add(column)
  }
  return { header, at, unused: header.filter((name, column) => name.trim() && !taken.has(column)) }
}

/** A column of the file, counted from 0, and what a person said it is. */
export type Mapped = { column: number; field: Field }

export function columnsAsMapped(header: string[], mapping: Mapped[]): Columns {
  const at: Columns['at'] = {}
  for (const { column, field } of mapping) if (column < header.length) at[field] ??= column
  const taken = new Set(Object.values(at))
  return { header, at, unused: header.filter((name, column) => name.trim() && !taken.has(column)) }
}

/** One sentence for the person who chose the file; null when everything needed is there. */
export function missingColumns({ at, header }: Columns, required: Field[] = requiredFields): string | null {
  const missing = required.filter((field) => at[field] === undefined)
  if (!missing.length) return null
  const has = header.map((name) => name.trim()).filter(Boolean)
  const shown = has.slice(0, 20).join(', ') + (has.length > 20 ? ' …' : '')
  return `The file has no column ${missing.map((field) => `"${field}"`).join(' and no column ')}: its first line must name the columns, and reads: ${shown || '(nothing)'}.`
}

export function cellsOf({ at }: Columns, values: string[]): RowCells {
  const cells: RowCells = {}
  for (const field of Object.keys(at) as Field[]) {
    const column = at[field]
    // The row is kept as it was, but for NUL, which PostgreSQL does not hold.
    if (column !== undefined) cells[field] = (values[column] ?? '').replaceAll('\0', '')
  }
  return cells
}

/**
 * Without a column of ids a row is known again by what it is called and where it is. Whoever changes either in the file has another row:
 * a column of ids is better, and this is better than none.
 */
export function derivedId({ name, street, city, postal, lat, lng }: RowCells): string {
  const said = [name, street, city, postal, lat, lng].map((cell) => fold(unguarded(cell ?? '')).trim())
  return `row:${hash('sha256', JSON.stringify(said), 'hex').slice(0, 24)}`
}

/** The column's name as the file's author knows it. */
export function headerOf({ at, header }: Columns, field: Field): string {
  const column = at[field]
  return (column === undefined ? undefined : header[column]?.trim()) || field
}

function keyOf(name: string): string {
  return fold(name).replace(/[^\p{L}\p{N}]+/gu, '')
}

const synonyms: Record<FixedField, string[]> = {
  name: [
    'title',
    'business',
    'business name',
    'company',
    'company name',
    'listing',
    'firma',
    'nom',
    'nombre',
    'nome',
    'الاسم',
  ],
  description: ['about', 'summary', 'beschreibung', 'descripcion', 'descricao'],
  category: ['main category', 'type', 'kategorie', 'categorie', 'categoria', 'branche'],
  subcategory: ['sub category', 'subtype', 'unterkategorie', 'sous categorie', 'subcategoria'],
  tags: ['keywords', 'labels', 'schlagworte'],
  street: [
    'address',
    'العنوان',
    'address 1',
    'address line 1',
    'line1',
    'addr:street',
    'street address',
    'strasse',
    'adresse',
    'rue',
    'calle',
    'direccion',
    'rua',
    'endereco',
  ],
  street2: ['address 2', 'address line 2', 'line2', 'unit', 'suite', 'adresszusatz'],
  city: ['المدينة', 'town', 'locality', 'place', 'addr:city', 'stadt', 'ort', 'ville', 'ciudad', 'cidade'],
  region: ['state', 'province', 'county', 'addr:state', 'bundesland', 'departement', 'provincia', 'estado'],
  postal: [
    'postal code',
    'postcode',
    'zip',
    'zip code',
    'addr:postcode',
    'plz',
    'postleitzahl',
    'code postal',
    'codigo postal',
    'cep',
  ],
  country: ['country code', 'addr:country', 'land', 'pays', 'pais'],
  lat: ['latitude', 'breitengrad', 'breite', 'y'],
  lng: ['lon', 'long', 'longitude', 'laengengrad', 'laenge', 'x'],
  phone: ['الهاتف', 'telephone', 'tel', 'phone number', 'contact:phone', 'mobile', 'telefon', 'telefono', 'telefone'],
  website: ['web', 'url', 'homepage', 'site', 'link', 'contact:website', 'webseite', 'internet', 'sitio web'],
  email: ['e-mail', 'mail', 'email address', 'contact:email', 'correo', 'courriel'],
  opening_hours: [
    'hours',
    'opening times',
    'business hours',
    'oeffnungszeiten',
    'öffnungszeiten',
    'horaires',
    'horario',
  ],
  price_level: ['price', 'price range', 'preisniveau', 'preisklasse'],
  holidays: ['closed on holidays', 'feiertags geschlossen', 'observes holidays'],
  social_links: ['social', 'social media', 'contact:facebook', 'facebook', 'instagram', 'soziale medien'],
  phones: ['further phones', 'other phones', 'more phones', 'weitere telefonnummern', 'telefonnummern'],
  categories: [
    'category paths',
    'all categories',
    'kategorien',
    'alle kategorien',
    'catégories',
    'categorías',
    'الفئات',
  ],
  timezone: ['time zone', 'tz', 'zeitzone', 'fuseau horaire', 'zona horaria'],
  status: ['listing status', 'publication status'],
  slug: ['permalink', 'url slug'],
  listing_id: [],
  updated_at: [],
  service_areas: ['service area', 'delivery area', 'einzugsgebiet', 'liefergebiet'],
  source_id: ['external id', 'source', 'reference', 'ref', 'osm id', 'id', 'key'],
}
