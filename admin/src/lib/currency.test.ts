import { expect, it } from 'vitest'
import { majorOf, minorOf, ownCurrency } from './currency'
import own from './currencyTable?raw'
import { formatFor } from './format'
import servers from '../../../server/src/kernel/currency?raw'

it('writes an amount with the digits of its currency, and reads what people write', () => {
  expect([majorOf(1199, 'USD'), majorOf(1199, 'JPY'), majorOf(1190, 'KWD')]).toEqual(['11.99', '1199', '1.190'])
  expect([minorOf('11,99', 'EUR'), minorOf(' 0.29 ', 'EUR'), minorOf('1199', 'JPY')]).toEqual([1199, 29, 1199])
  expect([minorOf('1490', 'EUR'), minorOf('1.5', 'EUR'), minorOf('1.190', 'KWD')]).toEqual([149_000, 150, 1190])
  expect(minorOf('twelve', 'EUR')).toBeNaN()
})

it('reads nothing that may be two amounts: a mark between thousands, more digits than there are, no digits', () => {
  for (const text of [
    '1.490',
    '1,490',
    '11.999',
    '1,490.00',
    '1.490,00',
    '1 490',
    '1e3',
    '+5',
    '-5',
    '5.',
    '.5',
    '',
    '0x10',
  ])
    expect([text, minorOf(text, 'EUR')]).toEqual([text, Number.NaN])
  expect([minorOf('1.490', 'JPY'), minorOf('1.195', 'KWD'), minorOf('5.50', 'ISK')]).toEqual([NaN, NaN, NaN])
})

it('counts as whoever takes the payments counts, wherever a browser thinks otherwise', () => {
  expect([minorOf('4900', 'HUF'), majorOf(490_000, 'HUF'), minorOf('5', 'ISK')]).toEqual([490_000, '4900.00', 500])
  const { money } = formatFor('en')
  expect([money({ amount: 490_000, currency: 'HUF' }), money({ amount: 490_050, currency: 'HUF' })]).toEqual([
    'HUF\u00a04,900',
    'HUF\u00a04,900.50',
  ])
  expect([money({ amount: 500, currency: 'JPY' }), money({ amount: 1199, currency: 'USD' })]).toEqual([
    '¥500',
    '$11.99',
  ])
})

it('has the table of the server, word for word', () => {
  expect(own).toBe(servers)
})

it('shows a reader their own currency where it is on the list', () => {
  const list = ['EUR', 'GBP', 'USD']
  expect(['en-US', 'en-GB', 'de', 'ar-u-nu-latn'].map((locale) => ownCurrency(list, locale))).toEqual([
    ...['USD', 'GBP', 'EUR', 'EUR'],
  ])
  expect(ownCurrency(['CHF'], 'en-US')).toBe('CHF')
})
