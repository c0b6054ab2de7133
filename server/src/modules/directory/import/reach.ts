import { isOn } from '../../tenancy/networks.js'
import { SocialNetwork, type SocialLink } from '../../tenancy/tenant.types.js'
import { readWebsite } from '../../../kernel/website.js'
import { type ServiceArea, ServiceAreaKind } from '../listing/contact.types.js'
import { cutTo, plain } from './cells.js'

/** What came of a cell, and what there is to say about the rest. */
export type Part<T> = { value: T; note: string | null }

/** `2`, `€€` or `$$` of four; null for what is neither. */
export function priceLevelIn(cell: string): Part<number | null> {
  const text = plain(cell).replace(/\s+/g, '')
  if (!text) return { value: null, note: null }
  const level = /^[1-4]$/.test(text) ? Number(text) : /^(?:€{1,4}|\${1,4}|£{1,4})$/.test(text) ? text.length : null
  return { value: level, note: level === null ? 'A price level is 1 to 4: left out.' : null }
}

/** Whether a listing is closed on public holidays. */
export function holidaysIn(cell: string): Part<boolean> {
  const text = plain(cell).toLowerCase()
  if (/^(?:|no|n|0|false|nein|off|non|لا)$/.test(text)) return { value: false, note: null }
  const known = /^(?:yes|y|1|true|ja|j|oui|si|sí|x|نعم)$/.test(text)
  return { value: known, note: known ? null : 'Neither yes nor no: left out.' }
}

const MOST_LINKS = 20
/** The network is the address's own; one that is on none we know stands as another. */
export function socialLinksIn(cell: string): Part<SocialLink[]> {
  const given = plain(cell)
    .split(/[;,|\s]+/)
    .filter(Boolean)
  const urls = [...new Set(given.flatMap((each) => readWebsite(each) ?? []))].slice(0, MOST_LINKS)
  const note = urls.length < given.length ? `${given.length} given, ${urls.length} kept.` : null
  return { value: urls.map((url) => ({ network: networkOf(url), url })), note }
}

/** Where any address fits, none is told by it. */
const anywhere: readonly SocialNetwork[] = [SocialNetwork.MASTODON, SocialNetwork.OTHER]

function networkOf(url: string): SocialNetwork {
  const named = Object.values(SocialNetwork).filter((network) => !anywhere.includes(network))
  return named.find((network) => isOn(network, url)) ?? SocialNetwork.OTHER
}

const MOST_AREAS = 50
/** `20 km; 82*; 80331; Munich`: one radius, postal codes and their beginnings, places. */
export function serviceAreasIn(cell: string): Part<ServiceArea[]> {
  const given = plain(cell)
    .split(/[;|]/)
    .map((each) => each.trim())
    .filter(Boolean)
  const read = given.map(areaIn)
  const radius = read.find(({ kind }) => kind === ServiceAreaKind.RADIUS)
  const kept = read.filter((area) => area.kind !== ServiceAreaKind.RADIUS || area === radius).slice(0, MOST_AREAS)
  return { value: kept, note: kept.length < given.length ? `${given.length} given, ${kept.length} kept.` : null }
}

function areaIn(text: string): ServiceArea {
  const km = /^(\d{1,4}(?:[.,]\d+)?)\s*km$/i.exec(text)
  const radiusKm = km?.[1] ? Number(km[1].replace(',', '.')) : 0
  if (radiusKm >= 0.1 && radiusKm <= 1_000) return { kind: ServiceAreaKind.RADIUS, name: null, radiusKm }
  const code = /\d/.test(text) && /^[\p{L}\d][\p{L}\d -]{0,11}\*?$/u.test(text)
  return { kind: code ? ServiceAreaKind.POSTAL_CODE : ServiceAreaKind.PLACE, name: cutTo(text, 120), radiusKm: null }
}
