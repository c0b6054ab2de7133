import { refuse } from '../../kernel/errors.js'
import type { Hours } from './hours.js'
import { readOpeningHours } from './reader/read.js'
import { validateHours } from './validate.js'
import type { HoursInput } from './hours.types.js'

/** Rows as given, or text alone read into rows; bad rows are refused, each by its own path. */
export function hoursOf(input: HoursInput | null, field: string): Hours | null {
  if (!input) return null
  const { always, weekly, exceptions, text } = input
  if (text?.trim() && !always && !weekly?.length && !exceptions?.length) return readOpeningHours(text)
  const hours: Hours = {
    always: always ?? false,
    weekly: (weekly ?? []).map(({ day, opens, closes }) => ({ day, opens, closes })),
    exceptions: (exceptions ?? []).map(({ date, closed, ranges, note }) => ({
      date,
      closed: closed ?? false,
      ranges: (ranges ?? []).map(({ opens, closes }) => ({ opens, closes })),
      note: note?.trim() || null,
    })),
    text: null,
    unread: [],
  }
  const problems = validateHours(hours).map(({ path, message }) => ({ path: `${field}.${path}`, message }))
  if (problems.length) throw refuse('BAD_USER_INPUT', 'Some of the hours need another look.', { fields: problems })
  return hours
}
