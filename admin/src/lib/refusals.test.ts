import { afterEach, expect, it } from 'vitest'
import { inOwnWords, learnRefusals } from './refusals'
import { refusals } from './refusals.ar'
import { refusals as german } from './refusals.de'

afterEach(() => learnRefusals({}))

it('puts a sentence of the server into the reader’s language, with what stands in it', () => {
  expect(inOwnWords('Use at least 8 characters.')).toBe('Use at least 8 characters.')
  learnRefusals(refusals)
  expect(inOwnWords('Use at least 8 characters.')).toBe('اكتب 8 محارف على الأقل.')
  expect(inOwnWords('There is no such key.')).toBe(refusals['There is no such {1}.'])
  expect(inOwnWords('Likely the same business as line 7 of the file: same phone.')).toBe(
    'هو على الأرجح النشاط نفسه: السطر 7 من الملف.',
  )
  expect(inOwnWords('Nobody ever said this.')).toBe('Nobody ever said this.')
})

it.each([
  [
    'A listing cannot go from DRAFT to UNDER_REVIEW.',
    'Ein Eintrag kann nicht von „Entwurf“ auf „In Prüfung“ gesetzt werden.',
  ],
  ['This row has 1 cell, the header 9.', 'Zellen in dieser Zeile: 1, in der Kopfzeile: 9.'],
  ['-181.5 is not between -180 and 180.', '-181.5 liegt nicht zwischen -180 und 180.'],
  [
    '120 is not between -90 and 90. Are latitude and longitude swapped?',
    '120 liegt nicht zwischen -90 und 90. Sind Breite und Länge vertauscht?',
  ],
  ['The Starter plan holds 25 listings.', 'Tarif Starter: höchstens 25 Einträge.'],
  ['What was agreed with you holds 500 MB of pictures.', 'Mit Ihnen vereinbart: höchstens 500 MB Bilder.'],
  ['The Starter plan holds 5 custom domains.', 'Tarif Starter: höchstens 5 eigene Domains.'],
  ['The Starter plan does not include Booking.', 'Im Tarif Starter nicht enthalten: Buchung.'],
  ['What was agreed with you does not include Directory.', 'Mit Ihnen vereinbart: ohne Verzeichnis.'],
  ['Floor plan is needed.', 'Floor plan fehlt.'],
  ['Seats is needed. Opened in is needed. Diet is needed.', 'Seats fehlt. Opened in fehlt. Diet fehlt.'],
])('says why a row or a listing was left: %s', (said, ours) => {
  learnRefusals(german)
  expect(inOwnWords(said)).toBe(ours)
  learnRefusals(refusals)
  // No word of English is left but the names that the tenant gave.
  expect(inOwnWords(said).replace(/Starter|Floor plan|Seats|Opened in|Diet/g, '')).not.toMatch(/[a-z]/i)
})

it('knows no sentence that the server does not say', () => {
  const files = import.meta.glob<string>(['../../../server/src/**/*.ts', '!**/*.test.ts'], {
    query: '?raw',
    import: 'default',
    eager: true,
  })
  const source = Object.values(files).join('\n')
  expect(source.length).toBeGreaterThan(0)
  // What is too short or too long class-validator says in words of its own.
  const ours = Object.keys(refusals).filter((said) => !said.startsWith('{1} must be '))
  const gone = ours.filter((said) => said.split(/\{\d\}/).some((part) => !source.includes(part)))
  expect(gone).toEqual([])
})

it('knows the same sentences in every language, and asks for no hole that the server does not fill', () => {
  expect(Object.keys(german)).toEqual(Object.keys(refusals))
  for (const [said, ours] of [...Object.entries(refusals), ...Object.entries(german)])
    for (const hole of ours.match(/\{\d\}/g) ?? []) expect(said).toContain(hole)
})
