import { expect, test } from 'vitest'
import { monthlyOf, movementOf, type Paying } from '../../billing/subscription/movements.js'
import { cohortsOf, lastMonths, type Moved, sumsOf } from './months.js'

const of = (state: string, more: object = {}): Paying =>
  ({ state, interval: 'MONTH', unitAmount: 4500, quantity: 1, planKey: 'pro', ...more }) as Paying

test('a month is what is paid for all locations, a year a twelfth of it; a trial, a pause and what ended bring nothing', () => {
  expect(monthlyOf(of('ACTIVE', { quantity: 3 }))).toBe(13_500)
  expect(monthlyOf(of('PAST_DUE', { interval: 'YEAR', unitAmount: 11_990 }))).toBe(999)
  for (const state of ['TRIALING', 'PAUSED', 'CANCELED']) expect(monthlyOf(of(state))).toBe(0)
})

test.each<[string, (Paying | null)[], boolean, string | null]>([
  ['begins on trial', [null, of('TRIALING')], false, 'TRIAL'],
  ['pays at once', [null, of('ACTIVE')], false, 'NEW'],
  ['pays after the trial', [of('TRIALING'), of('ACTIVE')], false, 'NEW'],
  ['does not pay after the trial', [of('TRIALING'), of('PAST_DUE')], false, 'NEW'],
  ['ends on trial', [of('TRIALING'), of('CANCELED')], false, 'TRIAL_ENDED'],
  ['comes back', [of('CANCELED'), of('ACTIVE')], true, 'REACTIVATE'],
  ['comes back with another', [null, of('ACTIVE')], true, 'REACTIVATE'],
  ['takes more', [of('ACTIVE'), of('ACTIVE', { unitAmount: 9000 })], true, 'UPGRADE'],
  ['takes less', [of('ACTIVE'), of('ACTIVE', { interval: 'YEAR', unitAmount: 45_000 })], true, 'DOWNGRADE'],
  ['has another location', [of('ACTIVE'), of('ACTIVE', { quantity: 2 })], true, 'QUANTITY'],
  ['pauses', [of('ACTIVE'), of('PAUSED')], true, 'PAUSE'],
  ['pauses on trial', [of('TRIALING'), of('PAUSED')], false, null],
  ['goes on', [of('PAUSED'), of('ACTIVE')], true, 'RESUME'],
  ['does not pay', [of('ACTIVE'), of('PAST_DUE')], true, null],
  ['is renewed', [of('ACTIVE'), of('ACTIVE')], true, null],
  ['ends', [of('PAST_DUE'), of('CANCELED')], true, 'CHURN'],
  ['ended before anybody knew', [null, of('CANCELED')], false, null],
])('whoever %s', (_, [before, now], paidBefore, kind) => {
  expect(movementOf(before ?? null, now ?? of('ACTIVE'), paidBefore)).toBe(kind)
})

test('a year of months adds up to the cent, and says what part of whom began together pays still', () => {
  const months = lastMonths(new Date('2026-03-31T23:59:59Z'), 4)
  expect(months).toEqual(['2025-12', '2026-01', '2026-02', '2026-03'])
  const moved = (tenantId: string, month: string, kind: string, delta: number): Moved => ({
    ...{ tenantId, month, kind, delta },
    count: 1,
  })
  const all = [
    moved('old', '2025-06', 'NEW', 1000),
    moved('a', '2026-01', 'TRIAL', 0),
    moved('a', '2026-01', 'NEW', 4500),
    moved('b', '2026-01', 'NEW', 1199),
    moved('a', '2026-02', 'UPGRADE', 10_400),
    moved('b', '2026-02', 'CHURN', -1199),
    moved('old', '2026-03', 'PAUSE', -1000),
    moved('b', '2026-03', 'REACTIVATE', 1199),
    moved('a', '2026-03', 'QUANTITY', -900),
  ]
  const sums = sumsOf(all, months)
  expect(sums.map(({ mrr }) => mrr)).toEqual([1000, 6699, 15_900, 15_199])
  for (const [at, { mrr, gained, expanded, contracted, churned }] of sums.entries())
    expect((sums[at - 1]?.mrr ?? 1000) + gained + expanded - contracted - churned).toBe(mrr)
  expect(sums[2]).toMatchObject({ joined: 0, left: 1, churned: 1199, churnRate: 1199 / 6699 })
  expect(sums[3]).toMatchObject({ gained: 1199, contracted: 1900, churnRate: 0 })
  expect(sums[1]).toMatchObject({ trials: 1, joined: 2 })
  expect(cohortsOf(all, months)).toEqual([{ month: '2026-01', size: 2, kept: [1, 0.5, 1] }])
})
