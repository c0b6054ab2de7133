import { z } from 'zod'
import { isDate } from '../../../kernel/time.js'

/** As people write it, and as spreadsheets write their own true and false in the languages that they speak. */
const yes = /^(?:yes|y|x|1|on|true|ja|j|wahr|oui|o|vrai|s[ií]|verdadero|sim|verdadeiro|vero|waar|نعم|صحيح)$/
const no = /^(?:no|n|0|off|false|nein|falsch|non|faux|falso|não|nao|nee|onwaar|لا|خطأ)$/

/** Null for what is neither. */
export function yesNoIn(text: string): boolean | null {
  const word = text.trim().normalize('NFC').toLowerCase()
  return yes.test(word) ? true : no.test(word) ? false : null
}

/**
 * `YYYY-MM-DD` of a date as a spreadsheet rewrites it: the day first where points part it, and with other signs only where the numbers can
 * be read one way alone. Null otherwise: `3/4/2026` is March here and April there.
 */
export function dateIn(text: string): string | null {
  const [, year, month, day] =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})\.?(?:[ T]00:00(?::00(?:\.0+)?)?Z?)?$/.exec(text) ?? []
  if (year && month && day) return dateOf(year, month, day)
  const [, first, sign, second, last] = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/.exec(text) ?? []
  if (!first || !second || !last) return null
  if (sign === '.') return dateOf(last, second, first)
  const read = new Set([dateOf(last, second, first), dateOf(last, first, second)].filter((date) => date !== null))
  return read.size === 1 ? ([...read][0] ?? null) : null
}

const instant = z.iso.datetime({ offset: true })

/** An instant as an export writes it, with its zone. Of what a spreadsheet made of one nobody knows which day or hour is meant: null. */
export function instantIn(text: string): number | null {
  const read = instant.safeParse(text.trim())
  return read.success ? Date.parse(read.data) : null
}

function dateOf(year: string, month: string, day: string): string | null {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDate(date) ? date : null
}
