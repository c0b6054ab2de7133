import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { holdsCardNumber, withoutCardNumber } from './card-number.js'

const root = new URL('../../../', import.meta.url)
const reference = new URL(`${process.env.REFERENCE_DIR ?? '../shared'}/`, root)

/** Numbers that issuers and Stripe publish for tests: nobody's. */
const cards = [
  ...['4242424242424242', '4000056655665556', '5555555555554444', '5105105105105100', '2223003122003222'],
  ...['378282246310005', '371449635398431', '6011111111111117', '6011000990139424', '6200000000000005'],
  ...['36227206271667', '30569309025904', '3056930009020004', '3566002020360505', '6759649826438453'],
]

test('the numbers of every issuer are known, in one piece and in the groups they are printed in', () => {
  const printed = (number: string): string[] => {
    const fours = number.match(/.{1,4}/g) ?? []
    const amex = [number.slice(0, 4), number.slice(4, 10), number.slice(10)]
    const groups = number.length === 16 ? fours : amex
    return [number, ...[' ', '-', '.', '\u00a0', ' – '].map((gap) => groups.join(gap))]
  }
  expect(cards.flatMap(printed).filter((text) => !holdsCardNumber(text))).toEqual([])
})

test.each([
  'My card is 4242 4242 4242 4242, good till 12/29, code 123',
  '4242 4242 4242 4242 12 29',
  'card4242424242424242',
  'Call 0151 23456789 or take 4242-4242-4242-4242.',
  '٤٢٤٢ ٤٢٤٢ ٤٢٤٢ ٤٢٤٢',
  '４２４２４２４２４２４２４２４２',
  '4242\u200b4242\u20604242\u200b4242',
  '42 42 42 42 42 42 42 42',
  '4242 4242 4242 4242 5555 5555 5555 4444',
  '+4242424242424242',
  'https://shop.example/pay?card=4242424242424242',
  // What stands in an IBAN below, without its country.
  '4912345605100153',
])('a number in other clothes is one: %s', (text) => {
  expect(holdsCardNumber(text)).toBe(true)
  expect(withoutCardNumber(text)).not.toMatch(/\p{Nd}/u)
})

test.each([
  ['a number whose check digit is wrong', '4242 4242 4242 4241'],
  ['a phone with its country', '+37 8282246310005'],
  ['a phone of Germany without the plus', '4989123456789'],
  ['an EAN of Germany', '4006381333931'],
  ['an IBAN', 'DE46 4500 0000 8000 0000 56'],
  ['an IBAN in one piece', 'FI4912345605100153'],
  ['a SIRET, which has the same check', '36252100700009'],
  ['a SIRET as it is written', '362 521 007 00009'],
  ['an IMEI, which has it as well', '490154203237518'],
  ['a VAT id', 'ATU12345675 and DE129273398'],
  ['a point on the map', '37.1234567890123, 48.13715400000001'],
  ['postal codes one below the other', '4242\n4242\n4242\n4242'],
  ['postal codes of a town', '4051 4052 4053 4054 4055 4056 4057 4058'],
  ['postal codes of a region', '4020 / 4030 / 4040 / 4050 / 4060 / 4061'],
  ['an id of ours', '01994242-4242-7424-8242-424242424242'],
  ['a hash', 'd41d8c4242424242424242f00b204e98'],
  ['a page of a network that counts', 'https://www.facebook.com/Bardak-4242424242424242/'],
  ['two phones', 'Tel. 0561 2345678 / 0561 2345679'],
])('%s is none', (_what, text) => {
  expect(holdsCardNumber(text)).toBe(false)
})

test('none of a million cells of real listings is taken for one', () => {
  const folder = new URL('data/listings/', reference)
  if (!existsSync(folder)) return console.warn('The listings are not here (REFERENCE_DIR): none is looked at.')
  const files = ['osm-extracts.csv.gz', 'veggiekarte-osm.csv.gz', 'sample.csv']
  const lines = files.flatMap((name) => {
    const bytes = readFileSync(join(folder.pathname, name))
    return (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').split('\n')
  })
  expect(lines.length).toBeGreaterThan(60_000)
  // Cells by themselves; and beside each other, where a phone meets an id.
  const taken = lines.filter((line) => line.split(',').some(holdsCardNumber) || holdsCardNumber(line))
  expect(taken).toEqual([])
})
