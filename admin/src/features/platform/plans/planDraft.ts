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

/** A version as its form holds it. What is `unlimited` has no number that counts; an empty field is no answer. */
export interface PlanDraft {
  name: string
  description: string
  rankWeight: string
  trialDays: string
  limits: Record<string, string>
  unlimited: string[]
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
    unlimited: limits.filter(({ value }) => value === null).map(({ key }) => key),
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
      value: draft.unlimited.includes(key) ? null : Number(text),
    })),
    features: draft.features,
    prices: written(draft.prices).map(({ price }) => price),
  }
}

/** What is no number is said before it is sent: as one it could not be. */
export function unread(draft: PlanDraft, says: { number: string; amount: string }): Record<string, string> {
  const wrong: Record<string, string> = {}
  // Digits alone: `10.000` is ten to one and ten thousand to another.
  const need = (place: string, text: string) => {
    if (!/^\d{1,10}$/.test(text.trim())) wrong[place] = says.number
  }
  need('rankWeight', draft.rankWeight)
  need('trialDays', draft.trialDays)
  for (const [key, text] of Object.entries(draft.limits))
    if (!draft.unlimited.includes(key)) need(`limits.${key}`, text)
  for (const { place, price } of written(draft.prices)) if (Number.isNaN(price.amount)) wrong[place] = says.amount
  return wrong
}

/** A price or a limit that becomes another; null: there is none, or no end. */
export type Change = { id: string; currency: string | null; from: number | null; to: number | null } & (
  | { kind: 'limit'; key: string }
  | { kind: 'price'; interval: PlanInterval }
)

/** What is asked before it is sold: everything that costs or holds another number than before. */
export function changesOf(draft: PlanDraft, version: PlatformPlanRecordFragment): Change[] {
  const before = new Map(
    version.plan.prices.map(({ interval, amount }) => [`${interval} ${amount.currency}`, amount.amount]),
  )
  const after = new Map(written(draft.prices).map(({ price }) => [`${price.interval} ${price.currency}`, price.amount]))
  const prices = [...new Set([...before.keys(), ...after.keys()])].map((id): Change => {
    const [interval, currency] = id.split(' ') as [PlanInterval, string]
    return { id, kind: 'price', interval, currency, from: before.get(id) ?? null, to: after.get(id) ?? null }
  })
  const limits = version.limits.map(({ key, value }): Change => {
    const to = draft.unlimited.includes(key) ? null : Number(draft.limits[key])
    return { id: key, kind: 'limit', key, currency: null, from: value, to }
  })
  return [...prices, ...limits].filter(({ from, to }) => from !== to)
}

/** Ten times as much, or a tenth: more often a slip than a wish. */
export const isLeap = ({ from, to }: Change): boolean => !!from && !!to && (to >= 10 * from || from >= 10 * to)

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
