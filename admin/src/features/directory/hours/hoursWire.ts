import { graphql } from '../../../gql'
import type { HoursDraftFragment, HoursInput } from '../../../gql/graphql'
import { emptyWeek, type HoursDraft, readClock, type Span, writeClock } from './week'

export const HoursFields = graphql(`
  fragment HoursDraft on Hours {
    always
    weekly {
      day
      opens
      closes
    }
    exceptions {
      date
      closed
      note
      ranges {
        opens
        closes
      }
    }
    text
    unread
  }
`)

export function draftHours(hours: HoursDraftFragment | null | undefined): HoursDraft {
  const draft: HoursDraft = { mode: 'unknown', week: emptyWeek(), exceptions: [], text: '' }
  if (!hours) return draft
  for (const { day, opens, closes } of hours.weekly)
    draft.week[day].push({ opens: readClock(opens), closes: readClock(closes) })
  for (const spans of Object.values(draft.week)) spans.sort((a, b) => (a.opens ?? 0) - (b.opens ?? 0))
  draft.exceptions = hours.exceptions
    .map(({ date, closed, note, ranges }) => ({
      date,
      closed,
      note: note ?? '',
      spans: ranges.map(({ opens, closes }) => ({ opens: readClock(opens), closes: readClock(closes) })),
    }))
    .sort((a, b) => a.date.localeCompare(b.date))
  draft.mode = hours.always ? 'always' : 'week'
  return draft
}

/** `null` clears the hours: then nobody knows whether it is open. A week without spans says: closed every day. */
export function hoursInput(draft: HoursDraft): HoursInput | null {
  if (draft.mode === 'unknown') return null
  if (draft.mode === 'text') return { text: draft.text.trim() }
  return {
    always: draft.mode === 'always',
    weekly: draft.mode === 'always' ? [] : weeklyOf(draft).map(({ day, span }) => ({ day, ...range(span) })),
    exceptions: draft.exceptions.map(({ date, closed, spans, note }) => ({
      date,
      closed,
      ranges: closed ? [] : spans.map(range),
      note: note.trim() || null,
    })),
  }
}

/** The week's spans in the order they travel: the server names a bad one by its place in this list. */
export function weeklyOf(draft: HoursDraft) {
  return (Object.keys(draft.week) as (keyof HoursDraft['week'])[]).flatMap((day) =>
    draft.week[day].map((span, at) => ({ day, at, span })),
  )
}

function range({ opens, closes }: Span): { opens: string; closes: string } {
  return { opens: opens === undefined ? '' : writeClock(opens), closes: closes === undefined ? '' : writeClock(closes) }
}
