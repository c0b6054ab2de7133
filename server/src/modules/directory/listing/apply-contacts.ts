import { type FieldError, refuse } from '../../../kernel/errors.js'
import { readPhone } from '../../../kernel/phone.js'
import { readWebsite } from '../../../kernel/website.js'
import { isOn } from '../../tenancy/networks.js'
import type { SocialLinkInput } from '../../tenancy/tenant.inputs.js'
import { networkNames, type SocialLink } from '../../tenancy/tenant.types.js'
import {
  type LabelledPhone,
  type LabelledPhoneInput,
  type ServiceArea,
  type ServiceAreaInput,
  ServiceAreaKind,
} from './contact.types.js'
import type { Listing } from './listing.entity.js'
import type { UpdateListingInput } from './listings.inputs.js'

/** Every phone of a listing, the primary one first; a number an import made the primary one stands there once. */
export function phonesOf({
  phone,
  phoneLabel,
  furtherPhones,
}: Pick<Listing, 'phone' | 'phoneLabel' | 'furtherPhones'>): LabelledPhone[] {
  if (!phone) return []
  return [{ label: phoneLabel, number: phone }, ...furtherPhones.filter(({ number }) => number !== phone)]
}

/**
 * Further phones, pages elsewhere and areas, each list whole; all that is wrong with any is told at once. Like categories: `phone` alone
 * changes the first and leaves the others, null takes all away.
 */
export function applyContacts(listing: Listing, input: UpdateListingInput): void {
  const faults: FieldError[] = []
  const phones =
    input.phones === undefined ? undefined : readPhones(input.phones ?? [], { input, country: listing.country, faults })
  const links = input.socialLinks?.map((link, at) => readLink(link, `input.socialLinks.${at}.url`, faults))
  const areas = input.serviceAreas && readAreas(input.serviceAreas, faults)
  if (faults.length) throw refuse('BAD_USER_INPUT', 'Some of the contacts need another look.', { fields: faults })
  if (phones) setPhones(listing, phones)
  else if (input.phone !== undefined && !listing.phone) setPhones(listing, [])
  if (input.socialLinks !== undefined) listing.socialLinks = links ?? []
  if (input.serviceAreas !== undefined) listing.serviceAreas = areas ?? []
}

function setPhones(listing: Listing, [first, ...further]: LabelledPhone[]): void {
  Object.assign(listing, { phone: first?.number ?? null, phoneLabel: first?.label ?? null, furtherPhones: further })
}

type Reading = { input: UpdateListingInput; country: string | null; faults: FieldError[] }

function readPhones(given: LabelledPhoneInput[], { input, country, faults }: Reading): LabelledPhone[] {
  const read = given.map(({ label, number }, at): LabelledPhone => {
    const found = readPhone(number, country)
    const message = 'Write a phone number with its country code, such as +49 89 1234567.'
    if (!found) faults.push({ path: `input.phones.${at}.number`, message })
    return { label: label?.trim() || null, number: found ?? '' }
  })
  read.forEach(({ number }, at) => {
    if (number && read.findIndex((other) => other.number === number) < at)
      faults.push({ path: `input.phones.${at}.number`, message: 'This number is in the list already.' })
  })
  if (input.phone !== undefined && (input.phone && readPhone(input.phone, country)) !== (read[0]?.number ?? null))
    faults.push({ path: 'input.phone', message: 'This is not the first of `phones`.' })
  return read
}

function readLink({ network, url }: SocialLinkInput, path: string, faults: FieldError[]): SocialLink {
  const address = readWebsite(url)
  if (!address) faults.push({ path, message: 'Write a web address such as https://www.example.org.' })
  else if (!isOn(network, address)) faults.push({ path, message: `This is no address on ${networkNames[network]}.` })
  return { network, url: address ?? '' }
}

function readAreas(given: ServiceAreaInput[], faults: FieldError[]): ServiceArea[] {
  if (given.filter(({ kind }) => kind === ServiceAreaKind.RADIUS).length > 1)
    faults.push({ path: 'input.serviceAreas', message: 'One radius is enough: the widest.' })
  return given.map(({ kind, name, radiusKm }, at): ServiceArea => {
    const said = name?.trim() || null
    const path = `input.serviceAreas.${at}`
    if (kind === ServiceAreaKind.RADIUS) {
      if (radiusKm == null)
        faults.push({ path: `${path}.radiusKm`, message: 'Say how many kilometres around the listing.' })
      return { kind, name: null, radiusKm: radiusKm ?? null }
    }
    if (!said) faults.push({ path: `${path}.name`, message: 'Say which place or postal code.' })
    else if (kind === ServiceAreaKind.POSTAL_CODE && !/^[\p{L}\d][\p{L}\d -]{0,11}\*?$/u.test(said))
      faults.push({ path: `${path}.name`, message: 'Write a postal code, or its beginning and a *.' })
    return { kind, name: said, radiusKm: null }
  })
}
