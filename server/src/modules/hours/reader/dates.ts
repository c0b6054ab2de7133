import { dateOfEpochDay, epochDayOf, isDate } from '../../../kernel/time.js'
import { type Cursor, isMark, isWord, peek } from './cursor.js'
import { startsDays } from './days.js'
import type { Token } from './tokens.js'
import { monthOf } from './words.js'

/** A selector of dates. `dates`: the days it names when it gives their year, at most a month of them; else null. */
export type DateSelector = { from: number; to: number; dates: string[] | null }

const mostDates = 31
const seasonWords = new Set(['week', 'easter'])
const countWords = new Set(['day', 'days'])

/** `Apr-Oct`, `Dec 24-26`, `2026 Dec 24`, `week 1-5`, `easter -2 days`, `Mar Su[-1]-Oct Su[-1]`; null where none begins. */
export function readDates(cursor: Cursor): DateSelector | null {
  if (!startsDates(peek(cursor), peek(cursor, 1))) return null
  const from = cursor.at
  while (continues(cursor)) cursor.at++
  const tokens = cursor.tokens.slice(from, cursor.at)
  return { from, to: cursor.at, dates: datesOf(tokens) }
}

export function startsDates(token: Token | undefined, next: Token | undefined): boolean {
  if (isWord(token, monthOf) || isWord(token, seasonWords) || isYear(token)) return true
  return token?.kind === 'number' && isWord(next, monthOf)
}

function isYear(token: Token | undefined): boolean {
  return token?.kind === 'number' && token.text.length === 4 && token.value >= 1900 && token.value < 2100
}

function continues(cursor: Cursor): boolean {
  const token = peek(cursor)
  const next = peek(cursor, 1)
  if (startsDates(token, next)) return true
  // The `Su[-1]` of `Mar Su[-1]` counts within the month; a day without a number is the week's.
  if (isMark(token, '[', ']')) return true
  if (startsDays(token)) return isMark(next, '[') && isWord(peek(cursor, -1), monthOf)
  if (token?.kind === 'number') return next?.text !== 'am' && next?.text !== 'pm'
  if (isWord(token, countWords)) return true
  if (isMark(token, '/', '+')) return next?.kind === 'number'
  if (isMark(token, '-', ',')) return next?.kind === 'number' || startsDates(next, peek(cursor, 2))
  return false
}

/** `2026 Dec 24`, `2026 Dec 24-26`, `2026 Dec 24-2027 Jan 6`, `2020 Jan`, lists of them; a year and month go on over a comma. */
function datesOf(tokens: readonly Token[]): string[] | null {
  const dates: string[] = []
  let year = 0
  let month = 0
  for (const item of splitAt(tokens, ',')) {
    const ends = splitAt(item, '-').map((end) => {
      const numbers = end.map((token) =>
        token.kind === 'number' ? token.value : (monthOf.get(token.text) ?? Number.NaN),
      )
      if (isYear(end[0])) year = numbers.shift() ?? 0
      if (end.some((token) => isWord(token, monthOf))) month = numbers.shift() ?? 0
      return numbers.length > 1 || numbers.some(Number.isNaN) ? null : { year, month, day: numbers[0] }
    })
    const days = daysBetween(ends)
    if (!days) return null
    dates.push(...days)
  }
  return dates.length > 0 && dates.length <= mostDates ? dates : null
}

type End = { year: number; month: number; day: number | undefined } | null

function daysBetween(ends: readonly End[]): string[] | null {
  const first = ends[0]
  const last = ends.at(-1)
  if (!first || !last || ends.length > 2 || !first.year || !first.month) return null
  const start = dateText(first.year, first.month, first.day ?? 1)
  const end = dateText(last.year, last.month, last.day ?? new Date(Date.UTC(last.year, last.month, 0)).getUTCDate())
  if (!isDate(start) || !isDate(end) || (first.day === undefined) !== (last.day === undefined)) return null
  const length = epochDayOf(end) - epochDayOf(start) + 1
  if (length < 1 || length > mostDates) return null
  return Array.from({ length }, (_, step) => dateOfEpochDay(epochDayOf(start) + step))
}

function dateText(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

function splitAt(tokens: readonly Token[], mark: string): Token[][] {
  const parts: Token[][] = [[]]
  for (const token of tokens) {
    if (isMark(token, mark)) parts.push([])
    else parts.at(-1)?.push(token)
  }
  return parts
}
