import { clockOf } from '../ranges.js'
import { type Cursor, guess, isMark, isWord, peek } from './cursor.js'
import { hourWords, middleOf, sunOf } from './words.js'

/** `bare`: an hour alone; `short`: written without a leading zero; `loose`: not as the format writes it. */
export type Time = { minute: number; meridiem: 'am' | 'pm' | null; bare: boolean; short: boolean; loose: boolean }

/** One time of day in minutes; null where none stands, and then the caller goes back. */
export function readTime(cursor: Cursor): Time | null {
  const token = peek(cursor)
  if (!token) return null
  if (token.kind === 'word' || isMark(token, '(')) return namedTime(cursor)
  if (token.kind !== 'clock' && (token.kind !== 'number' || token.value > 24 || token.text.length > 2)) return null
  cursor.at++
  const minute = token.kind === 'clock' ? token.value : token.value * 60
  const meridiem = readMeridiem(cursor, token.to)
  const hourWord = !meridiem && isWord(peek(cursor), hourWords)
  if (hourWord) cursor.at++
  const bare = token.kind === 'number' && !meridiem
  const short = !token.text.startsWith('0') && minute < 720
  const loose = token.loose || bare || meridiem?.short === true
  if (!meridiem) return { minute, meridiem: null, bare: bare && !hourWord, short, loose }
  const half = minute >= 780 ? minute : (minute % 720) + (meridiem.half === 'pm' ? 720 : 0)
  return { minute: half, meridiem: meridiem.half, bare, short, loose }
}

/** `am`, `pm`, and `a`, `p` where they touch the number. */
function readMeridiem(cursor: Cursor, end: number): { half: 'am' | 'pm'; short: boolean } | null {
  const token = peek(cursor)
  if (token?.kind !== 'word') return null
  const short = token.text.length === 1 && token.from === end
  if (token.text !== 'am' && token.text !== 'pm' && !(short && 'ap'.includes(token.text))) return null
  cursor.at++
  return { half: token.text.startsWith('a') ? 'am' : 'pm', short }
}

/** `noon`, `midnight`, `sunset`, `(sunset-01:00)`. */
function namedTime(cursor: Cursor): Time | null {
  const before = cursor.at
  const open = isMark(peek(cursor), '(')
  if (open) cursor.at++
  const word = peek(cursor)?.text ?? ''
  const minute = sunOf.get(word) ?? middleOf.get(word)
  const sign = isMark(peek(cursor, 1), '+') ? 1 : -1
  const offset = open && isMark(peek(cursor, 1), '+', '-') ? peek(cursor, 2) : undefined
  if (minute === undefined || (open && (offset?.kind !== 'clock' || !isMark(peek(cursor, 3), ')')))) return null
  cursor.at += open ? 4 : 1
  const shifted = minute + sign * (offset?.value ?? 0)
  if (shifted < 0) return null
  if (sunOf.has(word)) guess(cursor, before, `taken as ${clockOf(shifted)}, there is no sun in a plain week`)
  return { minute: shifted, meridiem: null, bare: false, short: false, loose: false }
}
