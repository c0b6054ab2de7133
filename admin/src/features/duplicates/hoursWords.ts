import type { HoursDraftFragment } from '../../gql/graphql'
import { type Format, inRow } from '../../lib/format'
import { summarize } from '../directory/hours/hoursSummary'
import { draftHours } from '../directory/hours/hoursWire'

/** Hours as a person compares them: the week in few lines, then the dates on which it is otherwise. */
export function hoursWords(hours: HoursDraftFragment, format: Format): string {
  const draft = draftHours(hours)
  const week = hours.always
    ? ['24/7']
    : summarize(draft, format).map(({ days, times }) => `${days}: ${inRow(times) || '–'}`)
  return [...week, ...draft.exceptions.map(({ date, note }) => [date, note].filter(Boolean).join(' '))].join('\n')
}
