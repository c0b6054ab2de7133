/**
 * Amounts are minor units as whoever takes the payments counts them (docs.stripe.com/currencies), which is neither what ISO 4217 nor what a browser says of
 * each: `Intl` writes forints without the hundredths in which they are charged. The admin has the same file, word for word (admin/src/lib/currencyTable.ts).
 */
const none = new Set('BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF VND VUV XAF XOF XPF'.split(' '))
const three = new Set('BHD JOD KWD OMR TND'.split(' '))
/** Counted in hundredths and charged in whole ones. */
const whole = new Set(['ISK'])

/** Everything that can be sold in. Without shillings of Uganda, of which two lists there say two things. */
export const currencies: readonly string[] = (
  'AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BRL BSD BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CVE CZK DJF DKK DOP DZD EGP ' +
  'ETB EUR FJD FKP GBP GEL GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR ISK JMD JOD JPY KES KGS KHR KMF KRW KWD KYD KZT LAK LBP LKR LRD LSL MAD ' +
  'MDL MGA MKD MMK MNT MOP MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RWF SAR SBD SCR SEK SGD SHP ' +
  'SLE SOS SRD SZL THB TJS TND TOP TRY TTD TWD TZS UAH USD UYU UZS VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW'
).split(' ')

/** How many digits a currency has behind the comma: two for the euro and the forint, none for the yen. */
export function digitsOf(currency: string): number {
  if (none.has(currency)) return 0
  return three.has(currency) ? 3 : 2
}

/** What an amount must be a multiple of: a thousandth of a dinar is told and not taken. */
export function stepOf(currency: string): number {
  if (whole.has(currency)) return 100
  return three.has(currency) ? 10 : 1
}

/** For `Intl`, so that it writes as many digits as are counted. */
export function moneyFormat(locale: string, currency: string, more: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  const digits = digitsOf(currency)
  const exact = { minimumFractionDigits: digits, maximumFractionDigits: digits }
  return new Intl.NumberFormat(locale, { style: 'currency', currency, ...exact, ...more })
}
