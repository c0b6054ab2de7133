import { ActionIcon, Tooltip } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { CopyDay } from './CopyDay'
import classes from './HoursEditor.module.css'
import { SpanFields } from './SpanFields'
import { type Day, faultsOf, isAllDay, nextSpan, type Span } from './week'

interface DayRowProps {
  day: Day
  name: string
  days: { day: Day; name: string }[]
  spans: Span[]
  /** The server's messages by the span's place. */
  errors: Record<string, string>
  onChange: (spans: Span[]) => void
  onCopy: (to: Day[]) => void
}

export function DayRow({ day, name, days, spans, errors, onChange, onCopy }: DayRowProps) {
  const { t } = useTranslation()
  const faults = faultsOf(spans)
  // Half-typed times are no fault yet; overlapping ones are.
  const fault = (at: number) => errors[at] ?? (faults[at] === 'overlap' ? t('hours.overlap') : undefined)
  return (
    <li className={classes.day}>
      <div className={classes.dayName}>{name}</div>
      <div className={classes.spans}>
        {spans.length === 0 && <div className={classes.closed}>{t('hours.closed')}</div>}
        {spans.map((span, at) => (
          <SpanFields
            // a span is its place in the day, nothing else names it
            key={at}
            name={name}
            span={span}
            allDay={isAllDay(spans)}
            fault={fault(at)}
            onChange={(next) => onChange(spans.map((other, place) => (place === at ? next : other)))}
            onRemove={() => onChange(spans.filter((_, place) => place !== at))}
          />
        ))}
      </div>
      <div className={classes.dayActions}>
        <Tooltip label={t('hours.add')}>
          <ActionIcon
            aria-label={t('hours.addTo', { day: name })}
            onClick={() => onChange([...spans, nextSpan(spans)])}
            disabled={isAllDay(spans)}
          >
            <IconPlus size={17} />
          </ActionIcon>
        </Tooltip>
        <CopyDay day={day} name={name} days={days} onCopy={onCopy} />
      </div>
    </li>
  )
}
