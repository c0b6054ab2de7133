import { expect, it } from 'vitest'
import { isolated } from './isolated'

it('sets apart what is read from left to right, and leaves numbers and words of the same script as they are', () => {
  expect(isolated('Krishna Bhavan (krishna-bhavan)')).toBe('\u2068Krishna Bhavan (krishna-bhavan)\u2069')
  expect(['1,245', 'مخبز الورد', ''].map(isolated)).toEqual(['1,245', 'مخبز الورد', ''])
})
