import { expect, it } from 'vitest'
import { lastYear, usageSearch } from './usageSearch'

it('goes back over a turn of the year, and reads no month that is none', () => {
  expect(lastYear(new Date('2027-01-31T23:00:00Z')).slice(0, 3)).toEqual(['2027-01', '2026-12', '2026-11'])
  expect(usageSearch({ month: '2026-13', key: 'a b' })).toEqual({ month: undefined, key: undefined })
  expect(usageSearch({ month: '2026-12', key: 'apiCalls' })).toEqual({ month: '2026-12', key: 'apiCalls' })
})
