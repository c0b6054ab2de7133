import { describe, expect, test } from 'vitest'
import { dateIn, instantIn, yesNoIn } from './answers.js'
import type { RowCells } from './columns.js'
import { type ListingValues, readRow } from './row.js'

const base: RowCells = { name: 'Café Größenwahn', source_id: 'x:1' }
const read = (cells: RowCells) => readRow({ ...base, ...cells }, 7, { zone: 'Europe/Lisbon', fields: [] })

function valuesOf(cells: RowCells): ListingValues {
  const reading = read(cells)
  if ('errors' in reading) throw new Error(JSON.stringify(reading.errors))
  return reading.values
}

function notesOf(cells: RowCells): string[] {
  const reading = read(cells)
  return 'errors' in reading ? [] : reading.notes.map(({ field, text }) => `${field}: ${text}`)
}

test.each<[phone: string, country: string, kept: string | null]>([
  ['+49 89 26949877; +49 176 43419534', 'DE', '+498926949877'],
  ['call us; 089 219989-0', 'DE', '+49892199890'],
  ['01/208 63 68, 01/596 63 15', 'AT', '+4312086368'],
  ['+351 213 142 038, +351 932 846 610', 'PT', '+351213142038'],
  ["'+49 89 219989-0", 'DE', '+49892199890'],
  ['0049 89 219989-0', '', '+49892199890'],
  ['020 7946 0958', 'GB', '+442079460958'],
  ['(02) 9374 4000', 'AU', '+61293744000'],
  ['089 219989-0', '', null],
  ['ask inside', 'DE', null],
])('of the phone cell "%s" in %s, %s is kept', (phone, country, kept) => {
  expect(valuesOf({ phone, country }).phone).toBe(kept)
  if (!kept) expect(notesOf({ phone, country })).toEqual([expect.stringContaining('phone: No phone number')])
})

test.each<[website: string, kept: string | null]>([
  ['www.people-on-picture.de', 'https://www.people-on-picture.de/'],
  ['www.Gamsbar.com', 'https://www.gamsbar.com/'],
  ['http://www.ratskeller.com', 'http://www.ratskeller.com/'],
  ['https//www.harrys.example.com', 'https://www.harrys.example.com/'],
  ['httsp://minstable.kr', 'https://minstable.kr/'],
  ['https://a.example.com;https://b.example.com', 'https://a.example.com/'],
  ['javascript:alert(1)', null],
  ['https://user:secret@example.com', null],
  ['no', null],
])('of the website cell "%s", %s is kept', (website, kept) => {
  expect(valuesOf({ website }).website).toBe(kept)
})

test.each<[email: string, kept: string | null]>([
  ['INFO@Ratskeller.com', 'info@ratskeller.com'],
  ['mountkailash.nepal @gmail.com', 'mountkailash.nepal@gmail.com'],
  ['mailto:a@example.com; b@example.com', 'a@example.com'],
  ['nobody@', null],
])('of the e-mail cell "%s", %s is kept', (email, kept) => {
  expect(valuesOf({ email }).email).toBe(kept)
})

test.each<[country: string, kept: string | null]>([
  ['de', 'DE'],
  ['Germany', 'DE'],
  ['UK', 'GB'],
  ['USA', 'US'],
  ['Atlantis', null],
  ['ZZ', null],
])('the country cell "%s" is %s', (country, kept) => {
  expect(valuesOf({ country }).country).toBe(kept)
})

describe('coordinates', () => {
  test('are read with a point or a comma, and give the zone of their place', () => {
    expect(valuesOf({ lat: '48,137', lng: '11.576' })).toMatchObject({
      lat: 48.137,
      lng: 11.576,
      timezone: 'Europe/Berlin',
    })
    expect(valuesOf({ lat: '19.43', lng: "'-99.13" })).toMatchObject({ lng: -99.13, timezone: 'America/Mexico_City' })
  })

  test('that are absent, or the 0, 0 of programs, leave the listing without a point and with the zone of the tenant', () => {
    const nowhere = { lat: null, lng: null, timezone: 'Europe/Lisbon' }
    expect(valuesOf({ lat: '', lng: ' ' })).toMatchObject(nowhere)
    expect(valuesOf({ lat: '0', lng: '0.0' })).toMatchObject(nowhere)
  })

  test.each<[lat: string, lng: string, column: string, reason: RegExp]>([
    ['91', '0', 'lat', /not between -90 and 90/],
    ['11.5', '181', 'lng', /not between -180 and 180/],
    ['north', '11.5', 'lat', /"north" is not a number/],
    ['48.1', '', 'lng', /Empty, while the other/],
    ['1e2', '3', 'lat', /not a number/],
    ['NaN', '3', 'lat', /not a number/],
  ])('%s, %s are refused by their column', (lat, lng, column, reason) => {
    expect(read({ lat, lng })).toEqual({ errors: [{ line: 7, column, reason: expect.stringMatching(reason) }] })
  })
})

test('every bad cell of a row is named at once', () => {
  const reading = read({ name: ' \0\u0007 ', source_id: '', lat: 'x', lng: 'y' })
  expect('errors' in reading && reading.errors.map(({ column }) => column)).toEqual(['name', 'source_id', 'lat', 'lng'])
})

test('names of every script stay as they are, without what cannot be seen', () => {
  for (const name of [
    'مقهى السلام',
    'בית קפה',
    '東京ラーメン',
    'ร้านอาหาร',
    'Joe\'s "5" & Söhne',
    'می‌خواهم',
    '👩‍🍳 Chef',
  ])
    expect(valuesOf({ name }).name).toBe(name)
  expect(valuesOf({ name: '\u202eevil\u202c\0 na\u0008me\n\ttwo\ufeff ' }).name).toBe('evil name two')
})

test('answers and dates are read as spreadsheets of many languages save them, and dates only where they can be read one way alone', () => {
  expect(['TRUE', 'WAHR', 'vrai', 'Ja', 'yes', 'نعم', '1'].map(yesNoIn)).toEqual(Array(7).fill(true))
  expect(['FALSE', 'Falsch', 'FAUX', 'nein', 'NO', 'لا', '0'].map(yesNoIn)).toEqual(Array(7).fill(false))
  expect(['', 'maybe', 'truthful'].map(yesNoIn)).toEqual([null, null, null])
  const read = [
    '2026-02-28',
    '2026/2/28',
    '28.2.2026',
    '03.04.2026',
    '2/28/2026',
    '28/02/2026',
    '28-02-2026',
    '5/5/2026',
  ]
  const dates = ['2026-02-28', '2026-02-28', '2026-02-28', '2026-04-03', '2026-02-28', '2026-02-28', '2026-02-28']
  expect(read.map(dateIn)).toEqual([...dates, '2026-05-05'])
  expect(['3/4/2026', '30/2/2026', '1.13.2026', '28.2.26', '46081', 'soon'].map(dateIn)).toEqual(Array(6).fill(null))
})

test('one quote before a formula is taken off, one that a person wrote behind it stays', () => {
  expect(["'-tis", "''-tis", "'tis", '-tis'].map((name) => valuesOf({ name }).name)).toEqual([
    '-tis',
    "'-tis",
    "'tis",
    '-tis',
  ])
})

test('hours are read; what nobody can read is kept as text, however long it is', () => {
  expect(valuesOf({ opening_hours: 'Mo-Fr 10:00-18:00' }).hours?.weekly).toHaveLength(5)
  expect(valuesOf({ opening_hours: '' }).hours).toBeNull()
  for (const text of ['when the flag is up', 'if it rains, '.repeat(400)]) {
    const { hours } = valuesOf({ opening_hours: text })
    expect(hours).toMatchObject({ text: text.trim(), weekly: [], always: false })
    expect(notesOf({ opening_hours: text })).toEqual(['opening_hours: Hours that could not be read: kept as text.'])
  }
})

test('values that are too long are cut and noted; a name that is too long is refused', () => {
  expect(valuesOf({ postal: '8'.repeat(40) }).postal).toHaveLength(20)
  expect(notesOf({ street: 'long '.repeat(100) })).toEqual(['street: Longer than 200 characters: cut.'])
  expect(valuesOf({ name: '𠮷'.repeat(200) }).name).toBe('𠮷'.repeat(200))
  expect(read({ name: 'n'.repeat(201) })).toMatchObject({ errors: [{ column: 'name' }] })
  expect(read({ source_id: 's'.repeat(201) })).toMatchObject({ errors: [{ column: 'source_id' }] })
})

test('categories are a path, codes written as words, and tags a set', () => {
  expect(valuesOf({ category: 'Food & Drink', subcategory: 'fast_food' }).category).toEqual([
    'Food & Drink',
    'fast food',
  ])
  expect(valuesOf({ category: '', subcategory: 'Bar_9' }).category).toEqual(['Bar_9'])
  expect(valuesOf({ tags: 'vegan; vegan, garden | ' }).tags).toEqual(['vegan', 'garden'])
})

test('hours of many dates are read however long their text is; what cannot be read of a long one stays text', () => {
  const dates = Array.from({ length: 28 }, (_, day) => `2027 Feb ${day + 1} 11:00-15:30 "${'Ramadan '.repeat(12)}"`)
  const text = `Mo-Fr 09:00-17:00; ${dates.join('; ')}`
  expect(text.length).toBeGreaterThan(2_000)
  const hours = valuesOf({ opening_hours: text }).hours
  expect([hours?.text, hours?.weekly.length, hours?.exceptions.length]).toEqual([null, 5, 28])
  const unread = valuesOf({ opening_hours: `${text}; whenever` }).hours
  expect(unread?.text).toContain('whenever')
})

test('an instant is one with its zone, and what a spreadsheet makes of it is none', () => {
  const at = Date.UTC(2026, 11, 11, 9, 30)
  const written = ['2026-12-11T09:30:00.000Z', ' 2026-12-11T09:30:00Z ', '2026-12-11T10:30:00+01:00']
  expect(written.map(instantIn)).toEqual([at, at, at])
  const unread = [
    '11.12.2026',
    '11/12/2026 09:30',
    '2026-12-11',
    '2026-12-11T09:30:00',
    '2026-02-30T00:00:00Z',
    '46367',
    '',
  ]
  expect(unread.map(instantIn)).toEqual(unread.map(() => null))
})
