import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allowedEdits, editsBetween, keptUnder, remainders } from './typos.js'

test('mistakes are forgiven by length: none below four letters, one from four, two from eight, none in numbers', () => {
  expect(['bar', 'café', 'apoteke', 'apotheke', 'улица', 'קפה', '80331', 'цех85'].map(allowedEdits)).toEqual([
    0, 1, 1, 2, 1, 0, 0, 0,
  ])
})

test.each([
  ['apoteke', 'apotheke', 1],
  ['apohteke', 'apotheke', 1],
  ['vegelangleo', 'vegelangelo', 1],
  ['spielzugmusem', 'spielzeugmuseum', 2],
  ['якетория', 'якитория', 1],
  ['', 'ab', 2],
  ['same', 'same', 0],
])('%s is as far from %s as %i edits', (a, b, edits) => {
  expect(editsBetween(a, b)).toBe(edits)
  expect(editsBetween(b, a)).toBe(edits)
})

const letter = fc.constantFrom(...'abcdeй')
const word = fc.array(letter, { minLength: 4, maxLength: 14 }).map((letters) => letters.join(''))
const edit = fc.record({ kind: fc.constantFrom('drop', 'add', 'change', 'swap'), at: fc.nat(13), letter })

test('a word that is near enough is always kept under a remainder of the typed one', () => {
  fc.assert(
    fc.property(word, fc.array(edit, { maxLength: 2 }), (typed, edits) => {
      const meant = edits.reduce(apply, typed)
      const allowed = allowedEdits(typed)
      fc.pre(meant.length >= 3 && editsBetween(typed, meant) <= allowed)
      const kept = new Set(keptUnder(meant))
      expect(remainders(typed, allowed).some((each) => kept.has(each))).toBe(true)
    }),
    { numRuns: 5_000 },
  )
})

test('a word is kept under at most 29 remainders', () => {
  fc.assert(fc.property(word, (each) => keptUnder(each).length <= 29))
})

function apply(text: string, { kind, at, letter }: { kind: string; at: number; letter: string }): string {
  const [head, here, next, tail] = [
    text.slice(0, at),
    text.slice(at, at + 1),
    text.slice(at + 1, at + 2),
    text.slice(at + 2),
  ]
  if (kind === 'drop') return head + next + tail
  if (kind === 'add') return head + letter + here + next + tail
  if (kind === 'change') return head + letter + next + tail
  return head + next + here + tail
}
