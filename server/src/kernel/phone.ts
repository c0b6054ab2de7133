import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max'
import { refuse } from './errors.js'

/** A phone number in E.164 (`+49892199890`). `country` (ISO 3166-1 alpha-2) reads local formats; null expects a leading +. */
export function readPhone(text: string, country: string | null): string | null {
  // `extract: false`: the whole text is a number, or none is; digits are not picked out of a sentence.
  const options = { extract: false, ...(country ? { defaultCountry: country as CountryCode } : {}) }
  const number = parsePhoneNumberFromString(text.trim(), options)
  return number?.isPossible() ? number.number : null
}

export function e164(text: string, country: string | null, field: string): string {
  const number = readPhone(text, country)
  if (!number)
    throw refuse('BAD_USER_INPUT', 'Write a phone number with its country code, such as +49 89 1234567.', { field })
  return number
}

/**
 * Whether it takes text messages: mobile phones, and where a country's numbers do not tell, what may be one. Never what costs more, and only of
 * `countries` (ISO 3166-1 alpha-2; null: of all), for a message to some countries' mobile phones is what toll fraud lives on.
 */
export function takesTexts(number: string, countries: readonly string[] | null): boolean {
  const read = parsePhoneNumberFromString(number)
  if (countries && !(read?.country && countries.includes(read.country))) return false
  const kind = read?.getType()
  return kind === 'MOBILE' || kind === 'FIXED_LINE_OR_MOBILE'
}

export const isCountryOfPhones = (code: string): boolean => isSupportedCountry(code)

/** `+49 ••• 12`: the country and the last two digits. */
export function maskedPhone(number: string): string {
  const country = parsePhoneNumberFromString(number)?.countryCallingCode ?? ''
  return `+${country} ••• ${number.slice(-2)}`
}
