import { expect, it } from 'vitest'
import type { PlatformPlanRecordFragment } from '../../../gql/graphql'
import { draftPlan, placePlan, planInput, unread } from './planDraft'

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
  expect(Object.keys(unread(draft, 'no'))).toEqual(['rankWeight', 'limits.listings'])
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
