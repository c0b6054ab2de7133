import { expect, it } from 'vitest'
import { majorOf, minorOf, ownCurrency } from './currency'

it('writes an amount with the digits of its currency, and reads what people write', () => {
  expect([majorOf(1199, 'USD'), majorOf(1199, 'JPY'), majorOf(1199, 'KWD')]).toEqual(['11.99', '1199', '1.199'])
  expect([minorOf('11,99', 'EUR'), minorOf(' 0.29 ', 'EUR'), minorOf('1199', 'JPY')]).toEqual([1199, 29, 1199])
  expect(minorOf('twelve', 'EUR')).toBeNaN()
})

it('shows a reader their own currency where it is on the list', () => {
  const list = ['EUR', 'GBP', 'USD']
  expect(['en-US', 'en-GB', 'de', 'ar-u-nu-latn'].map((locale) => ownCurrency(list, locale))).toEqual([
    ...['USD', 'GBP', 'EUR', 'EUR'],
  ])
  expect(ownCurrency(['CHF'], 'en-US')).toBe('CHF')
})
