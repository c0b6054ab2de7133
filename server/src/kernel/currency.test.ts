import { expect, test } from 'vitest'
import { currencies, digitsOf, moneyFormat, stepOf } from './currency.js'

test('amounts are counted as whoever takes the payments counts them, and written with as many digits, whatever Node says', () => {
  expect(['EUR', 'HUF', 'ISK', 'JPY', 'KRW', 'KWD'].map(digitsOf)).toEqual([2, 2, 2, 0, 0, 3])
  expect(['EUR', 'ISK', 'JPY', 'KWD'].map(stepOf)).toEqual([1, 100, 1, 10])
  const written = (currency: string, amount: number) =>
    moneyFormat('en', currency).format(amount / 10 ** digitsOf(currency))
  expect([written('HUF', 490_050), written('JPY', 1200), written('KWD', 1490)]).toEqual([
    'HUF\u00a04,900.50',
    '¥1,200',
    'KWD\u00a01.490',
  ])
})

test('what is sold in are currencies, each once, and none of which nobody knows how it is counted', () => {
  const known = new Set(Intl.supportedValuesOf('currency'))
  expect(currencies.filter((each) => !known.has(each))).toEqual([])
  expect(new Set(currencies).size).toBe(currencies.length)
  expect(currencies).not.toContain('UGX')
})
