import type { english } from './english.js'

/** A text that depends on a number; the keys are the plural categories of Intl.PluralRules. */
export type Plural = { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>

const first = {
  searchLabel: 'Search the directory',
  searchHint: 'Name, trade or street',
  clear: 'Clear search',
  category: 'Category',
  allCategories: 'All categories',
  openNow: 'Open now',
  nearMe: 'Near me',
  nearDenied: 'Your position is not available.',
  filters: 'Filters',
  map: 'Map',
  loading: 'Loading',
  results: { one: '{n} result', other: '{n} results' } as Plural,
  more: 'Show more',
  back: 'Back to the list',
  open: 'Open',
  closed: 'Closed',
  featured: 'Featured',
  wouldRepeat: { one: '{n} person would go again', other: '{n} people would go again' } as Plural,
  showOnMap: 'Show on the map',
  mapNote: 'The map loads its pictures from {host}.',
  offline: 'You are offline',
  offlineHint: 'It returns as soon as you are connected again.',
  unreachable: 'The directory cannot be reached',
  unreachableHint: 'Please try again in a moment.',
  busy: 'Too many requests at once',
  busyHint: 'Please try again in a moment.',
  notHere: 'The directory cannot be shown here',
  notHereHint: 'This website is not set up for it yet.',
  retry: 'Try again',
  reference: 'Reference: {id}',
}

export type Messages = typeof first & typeof english

/** English is in the first script as far as the first script speaks; the chunks bring the rest (`learn`). */
export const en = first as Messages

export function learn(texts: Partial<Messages>): void {
  Object.assign(en, texts)
}
