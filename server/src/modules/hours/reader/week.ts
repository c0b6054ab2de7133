import { type Range, without } from '../ranges.js'
import type { Joint } from './rule.js'

/** What a rule says of the plain week. `spans` empty: of the whole of its days. */
export type WeekRule = {
  joint: Joint
  days: readonly number[]
  spans: readonly Range[]
  effect: 'open' | 'off' | 'unsure'
}

/**
 * Seven days (Monday first) of minutes from that day's midnight; past 1440 they run into the next day. Ranges stand in the
 * order of their rules and may overlap.
 */
export type Week = Range[][]

export function emptyWeek(): Week {
  return Array.from({ length: 7 }, () => [])
}

/** `joined`: taken as the other half of the rule before. `cutNights`: days whose hours after midnight the rule ended. */
export type Laid = { joined: boolean; cutNights: number[] }

/** Lays one more rule over the week; `before` is the rule just before it. */
export function lay(week: Week, rule: WeekRule, before: WeekRule | null): Laid {
  const joined = rule.joint === 'normal' && isOtherHalf(week, rule, before)
  const replaces = rule.effect === 'off' ? rule.joint !== 'fallback' && !rule.spans.length : rule.joint === 'normal'
  const cutNights = replaces && !joined ? clear(week, rule) : []
  for (const day of rule.days) {
    if (rule.effect === 'open') week[day]?.push(...rule.spans)
    if (rule.effect === 'off' && rule.joint !== 'fallback')
      for (const hole of rule.spans) week[day] = without(week[day] ?? [], hole)
  }
  return { joined, cutNights }
}

/**
 * `11:00-14:00; 17:00-21:00`: by the format the second rule replaces the first, which then says nothing at all. The same days
 * twice with hours that lie apart are the two halves of one day, which is what a person reads.
 */
function isOtherHalf(week: Week, rule: WeekRule, before: WeekRule | null): boolean {
  if (before?.effect !== 'open' || rule.effect !== 'open' || before.days.join() !== rule.days.join()) return false
  const apart = ([start, end]: Range) => rule.spans.every(([from, to]) => to <= start || end <= from)
  return rule.days.every((day) => (week[day] ?? []).every(apart))
}

/**
 * By the format a rule of its own replaces its days from midnight to midnight, the small hours that belong to the evening before
 * included (mappers are told to write a comma where they do not want that). Answers the days whose night this shortened.
 */
function clear(week: Week, rule: WeekRule): number[] {
  for (const day of rule.days) week[day] = []
  return rule.days.flatMap((day) => {
    const evening = (day + 6) % 7
    const ranges = week[evening] ?? []
    week[evening] = ranges.flatMap((range) => without([range], [1440, 2880]))
    const lost = ranges.some(
      ([, end]) => end > 1440 && !rule.spans.some(([from, to]) => from === 0 && to >= end - 1440),
    )
    return lost ? [evening] : []
  })
}
