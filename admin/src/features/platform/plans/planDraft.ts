import { createFormContext } from '@mantine/form'
import type { PlanInterval, PlatformPlanRecordFragment, UpdatePlanInput } from '../../../gql/graphql'
import { majorOf, minorOf } from '../../../lib/currency'
import type { FieldProblem } from '../../../lib/problem'

/** One currency of the price list, as it is written; empty: not sold like that. */
export interface PriceDraft {
  currency: string
  MONTH: string
  YEAR: string
}

/** A version as its form holds it; an empty limit is none. */
export interface PlanDraft {
  name: string
  description: string
  rankWeight: string
  trialDays: string
  limits: Record<string, string>
  features: string[]
  prices: PriceDraft[]
}

export const [PlanFormProvider, usePlanFormContext, usePlanForm] = createFormContext<PlanDraft>()

export const INTERVALS = ['MONTH', 'YEAR'] as const satisfies PlanInterval[]

export function draftPlan({ plan, limits, features }: PlatformPlanRecordFragment): PlanDraft {
  const prices: PriceDraft[] = []
  for (const { interval, amount } of plan.prices) {
    const { currency } = amount
    let row = prices.find((each) => each.currency === currency)
    if (!row) {
      row = { currency, MONTH: '', YEAR: '' }
      prices.push(row)
    }
    row[interval] = majorOf(amount.amount, currency)
  }
  return {
    name: plan.name,
    description: plan.description ?? '',
    rankWeight: String(plan.rankWeight),
    trialDays: String(plan.trialDays),
    limits: Object.fromEntries(limits.map(({ key, value }) => [key, value === null ? '' : String(value)])),
    features: features.filter(({ included }) => included).map(({ key }) => key),
    prices,
  }
}

/** Every price that is written, and where in the form it stands. */
const written = (prices: PriceDraft[]) =>
  prices.flatMap((row, at) =>
    INTERVALS.filter((interval) => row[interval].trim() !== '').map((interval) => ({
      place: `prices.${at}.${interval}`,
      price: { interval, currency: row.currency, amount: minorOf(row[interval], row.currency) },
    })),
  )

export function planInput(draft: PlanDraft, from: PlatformPlanRecordFragment['plan']): UpdatePlanInput {
  return {
    planKey: from.key,
    fromVersion: from.version,
    name: draft.name.trim(),
    description: draft.description.trim() || null,
    rankWeight: Number(draft.rankWeight),
    trialDays: Number(draft.trialDays),
    limits: Object.entries(draft.limits).map(([key, text]) => ({
      key,
      value: text.trim() === '' ? null : Number(text),
    })),
    features: draft.features,
    prices: written(draft.prices).map(({ price }) => price),
  }
}

/** What is no number is said before it is sent: as one it could not be. */
export function unread(draft: PlanDraft, says: string): Record<string, string> {
  const wrong: Record<string, string> = {}
  const need = (place: string, value: number) => {
    if (!Number.isInteger(value) || value < 0) wrong[place] = says
  }
  need('rankWeight', draft.rankWeight.trim() === '' ? Number.NaN : Number(draft.rankWeight))
  need('trialDays', draft.trialDays.trim() === '' ? Number.NaN : Number(draft.trialDays))
  for (const [key, text] of Object.entries(draft.limits)) need(`limits.${key}`, Number(text))
  for (const { place, price } of written(draft.prices)) need(place, price.amount)
  return wrong
}

/** What the server says of the input, where the form asks for it. */
export function placePlan(problems: FieldProblem[], draft: PlanDraft): Record<string, string> {
  const limits = Object.keys(draft.limits)
  const prices = written(draft.prices)
  return Object.fromEntries(
    problems.map(({ path, message }) => {
      const [field, at] = path.split('.')
      if (field === 'limits') return [`limits.${limits[Number(at)]}`, message]
      if (field === 'prices') return [prices[Number(at)]?.place ?? 'prices', message]
      return [field ?? path, message]
    }),
  )
}
