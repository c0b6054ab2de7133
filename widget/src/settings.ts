import { defaultEndpoint, ownNonce } from './origin.js'

export type View = 'search' | 'list' | 'map' | 'launcher'
export type Theme = 'light' | 'dark' | 'auto'

/** What the page asked for, by attributes; each may also be written with `data-`, as it is on the script tag. */
export interface Settings {
  endpoint: string
  tenant: string | null
  key: string | null
  view: View
  theme: Theme | null
  locale: string | null
  listing: string | null
  category: string | null
  pageSize: number
  tiles: string
  tilesCredit: string | null
  nonce: string
  /** The name of the query parameter that carries a listing's slug; null: no deep links. */
  param: string | null
  dataLayer: boolean
}

/** Attributes that start the widget anew when they change; `theme` and `locale` are applied in place. */
export const RESTARTING = [
  'tenant',
  'key',
  'api',
  'view',
  'listing',
  'category',
  'page-size',
  'tiles',
  'tiles-credit',
  'deep-link',
  'datalayer',
]
export const ATTRIBUTES = [...RESTARTING, 'theme', 'locale']

const OPENSTREETMAP = 'https://tile.openstreetmap.org/{z}/{x}/{y}.png'

export function readSettings(element: Element): Settings {
  const read = (name: string) => (element.getAttribute(name) ?? element.getAttribute(`data-${name}`))?.trim() || null
  const param = read('deep-link') ?? 'listing'
  return {
    endpoint: read('api') ? new URL(read('api') ?? '', document.baseURI).href : defaultEndpoint,
    tenant: read('tenant'),
    key: read('key'),
    view: oneOf(read('view'), ['search', 'list', 'map', 'launcher']) ?? 'search',
    theme: readTheme(read('theme')),
    locale: read('locale'),
    listing: read('listing'),
    category: read('category'),
    pageSize: Math.min(Math.max(Number(read('page-size')) || 12, 1), 36),
    tiles: read('tiles') ?? OPENSTREETMAP,
    tilesCredit: read('tiles-credit'),
    nonce: (element as HTMLElement).nonce || ownNonce,
    param: param === 'off' ? null : param,
    dataLayer: read('datalayer') === 'on',
  }
}

export function readTheme(value: string | null): Theme | null {
  return oneOf(value, ['light', 'dark', 'auto'])
}

function oneOf<T extends string>(value: string | null, allowed: T[]): T | null {
  return allowed.find((candidate) => candidate === value) ?? null
}
