import { weekdays } from '../hours.js'
import type { Range } from '../ranges.js'
import { type Exceptions, isBlank, takeDated } from './exceptions.js'
import type { Rule } from './rule.js'
import { emptyWeek, lay, type Week, type WeekRule } from './week.js'

const everyDay = [0, 1, 2, 3, 4, 5, 6]

/** `silent`: the text says nothing of the normal week, not even that it is closed. */
export type Reading = { week: Week; exceptions: Exceptions; notes: string[]; silent: boolean }

type State = Reading & { lastLaid: WeekRule | null; closedDays: Set<number> }

export function interpret(rules: readonly Rule[]): Reading {
  const state: State = {
    week: emptyWeek(),
    exceptions: new Map(),
    notes: [],
    silent: true,
    lastLaid: null,
    closedDays: new Set(),
  }
  let before: Rule | null = null
  for (const written of rules) {
    const rule = inherit(written, before)
    take(state, rule)
    before = rule
  }
  const rows = state.week.some((day) => day.length > 0)
  return { ...state, silent: !rows && state.closedDays.size < 7 }
}

/** What is added with a comma goes on in the season of the rule before, and on its days when it names none. */
function inherit(rule: Rule, before: Rule | null): Rule {
  if (rule.joint !== 'additional' || !before || before.fault || rule.dates) return rule
  const days = rule.days ?? (rule.spans.length ? before.days : null)
  // A closed day ends a list, and a single date does not go on over the weekdays of the next rule.
  if (before.effect === 'off' || (before.dates?.dates && rule.days)) return { ...rule, days }
  return { ...rule, days, dates: before.dates, condition: rule.condition ?? before.condition }
}

function take(state: State, rule: Rule): void {
  if (rule.fault) {
    state.notes.push(`${rule.fault} — not understood`)
    return
  }
  if (rule.rest) state.notes.push(`${rule.rest} — not understood`)
  if (rule.condition) state.notes.push(`"${short(rule.condition)}" — a condition, read as if it always held`)
  if (rule.dates) {
    const reason = takeDated(state.exceptions, rule)
    state.notes.push(...(reason ? [`${rule.part} — ${reason}`] : rule.guesses))
    return
  }
  state.notes.push(...(rule.days?.beyond ?? []))
  for (const remark of rule.remarks) state.notes.push(`"${short(remark)}" — a remark`)
  // Only holidays, or only some weeks of a month: nothing of it is the plain week's.
  if (rule.days && rule.days.days.length === 0) return
  takeWeekly(state, rule)
}

function takeWeekly(state: State, rule: Rule): void {
  const days = rule.days?.days ?? everyDay
  const spans: Range[] = rule.always ? [[0, 1440]] : [...rule.spans]
  const effect = rule.effect ?? (spans.length || !rule.remarks.length ? 'open' : 'unsure')
  const isBare = isBlank(rule)
  if (isBare && effect === 'off' && state.lastLaid) {
    state.notes.push(`${rule.part} — taken as closed otherwise`)
    return
  }
  if (effect === 'open' && !spans.length) {
    state.notes.push(`${rule.part} — no hours given${rule.whole ? '; taken as open all day' : ''}`)
    if (!rule.whole) return
    spans.push([0, 1440])
  }
  // A remark or an "unknown" for no day in particular takes nothing away from what other rules say.
  if (effect === 'unsure' && isBare) {
    if (!rule.remarks.length) state.notes.push(`${rule.part} — hours not known`)
    return
  }
  if (effect === 'unsure' && !rule.remarks.length) state.notes.push(`${rule.part} — hours not known`)
  state.notes.push(...rule.guesses)
  const laid: WeekRule = { joint: rule.joint, days, spans: rule.always && effect === 'off' ? [] : spans, effect }
  const { joined, cutNights } = lay(state.week, laid, state.lastLaid)
  if (joined) state.notes.push(`${rule.part} — taken as more hours of the same days as the rule before`)
  if (cutNights.length) state.notes.push(`${rule.part} — as a rule of its own it ends ${nights(cutNights)} at midnight`)
  for (const day of days) {
    if (effect === 'off' && !laid.spans.length && rule.joint !== 'fallback') state.closedDays.add(day)
    else state.closedDays.delete(day)
  }
  state.lastLaid = laid
}

function nights(days: readonly number[]): string {
  const names = days.map((day) => weekdays[day]?.toLowerCase().replace(/^./, (letter) => letter.toUpperCase()))
  return `the night of ${names.join(' and ')}`
}

function short(remark: string): string {
  return remark.length > 120 ? `${remark.slice(0, 119).trimEnd()}…` : remark
}
