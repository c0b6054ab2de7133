import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Address } from '../../kernel/postal.js'
import type { Asked, GeocodingPort, KnownPlace } from './port.js'

/** One town as each adapter is to know it: a house, its street, a postal code, and how far the town goes. */
export const town: KnownPlace[] = [
  { street: 'hafenstrasse', number: '4', postal: '24103', city: 'pellhaven', country: 'DE', lat: 54.32, lng: 10.13 },
  { street: 'hafenstrasse', number: '10', postal: '24103', city: 'pellhaven', country: 'DE', lat: 54.322, lng: 10.134 },
  { street: 'markt', number: '1', postal: '24105', city: 'pellhaven', country: 'DE', lat: 54.34, lng: 10.12 },
]
export type GeocodingUnderTest = { port: GeocodingPort; close: () => Promise<void> }

const nowhere: Address = { line1: null, line2: null, city: null, region: null, postal: null, country: null }
export const asking = (more: Partial<Asked>): Asked => ({
  address: nowhere,
  key: { street: '', number: '', postal: '', city: '', country: '' },
  locale: 'de',
  known: async () => town,
  turn: async () => undefined,
  msLeft: () => 7_000,
  ...more,
})
const street = (number: string, name: string, postal = '24103'): Asked =>
  asking({
    address: { ...nowhere, line1: `${name} ${number}`, postal, city: 'Pell Haven', country: 'DE' },
    key: { street: name.toLowerCase(), number, postal, city: 'pellhaven', country: 'DE' },
  })

/** What every adapter of the port keeps: run against the stand-in and against the real one. */
export function geocodingContract(name: string, open: () => Promise<GeocodingUnderTest>): void {
  describe(name, () => {
    let geocoding: GeocodingUnderTest
    beforeAll(async () => {
      geocoding = await open()
    })
    afterAll(() => geocoding.close())

    test('a house, else its street, else the postal code, else the town, each said to be no more than that', async () => {
      const { port } = geocoding
      const of = async (asked: Asked) => (await port.locate(asked))?.precision
      expect(await port.locate(street('4', 'Hafenstrasse'))).toMatchObject({
        lat: 54.32,
        lng: 10.13,
        precision: 'ADDRESS',
      })
      expect(await of(street('77', 'Hafenstrasse'))).toBe('STREET')
      expect(await of(street('1', 'Nirgendweg'))).toBe('POSTAL_CODE')
      const city = { address: { ...nowhere, city: 'Pell Haven' }, key: { ...asking({}).key, city: 'pellhaven' } }
      expect(await of(asking(city))).toBe('CITY')
    })

    test('a town that nobody knows is null', async () => {
      const unknown = { address: { ...nowhere, city: 'Atlantis' }, key: { ...asking({}).key, city: 'atlantis' } }
      expect(await geocoding.port.locate(asking(unknown))).toBeNull()
    })
  })
}
