import { defaultEndpoint, ownNonce } from './origin.js'

/** Views that are about one listing, named by `slug`: its card, or a form. */
const SINGLE = ['listing', 'endorse', 'enquire', 'claim'] as const
const VIEWS = ['search', 'list', 'map', 'category', 'launcher', ...SINGLE] as const
const LAYOUTS = ['grid', 'list', 'map-left'] as const

export type View = (typeof VIEWS)[number]
export type Layout = (typeof LAYOUTS)[number]
export type Theme = 'light' | 'dark' | 'auto'

/** What the page asked for, by attributes; each may also be written with `data-`, as it is on the script tag. */
export interface Settings {
  endpoint: string
  tenant: string | null
  key: string | null
  view: View
  layout: Layout
  /** The one listing the view is about; null where it is about a directory. */
  single: string | null
  theme: Theme | null
  locale: string | null
  listing: string | null
  category: string | null
  pageSize: number
  /** Own tiles of the page; null: the installation's. */
  tiles: string | null
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
  'layout',
  'slug',
  'listing',
  'category',
  'page-size',
  'tiles',
  'tiles-credit',
  'deep-link',
  'datalayer',
]
export const ATTRIBUTES = [...RESTARTING, 'theme', 'locale']

export function readSettings(element: Element): Settings {
  const read = (name: string) => (element.getAttribute(name) ?? element.getAttribute(`data-${name}`))?.trim() || null
  const api = read('api')
  const param = read('deep-link') ?? 'listing'
  const view = oneOf(read('view'), VIEWS) ?? 'search'
  return {
    endpoint: api ? new URL(api, document.baseURI).href : defaultEndpoint,
    tenant: read('tenant'),
    key: read('key'),
    view,
    layout: oneOf(read('layout'), LAYOUTS) ?? 'grid',
    single: SINGLE.includes(view as never) ? read('slug') : null,
    theme: readTheme(read('theme')),
    locale: read('locale'),
    listing: read('listing'),
    category: read('category') ?? (view === 'category' ? read('slug') : null),
    pageSize: Math.min(Math.max(Number(read('page-size')) || 12, 1), 36),
    tiles: read('tiles'),
    tilesCredit: read('tiles-credit'),
    nonce: (element as HTMLElement).nonce || ownNonce,
    param: param === 'off' ? null : param,
    dataLayer: read('datalayer') === 'on',
  }
}

export function readTheme(value: string | null): Theme | null {
  return oneOf(value, ['light', 'dark', 'auto'])
}

function oneOf<T extends string>(value: string | null, allowed: readonly T[]): T | null {
  return allowed.find((candidate) => candidate === value) ?? null
}
