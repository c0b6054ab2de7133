const digits = new Map<string, number>()

/** How many digits a currency has behind the comma: two for the euro, none for the yen. */
function digitsOf(currency: string): number {
  const known = digits.get(currency)
  if (known !== undefined) return known
  const found =
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  digits.set(currency, found)
  return found
}

/** An amount in minor units as one writes it into a field: `11.99`. */
export function majorOf(amount: number, currency: string): string {
  return (amount / 10 ** digitsOf(currency)).toFixed(digitsOf(currency))
}

/** What stands in a field, in minor units; NaN for what is no amount. */
export function minorOf(text: string, currency: string): number {
  return Math.round(Number(text.trim().replace(',', '.')) * 10 ** digitsOf(currency))
}

const OF_REGION: Record<string, string> = { GB: 'GBP', US: 'USD' }

/** Of those on a price list the reader's own; euros elsewhere. */
export function ownCurrency(currencies: string[], locale: string): string {
  const region = new Intl.Locale(locale).maximize().region ?? ''
  const own = OF_REGION[region] ?? 'EUR'
  return currencies.includes(own) ? own : (currencies[0] ?? own)
}
