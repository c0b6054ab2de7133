import { dayOfEpochDay, epochDayOf } from '../../../kernel/time.js'
import { merge, type Range } from '../ranges.js'
import type { Rule } from './rule.js'

/** By date; no ranges = closed. */
export type Exceptions = Map<string, { ranges: Range[]; note: string | null }>

/** Keeps a rule for dates of a named year as exceptions; answers why it cannot, or null. */
export function takeDated(exceptions: Exceptions, rule: Rule): string | null {
  const dates = rule.dates?.dates
  if (!dates) return 'seasons and dates without a year are not kept'
  if (rule.days?.beyond.length) return 'holidays and particular weeks are not kept'
  const closed = rule.effect === 'off' && !rule.spans.length
  const open = rule.effect !== 'off' && rule.effect !== 'unsure' && rule.spans.length > 0
  if (!closed && !open) return 'only closed days and plain hours are kept of a date'
  const days = rule.days?.days
  const kept = days ? dates.filter((date) => days.includes(dayOfEpochDay(epochDayOf(date)))) : dates
  if (rule.joint !== 'normal' && open && !kept.every((date) => exceptions.has(date)))
    return 'hours added to those of a date are not kept'
  const note = rule.remarks.join('; ').slice(0, 200) || null
  for (const date of kept) {
    const before = rule.joint === 'normal' ? undefined : exceptions.get(date)
    exceptions.set(date, {
      ranges: merge([...(before?.ranges ?? []), ...rule.spans]),
      note: note ?? before?.note ?? null,
    })
  }
  return null
}

/** Names neither days nor hours. */
export function isBlank(rule: Rule): boolean {
  return !rule.days && !rule.spans.length && !rule.always
}
