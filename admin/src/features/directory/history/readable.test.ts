import { expect, it } from 'vitest'
import { formatFor } from '../../../lib/format'
import { apart, ownFor, readable } from './readable'

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

it('reads them in the language of whoever reads, and yes and no as words', () => {
  const german = (label: string) => ({ __typename: 'LocalizedLabel' as const, locale: 'de', label })
  const option = { __typename: 'FieldOption' as const }
  const asked = [
    {
      ...{ key: 'diet', label: 'Diet', labels: [german('Kost')], type: 'MULTI_CHOICE' as const },
      options: [
        { ...option, value: 'vegan', label: 'Vegan', labels: [german('Vegane Küche')] },
        { ...option, value: 'raw', label: 'Raw', labels: [] },
      ],
    },
    { key: 'dogs', label: 'Dogs', labels: [], type: 'YES_NO' as const, options: [] },
    { key: 'note', label: 'Note', labels: [], type: 'TEXT' as const, options: [] },
  ]
  const here = ownFor(asked, { language: 'de-AT', yesNo: { true: 'Ja', false: 'Nein' } })
  const text = '{"diet":["vegan","raw"],"dogs":false,"note":"true"}'
  expect(readable('custom', text, { format: formatFor('de'), own: here })).toBe(
    'Kost: Vegane Küche, Raw\nDogs: Nein\nNote: true',
  )
})
