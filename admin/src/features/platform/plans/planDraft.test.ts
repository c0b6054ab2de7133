import { expect, it } from 'vitest'
import type { PlatformPlanRecordFragment } from '../../../gql/graphql'
import { changesOf, draftPlan, isLeap, placePlan, planInput, unread } from './planDraft'

const says = { number: 'number', amount: 'amount' }
const version = {
  id: 'pro',
  limits: [
    { key: 'listings', value: 2500 },
    { key: 'storageMb', value: null },
  ],
  features: [
    { key: 'booking', included: true },
    { key: 'receptionist', included: false },
  ],
  plan: {
    ...{ key: 'pro', version: 3, name: 'Pro', description: null, rankWeight: 10, trialDays: 14 },
    prices: [
      { interval: 'MONTH', amount: { amount: 4500, currency: 'EUR' } },
      { interval: 'YEAR', amount: { amount: 45_000, currency: 'EUR' } },
      { interval: 'YEAR', amount: { amount: 7000, currency: 'JPY' } },
    ],
  },
} as unknown as PlatformPlanRecordFragment

it('sends back what it was given, and prices as they are written', () => {
  const draft = draftPlan(version)
  expect(draft.prices).toEqual([
    { currency: 'EUR', MONTH: '45.00', YEAR: '450.00' },
    { currency: 'JPY', MONTH: '', YEAR: '7000' },
  ])
  expect(planInput(draft, version.plan)).toEqual({
    ...{ planKey: 'pro', fromVersion: 3, name: 'Pro', description: null, rankWeight: 10, trialDays: 14 },
    limits: [
      { key: 'listings', value: 2500 },
      { key: 'storageMb', value: null },
    ],
    features: ['booking'],
    prices: [
      { interval: 'MONTH', currency: 'EUR', amount: 4500 },
      { interval: 'YEAR', currency: 'EUR', amount: 45_000 },
      { interval: 'YEAR', currency: 'JPY', amount: 7000 },
    ],
  })
})

it('says what is wrong where it stands', () => {
  const draft = { ...draftPlan(version), rankWeight: '', limits: { listings: 'many', storageMb: '' } }
  expect(Object.keys(unread(draft, says))).toEqual(['rankWeight', 'limits.listings'])
  const said = placePlan(
    [
      { path: 'prices.2.amount', message: 'a' },
      { path: 'limits.1.key', message: 'b' },
      { path: 'features.0', message: 'c' },
    ],
    draft,
  )
  expect(said).toEqual({ 'prices.1.YEAR': 'a', 'limits.storageMb': 'b', features: 'c' })
})

it('takes nothing for unlimited but the box that says so, and nothing that may be two numbers', () => {
  const draft = draftPlan(version)
  expect(draft.unlimited).toEqual(['storageMb'])
  for (const listings of ['', '2,500', '10.000', '5-', '1e', '-1', '2 500'])
    expect([listings, Object.keys(unread({ ...draft, limits: { ...draft.limits, listings } }, says))]).toEqual([
      listings,
      ['limits.listings'],
    ])
  const [yen, euro] = [draft.prices[1], { currency: 'EUR', MONTH: '45.00', YEAR: '1.490' }]
  expect(unread({ ...draft, prices: [euro, ...(yen ? [yen] : [])] }, says)).toEqual({ 'prices.0.YEAR': 'amount' })
})

it('names every price and limit that becomes another, and what leaps', () => {
  const draft = draftPlan(version)
  expect(changesOf(draft, version)).toEqual([])
  const prices = [
    { currency: 'EUR', MONTH: '45', YEAR: '45' },
    { currency: 'GBP', MONTH: '40', YEAR: '' },
  ]
  const changed = { ...draft, prices, limits: { listings: '25000', storageMb: '5' }, unlimited: [] }
  const found = changesOf(changed, version)
  expect(found.map(({ id, from, to }) => [id, from, to])).toEqual([
    ['YEAR EUR', 45_000, 4500],
    ['YEAR JPY', 7000, null],
    ['MONTH GBP', null, 4000],
    ['listings', 2500, 25_000],
    ['storageMb', null, 5],
  ])
  expect(found.filter(isLeap).map(({ id }) => id)).toEqual(['YEAR EUR', 'listings'])
})
