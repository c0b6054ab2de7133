import type { Range } from '../ranges.js'
import { type Cursor, isMark, isRuleEnd, isWord, peek, quoted, skip } from './cursor.js'
import { type DateSelector, readDates, startsDates } from './dates.js'
import { type DayList, startsDays } from './days.js'
import { readEffect, readWeekPart } from './weekpart.js'
import { closedWords } from './words.js'

/** `;` a rule of its own, `,` (or nothing at all) one added to those before, `||` one for when nothing else holds. */
export type Joint = 'normal' | 'additional' | 'fallback'

/**
 * One rule as it stands. `unsure`: open only as a remark says ("by appointment"). `condition`: a remark in front, `"in summer":`.
 * `days` null: none named. `rest`: words behind it that could not be read. `fault`: what of it could not be read at all.
 * `whole`: it stands by itself, `Mo-Fr` and nothing else.
 */
export type Rule = {
  joint: Joint
  part: string
  condition: string | null
  dates: DateSelector | null
  days: DayList | null
  always: boolean
  spans: Range[]
  effect: 'open' | 'off' | 'unsure' | null
  remarks: string[]
  rest: string | null
  fault: string | null
  whole: boolean
  guesses: string[]
}

const blank = {
  part: '',
  days: null,
  always: false,
  spans: [],
  effect: null,
  rest: null,
  fault: null,
  whole: false,
  guesses: [],
}

export function readRules(cursor: Cursor): Rule[] {
  const rules: Rule[] = []
  let joint: Joint = 'normal'
  while (peek(cursor)) {
    if (isMark(peek(cursor), ';')) joint = 'normal'
    else if (isMark(peek(cursor), '||')) joint = 'fallback'
    if (isRuleEnd(peek(cursor)) || (isMark(peek(cursor), ',') && rules.length > 0)) {
      cursor.at++
      continue
    }
    rules.push(readRule(cursor, joint))
    joint = 'additional'
  }
  return rules
}

function readRule(cursor: Cursor, joint: Joint): Rule {
  const from = cursor.at
  const condition = readCondition(cursor)
  const dates = readDates(cursor)
  if (dates && !skip(cursor, ':') && startsDays(peek(cursor, 1))) skip(cursor, ',')
  const rule: Rule = { ...blank, joint, condition, dates, remarks: [] }
  readWeekPart(cursor, rule)
  if (!closesNext(cursor, rule)) rule.effect = readEffect(cursor)
  if (rule.effect && !rule.days && !rule.spans.length && !rule.always) readWeekPart(cursor, rule)
  while (peek(cursor)?.kind === 'comment' && !isMark(peek(cursor, 1), ':')) {
    rule.remarks.push(peek(cursor)?.text ?? '')
    cursor.at++
  }
  const end = cursor.at
  if (!joinsNext(cursor)) skipRule(cursor)
  rule.whole = rule.days !== null && joint === 'normal' && isRuleEnd(peek(cursor))
  rule.part = quoted(cursor, from, end)
  rule.guesses = cursor.guesses.splice(0)
  if (cursor.at === end && end > from) return rule
  // Words behind whole hours are a remark; signs and figures there mean that the hours themselves were not understood.
  const whole = (rule.spans.length > 0 || rule.always) && cursor.tokens[end]?.kind === 'word'
  if (whole) rule.rest = quoted(cursor, end, cursor.at)
  else rule.fault = quoted(cursor, from, cursor.at)
  return rule
}

function readCondition(cursor: Cursor): string | null {
  const token = peek(cursor)
  if (token?.kind !== 'comment' || !isMark(peek(cursor, 1), ':')) return null
  cursor.at += 2
  return token.text
}

/** `Mo-Su 10:00-18:00 closed Tuesday`: the closed belongs to what follows. */
function closesNext(cursor: Cursor, rule: Rule): boolean {
  return rule.spans.length > 0 && isWord(peek(cursor), closedWords) && startsDays(peek(cursor, 1))
}

function joinsNext(cursor: Cursor): boolean {
  const token = peek(cursor)
  if (isRuleEnd(token) || isMark(token, ',') || token?.kind === 'comment' || token?.kind === 'always') return true
  if (isWord(token, closedWords)) return startsDays(peek(cursor, 1))
  return startsDays(token) || startsDates(token, peek(cursor, 1))
}

function skipRule(cursor: Cursor): void {
  while (!isRuleEnd(peek(cursor))) cursor.at++
}
