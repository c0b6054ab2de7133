import { type Cursor, guess, isMark, isWord, peek, quoted } from './cursor.js'
import type { Token } from './tokens.js'
import { andWords, dayGuessOf, dayOf, dayRangeWords, daysOf, holidays, schoolHolidays } from './words.js'

/** `days` of the plain week (Monday = 0); `beyond`: what of the list a plain week has no place for, a sentence each. */
export type DayList = { days: number[]; beyond: string[] }

/** `Mo-Fr,Su`, `PH,Mo-Su`, `Sa[1]`, `Daily`; null, and nothing consumed, where no day list begins. */
export function readDays(cursor: Cursor): DayList | null {
  if (!startsDays(peek(cursor))) return null
  const list: DayList = { days: [], beyond: [] }
  do readItem(cursor, list)
  while (skipJoint(cursor))
  return { days: [...new Set(list.days)].sort(), beyond: list.beyond }
}

export function startsDays(token: Token | undefined): boolean {
  return startsHoliday(token) || isWord(token, dayOf) || isWord(token, dayGuessOf) || isWord(token, daysOf)
}

function startsHoliday(token: Token | undefined): boolean {
  return isWord(token, holidays) || isWord(token, schoolHolidays)
}

function readItem(cursor: Cursor, list: DayList): void {
  const before = cursor.at
  const days = startsHoliday(peek(cursor)) ? [] : readRange(cursor)
  const moved = skipNumbers(cursor)
  // "SH Sa" is a Saturday in the holidays, not one more item of the list.
  const condition = startsHoliday(peek(cursor))
  if (condition) {
    const school = isWord(peek(cursor), schoolHolidays)
    cursor.at++
    skipNumbers(cursor)
    while (startsDays(peek(cursor)) && !startsHoliday(peek(cursor))) readRange(cursor)
    list.beyond.push(`${quoted(cursor, before, cursor.at)} — ${school ? 'school' : 'public'} holidays are not kept`)
    return
  }
  if (moved) list.beyond.push(`${quoted(cursor, before, cursor.at)} — particular weeks of a month are not kept`)
  else list.days.push(...days)
}

/** One day, a range that may run over the week's end (`Fr-Mo`), or a word for several. */
function readRange(cursor: Cursor): readonly number[] {
  const before = cursor.at
  const several = daysOf.get(peek(cursor)?.text ?? '')
  if (several) {
    cursor.at++
    return several
  }
  const first = readDay(cursor)
  if (!(isMark(peek(cursor), '-') || isWord(peek(cursor), dayRangeWords)) || !isDay(peek(cursor, 1))) {
    if (isWord(cursor.tokens[before], dayGuessOf)) guess(cursor, before, 'taken as a German day')
    return [first]
  }
  cursor.at++
  const last = readDay(cursor)
  if (cursor.tokens.slice(before, cursor.at).some((token) => isWord(token, dayGuessOf)))
    guess(cursor, before, 'taken as German days')
  return Array.from({ length: ((last - first + 7) % 7) + 1 }, (_, step) => (first + step) % 7)
}

function isDay(token: Token | undefined): boolean {
  return isWord(token, dayOf) || isWord(token, dayGuessOf)
}

function readDay(cursor: Cursor): number {
  const word = peek(cursor)?.text ?? ''
  cursor.at++
  return dayOf.get(word) ?? dayGuessOf.get(word) ?? 0
}

/** `[1,3]`, `[-1]`, `+1 day`. */
function skipNumbers(cursor: Cursor): boolean {
  const before = cursor.at
  if (isMark(peek(cursor), '[')) {
    let ahead = 1
    while (peek(cursor, ahead)?.kind === 'number' || isMark(peek(cursor, ahead), ',', '-')) ahead++
    if (isMark(peek(cursor, ahead), ']')) cursor.at += ahead + 1
  }
  const counted = peek(cursor, 1)?.kind === 'number' && isWord(peek(cursor, 2), new Set(['day', 'days']))
  if (isMark(peek(cursor), '+', '-') && counted) cursor.at += 3
  return cursor.at > before
}

/** A comma, or another word or sign for "and", or nothing at all, with a day behind it. */
function skipJoint(cursor: Cursor): boolean {
  const joint = peek(cursor)
  if (startsDays(joint)) {
    cursor.guesses.push(`${quoted(cursor, cursor.at - 1, cursor.at + 1)} — taken as a list of days`)
    return true
  }
  if (!startsDays(peek(cursor, 1))) return false
  if (isMark(joint, ',')) {
    cursor.at++
    return true
  }
  if (!isMark(joint, '&', '+', '/') && !isWord(joint, andWords)) return false
  cursor.guesses.push(`${quoted(cursor, cursor.at - 1, cursor.at + 2)} — taken as a list of days`)
  cursor.at++
  return true
}
