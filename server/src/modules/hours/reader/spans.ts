import { clockOf, type Range } from '../ranges.js'
import { type Cursor, guess, isMark, isRuleEnd, isWord, peek } from './cursor.js'
import { readTime, type Time } from './time.js'
import { andWords, hourWords, untilWords } from './words.js'

/** A list of spans, `11:00-14:00, 17:00-20:30`; commas may be missing or be words. Stops before what is no span. */
export function readSpans(cursor: Cursor): Range[] {
  const spans: Range[] = []
  for (;;) {
    const before = cursor.at
    const token = peek(cursor)
    if (spans.length && (isMark(token, ',', '&', '/') || isWord(token, andWords))) cursor.at++
    const joint = cursor.at > before && !isMark(token, ',')
    const span = readSpan(cursor)
    if (!span) {
      cursor.at = before
      return spans
    }
    if (joint) guess(cursor, before, 'taken as one more range of the same days')
    spans.push(span)
  }
}

/** One span in minutes, the end past 1440 when it is on the next day; null, and nothing consumed, when it is none. */
function readSpan(cursor: Cursor): Range | null {
  const before = cursor.at
  const guesses = cursor.guesses.length
  for (const read of [wholeDay, openEnded, closed]) {
    const span = read(cursor)
    if (span) return span
    cursor.at = before
    cursor.guesses.length = guesses
  }
  return null
}

function wholeDay(cursor: Cursor): Range | null {
  const before = cursor.at
  if (peek(cursor)?.kind !== 'number' || peek(cursor)?.value !== 24 || !isWord(peek(cursor, 1), hourWords)) return null
  if (isMark(peek(cursor, 2), '-')) return null
  cursor.at += 2
  guess(cursor, before, 'taken as 00:00-24:00')
  return [0, 1440]
}

/** `17:00+`. Nobody wrote when it closes: midnight for what opens before 17:00, else ten hours, from 22:00 on eight. */
function openEnded(cursor: Cursor): Range | null {
  const before = cursor.at
  const start = readTime(cursor)
  const dangling = isMark(peek(cursor), '-') && (isRuleEnd(peek(cursor, 1)) || isMark(peek(cursor, 1), ','))
  if (!start || start.bare || start.minute >= 1440 || (!dangling && !isMark(peek(cursor), '+'))) return null
  cursor.at++
  const { minute } = start
  const end = minute < 17 * 60 ? 1440 : minute + (minute < 22 * 60 ? 600 : 480)
  guess(cursor, before, `no closing time given; taken as open until ${clockOf(end % 1440 || 1440)}`)
  return [minute, end]
}

function closed(cursor: Cursor): Range | null {
  const before = cursor.at
  const start = readTime(cursor)
  if (!start || !(isMark(peek(cursor), '-') || isWord(peek(cursor), untilWords))) return null
  cursor.at++
  const end = readTime(cursor)
  const span = end && spanOf(start, end)
  if (!span) return null
  if (isMark(peek(cursor), '+')) {
    cursor.at++
    guess(cursor, before, `may stay open later; taken as open until ${clockOf(span[1] % 1440 || 1440)}`)
  } else if (start.loose || end.loose || span[0] !== start.minute || isSameTime(start, end)) {
    guess(cursor, before, `taken as ${clockOf(span[0])}-${clockOf(span[1])}`)
  }
  return span
}

/** "10:00-10:00": the format reads a whole day round. */
function isSameTime(start: Time, end: Time): boolean {
  return start.minute === end.minute
}

function spanOf(start: Time, end: Time): Range | null {
  // "9-5" may mean either half of the day, and so may "9am-5".
  if (end.bare && (start.meridiem || (start.bare && end.minute <= start.minute))) return null
  let from = start.minute
  // "6-11pm" is an evening, "11-2pm" and "09:00-3:00pm" begin in the morning.
  if (end.meridiem === 'pm' && !start.meridiem && start.short && from + 720 < end.minute) from += 720
  const to = end.minute <= from ? end.minute + 1440 : end.minute
  return from < 1440 && to < 2880 ? [from, to] : null
}
