import { type Cursor, guess, isMark, isWord, peek, quoted, skip } from './cursor.js'
import { readDays, startsDays } from './days.js'
import type { Rule } from './rule.js'
import { readSpans } from './spans.js'
import { closedWords, openWords, unknownWords } from './words.js'

/** Weekdays and hours, in this order or, with a guess, the other way round. */
export function readWeekPart(cursor: Cursor, rule: Rule): void {
  const from = cursor.at
  if (peek(cursor)?.kind === 'always') {
    rule.always = true
    cursor.at++
    return
  }
  rule.days = readDays(cursor)
  if (rule.days && !skip(cursor, ':') && isMark(peek(cursor), ',')) skipStrayComma(cursor)
  rule.spans = readSpans(cursor)
  if (rule.days && !rule.spans.length && peek(cursor)?.kind === 'always') {
    cursor.at++
    rule.spans = [[0, 1440]]
    guess(cursor, from, 'taken as 00:00-24:00')
  }
  if (rule.days || !rule.spans.length || !startsDays(peek(cursor))) return
  const behind = cursor.at
  const days = readDays(cursor)
  const hoursFollow = readSpans({ ...cursor, guesses: [] }).length > 0
  if (hoursFollow || isWord(peek(cursor), closedWords)) cursor.at = behind
  else {
    rule.days = days
    guess(cursor, from, 'the days behind the hours taken as theirs')
  }
}

/** `Mo-Su ,12:00-21:00`: hours behind a comma that should not be there. */
function skipStrayComma(cursor: Cursor): void {
  const before = cursor.at
  cursor.at++
  const hours = readSpans({ ...cursor, guesses: [] }).length > 0
  if (hours)
    cursor.guesses.push(`${quoted(cursor, before - 1, before + 2)}… — the comma between days and hours left out`)
  else cursor.at = before
}

export function readEffect(cursor: Cursor): Rule['effect'] {
  const token = peek(cursor)
  let effect: Rule['effect'] = null
  if (isWord(token, openWords)) effect = 'open'
  if (isWord(token, closedWords)) effect = 'off'
  if (isWord(token, unknownWords)) effect = 'unsure'
  if (effect) cursor.at++
  return effect
}
