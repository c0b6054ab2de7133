import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { remembered } from './remembered.js'

test('the same text is made once, a long one each time, and all is forgotten when there is no more room', () => {
  const made: string[] = []
  const make = (text: string): string => {
    made.push(text)
    return text.toUpperCase()
  }
  const upper = remembered(make, 2, 5)
  expect(['a', 'a', 'b', 'a', 'longer', 'longer'].map(upper)).toEqual(['A', 'A', 'B', 'A', 'LONGER', 'LONGER'])
  expect(made).toEqual(['a', 'b', 'longer', 'longer'])
  // The third begins anew with itself alone.
  for (const text of ['c', 'c', 'a', 'c']) upper(text)
  expect(made.slice(4)).toEqual(['c', 'a'])
})

test('a piece of a long text does not keep the whole of it', () => {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  const same = remembered((text) => text.length)
  const held = (): number => {
    collect()
    return process.memoryUsage().heapUsed
  }
  const before = held()
  for (let at = 0; at < 40; at++) same(`${at} a piece that is long enough ${'x'.repeat(1_000_000)}`.slice(0, 30))
  expect(held() - before).toBeLessThan(10_000_000)
  expect(same('0 a piece that is long enough '.slice(0, 30))).toBe(30)
})
