import { expect, it } from 'vitest'
import { draftStars, emptyRow, lengthsOf, readDays, withLength, withoutLength, writtenStars } from './starDraft'

const prices = [
  { days: 7, amount: { amount: 900, currency: 'EUR' } },
  { days: 30, amount: { amount: 2900, currency: 'EUR' } },
  { days: 7, amount: { amount: 1200, currency: 'JPY' } },
]

it('sends back what it was given, and knows where what cannot be read stands', () => {
  const rows = draftStars(prices)
  expect(rows).toEqual([
    { currency: 'EUR', cells: { 7: '9.00', 30: '29.00' } },
    { currency: 'JPY', cells: { 7: '1200', 30: '' } },
  ])
  expect(writtenStars(rows).map(({ price }) => price)).toEqual([
    { days: 7, currency: 'EUR', amount: 900 },
    { days: 30, currency: 'EUR', amount: 2900 },
    { days: 7, currency: 'JPY', amount: 1200 },
  ])
  const more = [...rows, { ...emptyRow('HUF', lengthsOf(prices)), cells: { 7: '3.500', 30: '' } }]
  const unread = writtenStars(more).filter(({ price }) => Number.isNaN(price.amount))
  expect(unread.map(({ place }) => place)).toEqual(['rows.2.cells.7'])
})

it('sells by another length, and by one no more', () => {
  const rows = withLength(draftStars(prices), 14)
  expect(rows.map(({ cells }) => Object.keys(cells))).toEqual([
    ['7', '14', '30'],
    ['7', '14', '30'],
  ])
  expect(withLength(rows, 7)).toEqual(rows)
  expect(writtenStars(withoutLength(rows, 7)).map(({ price }) => price)).toEqual([
    { days: 30, currency: 'EUR', amount: 2900 },
  ])
  expect(['14', ' 366 ', '367', '0', '-3', '1.5', 'x', ''].map(readDays)).toEqual([
    ...[14, 366],
    ...Array.from({ length: 6 }, () => Number.NaN),
  ])
})
