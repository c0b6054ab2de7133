import { expect, it } from 'vitest'
import { initialsOf } from './Face'

it('takes the initials of first and last word, one of a script whose letters join', () => {
  expect(
    ['Rosa Pell', 'rosa maria pell', 'Rosie', ' Émile  Zola ', 'ليلى حداد', '李 小龙', ''].map(initialsOf),
  ).toEqual(['RP', 'RP', 'R', 'ÉZ', 'ل', '李', ''])
})
