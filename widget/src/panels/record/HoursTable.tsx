import type { DayRow, Hours, HoursView, Span } from '../../hours.js'
import type { Speech } from '../../speech.js'
import { useSpeech } from '../surroundings.js'
import { calendarOf } from './calendar.js'

interface Props {
  hours: Hours
  view: HoursView | null
  zone: string
  /** Public holidays ahead, on which hours may differ. */
  holidays: { date: string; name: string }[]
}

/** The week from today on, exceptions in their place, later ones below, and what a machine could not read as it was written. */
export function HoursTable({ hours, view, zone, holidays }: Props) {
  const speech = useSpeech()
  const { text } = speech
  const { day } = calendarOf(speech)
  const asWritten = hours.text && (hours.unread.length > 0 || !view)
  const foreign = zone !== Intl.DateTimeFormat().resolvedOptions().timeZone
  return (
    <section class="box" part="hours">
      <h3>{text('hours')}</h3>
      {view && view.week.length > 0 && (
        <table class="hours">
          <tbody>
            {view.week.map((row) => (
              <Row
                key={row.date}
                row={row}
                today={row.date === view.today}
                label={row.date === view.today ? text('today') : day(row.date, row.changed)}
              />
            ))}
          </tbody>
        </table>
      )}
      {view && view.ahead.length > 0 && (
        <>
          <h4>{text('changedHours')}</h4>
          <table class="hours">
            <tbody>
              {view.ahead.map((row) => (
                <Row key={row.date} row={row} label={day(row.date, true)} />
              ))}
            </tbody>
          </table>
        </>
      )}
      {holidays.length > 0 && (
        <>
          <h4>{text('holidays')}</h4>
          <ul class="aside">
            {holidays.slice(0, 3).map(({ date, name }) => (
              <li key={date}>
                {day(date, true)} · <bdi>{name}</bdi>
              </li>
            ))}
          </ul>
        </>
      )}
      {asWritten && (
        <p class="aside">
          {text('asWritten')}: <bdi>{hours.text}</bdi>
        </p>
      )}
      {view && foreign && <p class="aside">{text('zoneNote', { zone: zone.replaceAll('_', ' ') })}</p>}
    </section>
  )
}

function Row({ row, label, today }: { row: DayRow; label: string; today?: boolean }) {
  const speech = useSpeech()
  return (
    <tr class={today ? 'today' : undefined}>
      <th scope="row">{label}</th>
      <td>
        {row.spans.length ? row.spans.map((span) => <SpanText key={span.opens} span={span} />) : speech.text('closed')}
        {row.note && <bdi class="note">{row.note}</bdi>}
      </td>
    </tr>
  )
}

function SpanText({ span }: { span: Span }) {
  const speech = useSpeech()
  const { text } = speech
  const { time } = calendarOf(speech)
  if (span.opens === 0 && span.closes === 1440) return <span class="span">{text('allDay')}</span>
  return (
    <span class="span">
      <bdi>{time(span.opens)}</bdi>
      {' – '}
      <bdi>{time(span.closes)}</bdi>
      {span.closes > 1440 && <small> ({text('nextDay')})</small>}
    </span>
  )
}

/** "until 18:00", "opens Monday 9:00": what a visitor wants to know next. */
export function changeText(view: HoursView | null, speech: Speech): string | null {
  if (!view) return null
  if (!view.change) return view.openNow ? speech.text('roundTheClock') : null
  const { opens, date, minute, inDays } = view.change
  const calendar = calendarOf(speech)
  const time = calendar.time(minute)
  // Closing after midnight is still tonight to whoever asks.
  const today = inDays === 0 || (!opens && inDays === 1 && minute < 720)
  return speech.text(opens ? 'opensAt' : 'openUntil', {
    time: today ? time : `${calendar.day(date, inDays > 6)} ${time}`,
  })
}
