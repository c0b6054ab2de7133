import { expect, test } from 'vitest'
import { EarlierRows } from './earlier.js'
import { type Seen, Watch } from './suspicions.js'

type Sign = [name: string, count: number, of: number, like: (n: number) => Partial<Seen>, found: string[]]
const text = 'The best of all shops in the whole of the town.'
const plain = { phone: null, email: null, description: null, lat: null, lng: null }

const at = (n: number) => ({ name: `Café ${n}`, lat: 48.1, lng: 11.5 })

const signs: Sign[] = [
  ['a tenth with one number', 100, 1_000, () => ({ phone: '+4989219989' }), ['SHARED_CONTACT']],
  ['less than a tenth', 100, 1_001, () => ({ phone: '+4989219989' }), []],
  ['a tenth that is few', 99, 99, () => ({ phone: '+4989219989' }), []],
  ['a tenth with one address of mail', 100, 1_000, () => ({ email: 'one@shop.example' }), ['SHARED_CONTACT']],
  ['a tenth with one long text', 100, 1_000, () => ({ description: text }), ['REPEATED_TEXT']],
  ['a tenth with one short text', 100, 1_000, () => ({ description: 'Open daily.' }), []],
  ['a third with links', 20, 60, (n) => ({ description: `Look at www.shop${n}.example` }), ['LINK']],
  ['less than a third', 20, 61, (n) => ({ description: `Look at www.shop${n}.example` }), []],
  // One of each pair is the second there, in whichever batch the first came.
  ['a third twice in the file', 40, 60, (n) => at(n % 20), ['LIKELY_DUPLICATES']],
  ['less than a third', 38, 60, (n) => at(n % 19), []],
]

test.each(signs)('%s: %i of %i', (...[, count, of, like, found]) => {
  const rows = Array.from(
    { length: of },
    (_, n): Seen => ({
      ...{ ...plain, name: `Shop ${n}` },
      ...(n < count ? like(n) : {}),
    }),
  )
  const watch = new Watch()
  for (let first = 0; first < of; first += 20) watch.see(rows.slice(first, first + 20), [])
  expect(watch.found()).toEqual(found)
})

test('what the directory has by name and place counts, and what shares a number with it does not', () => {
  const rows = Array.from({ length: 20 }, (_, n): Seen => ({ ...plain, name: `Shop ${n}` }))
  const likely = (column: 'name' | 'phone') => rows.map((_, n) => ({ at: n, column }))
  const found = (column: 'name' | 'phone') => {
    const watch = new Watch()
    watch.see(rows, likely(column))
    return watch.found()
  }
  expect([found('name'), found('phone')]).toEqual([['LIKELY_DUPLICATES'], []])
})

test('a dry run remembers so many rows and no more, and compares the later ones with them', () => {
  const earlier = new EarlierRows(2)
  const like = (line: number, key: string, phone: string) =>
    earlier.like({ line, key, phone, bare: null, lat: 48.1, lng: 11.5 })?.line
  const first = [like(1, 'a', '+491'), like(2, 'b', '+492'), like(3, 'c', '+493')]
  expect(first).toEqual([undefined, undefined, undefined])
  expect([like(4, 'b', '+494'), like(5, 'd', '+491')], 'those of the first two').toEqual([2, 1])
  expect([like(6, 'c', '+496'), like(7, 'e', '+493')], 'the third was not kept').toEqual([undefined, undefined])
})
