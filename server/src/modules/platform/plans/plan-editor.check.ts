import { type FieldError, refuse } from '../../../kernel/errors.js'
import { currencies, stepOf } from '../../../kernel/currency.js'
import { limitKeys } from '../../plans/limits.js'
import type { UpdatePlanInput } from './plan-editor.inputs.js'
import type { PlanVersion } from './plan-editor.service.js'

/** What a plan may limit: the edge reads `rate` by itself, requests a second. */
export const planLimitKeys: readonly string[] = [...limitKeys, 'rate']
const MOST_A_SECOND = 100_000

/** Everything that is wrong with a change of a plan, at once. */
export function needSound(input: UpdatePlanInput, present: PlanVersion, knownFeatures: string[]): void {
  const fields: FieldError[] = []
  const wrong = (path: string, message: string): void => void fields.push({ path: `input.${path}`, message })
  for (const field of ['name', 'rankWeight', 'trialDays', 'limits', 'features', 'prices'] as const)
    if (input[field] === null) wrong(field, 'This cannot be cleared.')
  if (input.name?.trim() === '') wrong('name', 'A plan needs a name.')
  const keys = (input.limits ?? []).map(({ key }) => key)
  keys.forEach((key, at) => {
    if (!planLimitKeys.includes(key)) wrong(`limits.${at}.key`, `There are these limits: ${planLimitKeys.join(', ')}.`)
    else if (keys.indexOf(key) < at) wrong(`limits.${at}.key`, 'This stands here twice.')
  })
  for (const [at, { key, value = null }] of (input.limits ?? []).entries())
    if (key === 'rate' && value !== null && (value < 1 || value > MOST_A_SECOND))
      wrong(`limits.${at}.value`, `Write a whole number from 1 to ${MOST_A_SECOND}.`)
  for (const [at, feature] of (input.features ?? []).entries())
    if (!knownFeatures.includes(feature))
      wrong(`features.${at}`, `There are these features: ${knownFeatures.join(', ')}.`)
  const isFree = present.base_key === 'free'
  const seen = new Set<string>()
  for (const [at, { interval, currency, amount }] of (input.prices ?? []).entries()) {
    if (!currencies.includes(currency)) wrong(`prices.${at}.currency`, 'There is no such currency.')
    else if (amount % stepOf(currency))
      wrong(`prices.${at}.amount`, `In ${currency} amounts are charged in steps of ${stepOf(currency)}.`)
    if (isFree !== (amount === 0))
      wrong(`prices.${at}.amount`, isFree ? 'The free plan costs nothing.' : 'Only the free plan costs nothing.')
    if (seen.has(`${interval} ${currency}`)) wrong(`prices.${at}.currency`, 'This stands here twice.')
    seen.add(`${interval} ${currency}`)
  }
  if (fields.length) throw refuse('BAD_USER_INPUT', 'The plan cannot be like that.', { fields })
}
