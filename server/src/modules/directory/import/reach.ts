import { isOn } from '../../tenancy/networks.js'
import { SocialNetwork, type SocialLink } from '../../tenancy/tenant.types.js'
import { readWebsite } from '../../../kernel/website.js'
import { type ServiceArea, ServiceAreaKind } from '../listing/contact.types.js'
import { yesNoIn } from './answers.js'
import { cutTo, plain } from './cells.js'
import { partsOf } from './lists.js'

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
  const text = plain(cell)
  const answer = text ? yesNoIn(text) : false
  return { value: answer ?? false, note: answer === null ? 'Neither yes nor no: left out.' : null }
}

const MOST_LINKS = 20
/** The network is the address's own, or said before it (`mastodon:https://…`); one that is on none we know stands as another. */
export function socialLinksIn(cell: string): Part<SocialLink[]> {
  const given = partsOf(plain(cell).replace(/\s+/g, ';'), ';,|')
  const links = given.flatMap((each): SocialLink[] => {
    const [, named = '', address = each] = /^([a-z]+):(https?:\/\/.+)$/i.exec(each) ?? []
    const network = Object.values(SocialNetwork).find((known) => known === named.toUpperCase())
    const url = readWebsite(network ? address : each)
    return url ? [{ network: network && isOn(network, url) ? network : networkOf(url), url }] : []
  })
  const once = links.filter(({ url }, at) => links.findIndex((other) => other.url === url) === at)
  const value = once.slice(0, MOST_LINKS)
  return { value, note: value.length < given.length ? `${given.length} given, ${value.length} kept.` : null }
}

/** Where any address fits, none is told by it. */
const anywhere: readonly SocialNetwork[] = [SocialNetwork.MASTODON, SocialNetwork.OTHER]

export function networkOf(url: string): SocialNetwork {
  const named = Object.values(SocialNetwork).filter((network) => !anywhere.includes(network))
  return named.find((network) => isOn(network, url)) ?? SocialNetwork.OTHER
}

const MOST_AREAS = 50
/** `20 km; 82*; 80331; Munich; place: Quarter 9`: one radius, postal codes and their beginnings, places. */
export function serviceAreasIn(cell: string): Part<ServiceArea[]> {
  const given = partsOf(plain(cell), ';|')
  const read = given.map(areaIn)
  const radius = read.find(({ kind }) => kind === ServiceAreaKind.RADIUS)
  const kept = read.filter((area) => area.kind !== ServiceAreaKind.RADIUS || area === radius).slice(0, MOST_AREAS)
  return { value: kept, note: kept.length < given.length ? `${given.length} given, ${kept.length} kept.` : null }
}

export function areaIn(text: string): ServiceArea {
  const [, kind = '', named = ''] = /^(place|postal code): *(.+)$/i.exec(text) ?? []
  if (kind) {
    const said = kind.toLowerCase() === 'place' ? ServiceAreaKind.PLACE : ServiceAreaKind.POSTAL_CODE
    return { kind: said, name: cutTo(named, 120), radiusKm: null }
  }
  const km = /^(\d{1,4}(?:[.,]\d+)?)\s*km$/i.exec(text)
  const radiusKm = km?.[1] ? Number(km[1].replace(',', '.')) : 0
  if (radiusKm >= 0.1 && radiusKm <= 1_000) return { kind: ServiceAreaKind.RADIUS, name: null, radiusKm }
  const code = /\d/.test(text) && /^[\p{L}\d][\p{L}\d -]{0,11}\*?$/u.test(text)
  return { kind: code ? ServiceAreaKind.POSTAL_CODE : ServiceAreaKind.PLACE, name: cutTo(text, 120), radiusKm: null }
}
