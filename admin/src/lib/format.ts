import { useTranslation } from 'react-i18next'
import { digitsOf, moneyFormat } from './currencyTable'
import { readerZone } from './zone'

export interface Format {
  number(value: number): string
  /** A part of one, in whole per cent. */
  percent(value: number): string
  /** An amount in minor units, as its currency is written; whole amounts without empty cents. */
  money(money: { amount: number; currency: string }): string
  /** The same with its sign: by how much something grew or shrank. */
  change(money: { amount: number; currency: string }): string
  /** Of a store: `250 MB`, `5 GB`. */
  megabytes(value: number): string
  date(instant: string): string
  /** Date, time and zone: what a hover shows. */
  exact(instant: string, zone?: string): string
  /** The same to the minute, for a sentence. */
  toTheMinute(instant: string): string
  relative(instant: string): string
  /** Minutes after midnight as the language writes a time of day. */
  clock(minutes: number): string
  day(isoDate: string): string
  list(items: string[]): string
  /** Parts of an address in a row, with the comma of their script; what is missing leaves no gap. */
  row(parts: (string | null | undefined)[]): string
  region(code: string): string
  weekday(index: number, width?: 'long' | 'short'): string
}

/** What stands in a row, with the comma of its own script; what is missing leaves no gap. */
export function inRow(parts: (string | null | undefined)[]): string {
  const kept = parts.filter(Boolean)
  return kept.join(/\p{Script=Arabic}/u.test(kept.join('')) ? '، ' : ', ')
}

const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
]

/** Intl in the page's language, in the viewer's own zone. */
export function useFormat(): Format {
  const { i18n } = useTranslation()
  return formatFor(i18n.language)
}

/** The reader's own region where they have one in this language: a Briton reads 18:00 where an American reads 6:00 PM. */
export function localeFor(language: string): string {
  const own = navigator.languages.find((tag) => tag.split('-')[0] === language && isTag(tag)) ?? language
  // Readers of Arabic business software expect the digits the rest of the page (phones, postcodes) uses.
  return language === 'ar' ? `${own}-u-nu-latn` : own
}

/** Some systems put their POSIX name in the list (`en-US@posix`), which Intl refuses. */
function isTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0
  } catch {
    return false
  }
}

function moneyIn(
  locale: string,
  { amount, currency }: { amount: number; currency: string },
  more: Intl.NumberFormatOptions = {},
): string {
  const exact = moneyFormat(locale, currency, {
    trailingZeroDisplay: 'stripIfInteger',
    // A sign with Latin letters (UK£) falls apart in Arabic.
    currencyDisplay: locale.startsWith('ar') ? 'code' : 'symbol',
    ...more,
  })
  return exact.format(amount / 10 ** digitsOf(currency))
}

const cache = new Map<string, Format>()

export function formatFor(language: string): Format {
  const zone = readerZone()
  const key = `${language} ${zone}`
  const known = cache.get(key)
  if (known) return known
  const locale = localeFor(language)
  const numbers = new Intl.NumberFormat(locale)
  const percents = new Intl.NumberFormat(locale, { style: 'percent' })
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: zone })
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' })
  const clocks = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: 'UTC' })
  const relatives = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  const regions = new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' })
  const lists = new Intl.ListFormat(locale)
  const minutes = new Intl.DateTimeFormat(locale, {
    ...{ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
    ...{ hour: 'numeric', minute: '2-digit', timeZoneName: 'short', timeZone: zone },
  })
  const made: Format = {
    number: (value) => numbers.format(value),
    percent: (value) => percents.format(value),
    money: (money) => moneyIn(locale, money),
    change: (money) => moneyIn(locale, money, { signDisplay: 'exceptZero' }),
    megabytes: (value) => {
      const unit = value >= 1_000 ? 'gigabyte' : 'megabyte'
      return new Intl.NumberFormat(locale, { style: 'unit', unit }).format(value >= 1_000 ? value / 1_000 : value)
    },
    date: (instant) => dates.format(new Date(instant)),
    exact: (instant, timeZone = zone) =>
      new Intl.DateTimeFormat(locale, {
        dateStyle: 'full',
        timeStyle: 'long',
        timeZone,
      }).format(new Date(instant)),
    toTheMinute: (instant) => minutes.format(new Date(instant)),
    relative: (instant) => {
      const seconds = (Date.parse(instant) - Date.now()) / 1000
      const step = STEPS.find(([, size]) => Math.abs(seconds) >= size)
      return step ? relatives.format(Math.round(seconds / step[1]), step[0]) : relatives.format(0, 'second')
    },
    clock: (minutes) => clocks.format(new Date((minutes % 1440) * 60_000)),
    day: (isoDate) => days.format(new Date(`${isoDate}T00:00:00Z`)),
    list: (items) => lists.format(items),
    row: inRow,
    region: (code) => {
      try {
        return regions.of(code.toUpperCase()) ?? code
      } catch {
        return code
      }
    },
    // 5 January 1970 was a Monday.
    weekday: (index, weekday = 'long') =>
      new Intl.DateTimeFormat(locale, { weekday, timeZone: 'UTC' }).format(new Date((4 + index) * 86_400_000)),
  }
  cache.set(key, made)
  return made
}
