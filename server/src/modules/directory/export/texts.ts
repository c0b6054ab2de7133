import { isDeepStrictEqual } from 'node:util'
import { type LabelledPhone, type ServiceArea, ServiceAreaKind } from '../listing/contact.types.js'
import type { SocialLink } from '../../tenancy/tenant.types.js'
import { escaped } from '../import/lists.js'
import { areaIn, networkOf } from '../import/reach.js'

/** Lists of a listing as one cell each, in the words that the import reads back to the same (its `lists.ts`, `reach.ts`, `contacts.ts`). */
export const listText = (parts: string[], signs = ';|'): string | null =>
  parts.map((part) => escaped(part, signs)).join('; ') || null

/** `Orders: +49…; +49…`. The first stands in a column of its own, and here only where it says what it is for. */
export function phonesText(first: LabelledPhone, further: LabelledPhone[]): string | null {
  const told = [...(first.label ? [first] : []), ...further]
  const texts = told.map(({ label, number }) => (label ? `${escaped(label, ';|:')}: ${number}` : number))
  return texts.join('; ') || null
}

/** The network is told where the address does not tell it. */
export function linksText(links: SocialLink[]): string | null {
  const texts = links.map(({ network, url }) => (networkOf(url) === network ? url : `${network.toLowerCase()}:${url}`))
  return listText(texts, ';,|')
}

const kinds: Record<ServiceAreaKind, string> = { PLACE: 'place', POSTAL_CODE: 'postal code', RADIUS: 'radius' }

/** What it is told by is said where it would be read as something else. */
export function areasText(areas: ServiceArea[]): string | null {
  const texts = areas.map((area) => {
    const text = area.kind === ServiceAreaKind.RADIUS ? `${area.radiusKm} km` : (area.name ?? '')
    return isDeepStrictEqual(areaIn(text), { ...area }) ? text : `${kinds[area.kind]}: ${text}`
  })
  return listText(texts)
}
