import type { Address as Postal } from '../../../kernel/postal.js'
import type { Address, TaxId } from '../../../providers/payments/port.js'

/** How the ids of the Union's members look, after the country: https://taxation-customs.ec.europa.eu, VIES. Greece writes EL. */
const union: Record<string, RegExp> = {
  AT: /^U\d{8}$/,
  BE: /^[01]\d{9}$/,
  BG: /^\d{9,10}$/,
  CY: /^\d{8}[A-Z]$/,
  CZ: /^\d{8,10}$/,
  DE: /^\d{9}$/,
  DK: /^\d{8}$/,
  EE: /^\d{9}$/,
  EL: /^\d{9}$/,
  ES: /^[A-Z0-9]\d{7}[A-Z0-9]$/,
  FI: /^\d{8}$/,
  FR: /^[A-Z0-9]{2}\d{9}$/,
  HR: /^\d{11}$/,
  HU: /^\d{8}$/,
  IE: /^(\d[A-Z0-9+*]\d{5}[A-Z]|\d{7}[A-Z]{1,2})$/,
  IT: /^\d{11}$/,
  LT: /^(\d{9}|\d{12})$/,
  LU: /^\d{8}$/,
  LV: /^\d{11}$/,
  MT: /^\d{8}$/,
  NL: /^[A-Z0-9+*]{12}$/,
  PL: /^\d{10}$/,
  PT: /^\d{9}$/,
  RO: /^\d{2,10}$/,
  SE: /^\d{12}$/,
  SI: /^\d{8}$/,
  SK: /^\d{10}$/,
  // Northern Ireland trades goods as the Union does.
  XI: /^(\d{9}|\d{12}|(GD|HA)\d{3})$/,
}
const others: [type: string, looks: RegExp][] = [
  ['gb_vat', /^GB(\d{9}|\d{12}|(GD|HA)\d{3})$/],
  ['ch_vat', /^CHE\d{9}(MWST|TVA|IVA)?$/],
  ['no_vat', /^\d{9}MVA$/],
]

/** As people write it, with dots and spaces; null where it looks like none. */
export function vatOf(written: string): TaxId | null {
  const value = written.toUpperCase().replace(/[\s.\-–]/g, '')
  if (union[value.slice(0, 2)]?.test(value.slice(2))) return { type: 'eu_vat', value }
  const other = others.find(([, looks]) => looks.test(value))
  return other ? { type: other[0], value } : null
}

export function vendorAddress({ region, postal, ...rest }: Postal): Address {
  return { ...rest, state: region, postalCode: postal }
}

export function postalOf(address: Address | null): Postal | null {
  if (!address) return null
  const { state, postalCode, line1, line2, city, country } = address
  return { line1, line2, city, country, region: state, postal: postalCode }
}
