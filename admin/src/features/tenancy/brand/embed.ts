/** What the form beside the snippet says. Empty: the widget decides, and the tag does not name it. */
export interface Embed {
  view: '' | 'list' | 'map' | 'category' | 'listing' | 'endorse' | 'enquire' | 'claim' | 'launcher'
  layout: '' | 'list' | 'map-left'
  theme: '' | 'light' | 'dark' | 'auto'
  locale: string
  category: string
  listing: string
  pageSize: number
  events: boolean
}

export const VIEWS: Embed['view'][] = [
  '',
  'list',
  'map',
  'category',
  'listing',
  'endorse',
  'enquire',
  'claim',
  'launcher',
]
export const LAYOUTS: Embed['layout'][] = ['', 'list', 'map-left']
export const THEMES: Embed['theme'][] = ['', 'light', 'dark', 'auto']
/** Languages the widget has words for. */
export const LOCALES = ['', 'en', 'de', 'fr', 'ar']

export const freshEmbed: Embed = {
  view: '',
  layout: '',
  theme: '',
  locale: '',
  category: '',
  listing: '',
  pageSize: 12,
  events: false,
}

/** Views about one listing: a list's settings mean nothing there. */
export const isAboutOne = ({ view }: Embed): boolean =>
  view === 'listing' || view === 'endorse' || view === 'enquire' || view === 'claim'

/** The widget's attributes: one function for the snippet and for the preview, so that neither can say what the other does not. */
export function attributesOf(tenant: string, embed: Embed): [name: string, value: string][] {
  const one = isAboutOne(embed)
  const said: [string, string][] = [
    ['tenant', tenant],
    ['view', embed.view],
    ['slug', one ? embed.listing : ''],
    ['category', one ? '' : embed.category],
    ['layout', one ? '' : embed.layout],
    ['page-size', one || embed.pageSize === freshEmbed.pageSize ? '' : String(embed.pageSize)],
    ['theme', embed.theme],
    ['locale', embed.locale],
    ['datalayer', embed.events ? 'on' : ''],
  ]
  return said.filter(([, value]) => value !== '')
}

/** The tag to paste. Slugs and languages hold nothing that a quoted attribute could not, but nobody need rely on it. */
export function snippetOf(origin: string, tenant: string, embed: Embed): string {
  const attributes = attributesOf(tenant, embed).map(([name, value]) => `data-${name}="${escaped(value)}"`)
  return `<script async src="${origin}/widget/v1.js" ${attributes.join(' ')}></script>`
}

/** Whether something is still missing that the view cannot do without. */
export function isUnfinished(embed: Embed): boolean {
  return isAboutOne(embed) && !embed.listing
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}
