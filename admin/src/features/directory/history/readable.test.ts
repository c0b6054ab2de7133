import { expect, it } from 'vitest'
import { formatFor } from '../../../lib/format'
import { apart, readable } from './readable'

const own = [
  { key: 'diet', label: 'Diet', options: [{ value: 'vegan', label: 'Vegan' }] },
  { key: 'seats', label: 'Seats', options: [] },
]

it('reads answers with their questions, and of two rows of them those that differ', () => {
  const change = { name: 'custom', before: '{"seats":10,"old":"x"}', after: '{"seats":10,"diet":["vegan","raw"]}' }
  const { before, after } = apart(change)
  const read = (text: string | null) => readable('custom', text, { format: formatFor('en'), own })
  expect([read(before), read(after)]).toEqual(['old: x', 'Diet: Vegan, raw'])
  expect(read('{}')).toBeNull()
  expect(read('{"seats":10')).toBe('{"seats":10')
})
