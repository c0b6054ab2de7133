import { expect, test } from 'vitest'
import { Refusal } from '../../../kernel/errors.js'
import { listMark, type Place, readCursor, writeCursor } from './cursor.js'

const mark = listMark({ tenant: 'a', text: 'bar' })
const place: Place = {
  scoredAt: 1_795_005_296_789,
  typos: true,
  radiusKm: 50,
  key: -57.64734680950392,
  distance: 0.30764,
  name: 'bar 東京',
  id: '01a1fb60-c5fb-763a-93d4-f323abb75a23',
}

test('a cursor carries its place unchanged', () => {
  expect(readCursor(writeCursor(place, mark), mark, 'RELEVANCE')).toEqual(place)
})

const forged = (change: (parts: unknown[]) => unknown): string => {
  const parts = JSON.parse(Buffer.from(writeCursor(place, mark), 'base64url').toString())
  return Buffer.from(JSON.stringify(change(parts))).toString('base64url')
}
const at = (index: number, value: unknown) => forged((parts) => parts.toSpliced(index, 1, value))

test.each([
  ['nothing', ''],
  ['no base64url', 'a b'],
  ['no JSON', Buffer.from('{').toString('base64url')],
  ['another shape', forged((parts) => ({ parts }))],
  ['too little', forged((parts) => parts.slice(1))],
  ['an id that is none', at(6, "'; select 1")],
  ['a key that is no number', at(3, '-57')],
  ['a key no score reaches', at(3, -1e300)],
  ['no key', at(3, null)],
  ['a distance round the earth', at(4, 1e9)],
  ['an instant that is none', at(1, 8.7e15)],
  ['a broken instant', at(1, 1.5)],
  ['a name with a NUL', at(5, 'a\0')],
  ['far too much', at(5, 'x'.repeat(3_000))],
  ['another list', writeCursor(place, listMark({ tenant: 'b', text: 'bar' }))],
])('a cursor that holds %s is refused by its field', (_what, text) => {
  const reading = () => readCursor(text, mark, 'RELEVANCE')
  expect(reading).toThrow(Refusal)
  expect(reading).toThrow(
    expect.objectContaining({ code: 'BAD_USER_INPUT', fields: [{ path: 'after', message: expect.any(String) }] }),
  )
})
