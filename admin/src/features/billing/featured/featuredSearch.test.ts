import { expect, test } from 'vitest'
import { featuredSearch } from './featuredSearch'

const id = '01a20653-7e4e-79f6-a1be-9018b229cee6'

test('the page of featured listings opens for one listing or for any, and keeps the checkout somebody comes back from; nothing else', () => {
  expect(featuredSearch({ buy: id, checkout: id })).toEqual({ buy: id, checkout: id })
  expect(featuredSearch({ buy: 'any' })).toEqual({ buy: 'any' })
  expect(featuredSearch({ buy: '../x', checkout: 7, more: 1 })).toEqual({})
})
