import type { StarPriceInput } from '../../../gql/graphql'
import { majorOf, minorOf } from '../../../lib/currency'

/** A currency's prices as they are written, by how many days; empty: not sold like that. */
export interface StarRow {
  currency: string
  cells: Record<string, string>
}

export interface StarPrice {
  days: number
  amount: { amount: number; currency: string }
}

export const lengthsOf = (prices: readonly StarPrice[]): number[] =>
  [...new Set(prices.map(({ days }) => days))].sort((a, b) => a - b)

export function draftStars(prices: readonly StarPrice[]): StarRow[] {
  const rows: StarRow[] = []
  for (const { days, amount } of prices) {
    const known = rows.find(({ currency }) => currency === amount.currency)
    const row = known ?? emptyRow(amount.currency, lengthsOf(prices))
    if (!known) rows.push(row)
    row.cells[days] = majorOf(amount.amount, amount.currency)
  }
  return rows
}

export const emptyRow = (currency: string, lengths: number[]): StarRow => ({
  currency,
  cells: Object.fromEntries(lengths.map((days) => [days, ''])),
})

/** So many days more; what stands there already stays. */
export const withLength = (rows: StarRow[], days: number): StarRow[] =>
  rows.map(({ currency, cells }) => ({ currency, cells: { [days]: '', ...cells } }))

/** Sold by so many days no more, in whatever currency. */
export const withoutLength = (rows: StarRow[], days: number): StarRow[] =>
  rows.map(({ currency, cells }) => ({
    currency,
    cells: Object.fromEntries(Object.entries(cells).filter(([length]) => length !== String(days))),
  }))

const MOST_DAYS = 366
/** How many days somebody wrote; NaN: none, or more than a year has. */
export function readDays(text: string): number {
  const days = /^\d{1,3}$/.test(text.trim()) ? Number(text) : Number.NaN
  return days >= 1 && days <= MOST_DAYS ? days : Number.NaN
}

/** Every price that is written, and where in the form it stands; an amount that cannot be read is none (NaN). */
export const writtenStars = (rows: StarRow[]): { place: string; price: StarPriceInput }[] =>
  rows.flatMap(({ currency, cells }, at) =>
    Object.entries(cells)
      .filter(([, text]) => text.trim() !== '')
      .map(([days, text]) => ({
        place: `rows.${at}.cells.${days}`,
        price: { days: Number(days), currency, amount: minorOf(text, currency) },
      })),
  )
