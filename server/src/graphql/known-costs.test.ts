import { expect, test } from 'vitest'
import { openKnownCosts } from './known-costs.js'

const documentOf = (length: number, name: string): string => `{ ${name}${' '.repeat(length - name.length - 4)} }`

test('whoever thinks up one document after the other displaces the oldest, and what is kept does not grow', () => {
  const known = openKnownCosts()
  const documents = Array.from({ length: 100 }, (_, at) => documentOf(8_000, `field${at}`))
  for (const document of documents) known.learn(document, undefined, () => 7)
  const kept = documents.map((query) => known.of({ query }) === 7)
  expect(kept.filter(Boolean)).toHaveLength(32)
  expect(kept.indexOf(true)).toBe(68)
})

test('a document is known by its text and the operation that is asked of it, and none that is very long', () => {
  const known = openKnownCosts()
  const query = 'query A { a } query B { b }'
  known.learn(query, 'A', () => 1)
  known.learn(query, 'B', () => 2)
  known.learn(documentOf(9_000, 'long'), undefined, () => 3)
  const asked = [
    { query, operationName: 'A' },
    { query, operationName: 'B' },
    { query },
    { query: documentOf(9_000, 'long') },
  ]
  expect(asked.map(known.of)).toEqual([1, 2, undefined, undefined])
  expect([undefined, null, [], 'x', 7, { query: 7 }].map(known.of)).toEqual(Array.from({ length: 6 }))
})
