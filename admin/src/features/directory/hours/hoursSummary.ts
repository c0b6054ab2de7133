import type { Format } from '../../../lib/format'
import { DAYS, type Day, type HoursDraft, isAllDay, type Span } from './week'

export interface SummaryLine {
  days: string
  /** None: closed. */
  times: string[]
  allDay: boolean
}

/** The week in as few lines as it takes: neighbours with the same hours share one. */
export function summarize(draft: HoursDraft, format: Format): SummaryLine[] {
  const lines: { from: Day; to: Day; spans: Span[] }[] = []
  for (const day of DAYS) {
    const spans = draft.week[day]
    const last = lines.at(-1)
    if (last && JSON.stringify(last.spans) === JSON.stringify(spans)) last.to = day
    else lines.push({ from: day, to: day, spans })
  }
  const name = (day: Day) => format.weekday(DAYS.indexOf(day), 'short')
  return lines.map(({ from, to, spans }) => ({
    days: from === to ? name(from) : `${name(from)} – ${name(to)}`,
    times: spans.map((span) => times(span, format)),
    allDay: isAllDay(spans),
  }))
}

function times({ opens, closes }: Span, format: Format): string {
  const clock = (minutes: number | undefined) => (minutes === undefined ? '…' : format.clock(minutes))
  return `${clock(opens)} – ${clock(closes)}`
}
