import { digitsOf, stepOf } from './currencyTable'

/** An amount in minor units as one writes it into a field: `11.99`. */
export function majorOf(amount: number, currency: string): string {
  return (amount / 10 ** digitsOf(currency)).toFixed(digitsOf(currency))
}

/**
 * What stands in a field, in minor units; NaN for what is no amount, or may be two: `1.490` are fourteen hundred and ninety to one reader and one and a
 * half to the next. So there is one mark at most, and behind it no more digits than the currency has.
 */
export function minorOf(text: string, currency: string): number {
  const [, units, rest = ''] = /^(\d+)(?:[.,](\d+))?$/.exec(text.trim()) ?? []
  const digits = digitsOf(currency)
  if (!units || rest.length > digits) return Number.NaN
  const amount = Number(units + rest.padEnd(digits, '0'))
  return amount % stepOf(currency) ? Number.NaN : amount
}

const OF_REGION: Record<string, string> = { GB: 'GBP', US: 'USD' }

/** Of those on a price list the reader's own; euros elsewhere. */
export function ownCurrency(currencies: string[], locale: string): string {
  const region = new Intl.Locale(locale).maximize().region ?? ''
  const own = OF_REGION[region] ?? 'EUR'
  return currencies.includes(own) ? own : (currencies[0] ?? own)
}
