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
  expect(inOwnWords('Likely the same business as Peter (an earlier row): same name.')).toBe(
    'هو على الأرجح النشاط نفسه: Peter (صف سابق).',
  )
  expect(inOwnWords('Nobody ever said this.')).toBe('Nobody ever said this.')
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
