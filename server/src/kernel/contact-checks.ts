import { ValidateBy, type ValidationArguments } from 'class-validator'
import { readPhone } from './phone.js'
import { isTimeZone } from './time.js'
import { readWebsite } from './website.js'

/**
 * What can be told wrong from the input alone is told with all the other fields, before anything is looked up; the canonical
 * form is made when it is written (the room's service).
 */
export function IsWebsite(): PropertyDecorator {
  const validate = (text: unknown): boolean => isBlank(text) || readWebsite(String(text)) !== null
  const defaultMessage = (): string => 'Write a web address such as https://www.example.org.'
  return ValidateBy({ name: 'isWebsite', validator: { validate, defaultMessage } })
}

/** `whole`: the input is all there is, so a number without a country cannot be read by that of a stored address. */
export function IsPhone(given: 'part' | 'whole'): PropertyDecorator {
  const validate = (text: unknown, about?: ValidationArguments): boolean => {
    const { address } = (about?.object ?? {}) as { address?: { country?: string | null } | null }
    const unknown = given === 'part' && address === undefined && !String(text).trim().startsWith('+')
    return isBlank(text) || unknown || readPhone(String(text), address?.country?.toUpperCase() ?? null) !== null
  }
  const defaultMessage = (): string => 'Write a phone number with its country code, such as +49 89 1234567.'
  return ValidateBy({ name: 'isPhone', validator: { validate, defaultMessage } })
}

export function IsTimeZone(): PropertyDecorator {
  const validate = (text: unknown): boolean => typeof text === 'string' && isTimeZone(text)
  const defaultMessage = (): string => 'Write an IANA zone, such as Europe/Berlin.'
  return ValidateBy({ name: 'isTimeZone', validator: { validate, defaultMessage } })
}

/** ISO 3166-1 alpha-2, in either case. */
export function IsCountry(): PropertyDecorator {
  const validate = (text: unknown): boolean => typeof text === 'string' && isCountry(text)
  const defaultMessage = (): string => 'Write the country as two letters, such as DE.'
  return ValidateBy({ name: 'isCountry', validator: { validate, defaultMessage } })
}

const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })

function isCountry(text: string): boolean {
  const code = text.toUpperCase()
  return /^[A-Z]{2}$/.test(code) && code !== 'ZZ' && names.of(code) !== undefined
}

const isBlank = (text: unknown): boolean => !String(text).trim()
