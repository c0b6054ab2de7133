import { expect, test } from 'vitest'
import { DomainStatus } from './domain.entity.js'
import { isDue, nextCheck } from './due.js'

const at = (time: string): Date => new Date(`2026-03-${time}:00Z`)
const claim = (status: DomainStatus, { made = '01T08:00', seen }: { made?: string; seen?: string } = {}) => ({
  status,
  createdAt: at(made),
  checkedAt: seen ? at(seen) : null,
})
const { PENDING, VERIFIED, FAILING, RELEASED } = DomainStatus

test('a claim is looked up every half minute for an hour, then at each round, and after two weeks no more', () => {
  const fresh = claim(PENDING, { seen: '01T08:10' })
  expect(nextCheck(fresh, at('01T08:10'))).toEqual(new Date('2026-03-01T08:10:30Z'))
  expect(nextCheck(fresh, at('01T08:30'))).toEqual(at('01T08:30'))
  expect(nextCheck(fresh, at('01T09:00'))).toEqual(at('01T09:23'))
  expect(nextCheck(fresh, at('15T07:00'))).toEqual(at('15T07:23'))
  expect(nextCheck(fresh, at('15T07:30'))).toBeNull()
})

test('a host that is served is looked up at the first round a day after the last look', () => {
  for (const status of [VERIFIED, FAILING]) {
    const served = claim(status, { seen: '02T08:23' })
    expect(nextCheck(served, at('02T12:00'))).toEqual(at('03T07:23'))
    expect(nextCheck(served, at('04T12:00'))).toEqual(at('04T12:23'))
  }
  expect(nextCheck(claim(RELEASED, { seen: '02T08:23' }), at('02T12:00'))).toBeNull()
})

test('the round looks up exactly what was said', () => {
  for (const status of [PENDING, VERIFIED, FAILING, RELEASED])
    for (const now of ['01T20:00', '02T07:30', '09T00:00', '20T00:00']) {
      const known = claim(status, { seen: '01T20:00' })
      const said = nextCheck(known, at(now))
      if (said) expect(isDue(known, said)).toBe(true)
      else expect(isDue(known, new Date(at(now).getTime() + 3_600_000))).toBe(false)
    }
})
