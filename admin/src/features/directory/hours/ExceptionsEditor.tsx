import { ActionIcon, Button, SegmentedControl, TextInput, Tooltip } from '@mantine/core'
import { IconCalendarPlus, IconPlus, IconTrash } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../lib/format'
import classes from './HoursEditor.module.css'
import { SpanFields } from './SpanFields'
import { type ExceptionDay, faultsOf, nextSpan } from './week'

/** A month of fasting is thirty dates: past this many, most of them wait behind a button. */
const SHOWN = 6

interface ExceptionsEditorProps {
  exceptions: ExceptionDay[]
  errors: Record<string, string>
  onChange: (exceptions: ExceptionDay[]) => void
}

/** Single dates that differ from the week: holidays, a fair, a day off. */
export function ExceptionsEditor({ exceptions, errors, onChange }: ExceptionsEditorProps) {
  const { t } = useTranslation()
  const id = useId()
  const set = (at: number, part: Partial<ExceptionDay>) =>
    onChange(exceptions.map((day, place) => (place === at ? { ...day, ...part } : day)))
  const [all, setAll] = useState(exceptions.length <= SHOWN)
  const open = all || Object.keys(errors).some((path) => path.startsWith('exceptions.'))
  const shown = open ? exceptions : exceptions.slice(0, SHOWN)
  const add = () => {
    setAll(true)
    onChange([...exceptions, { date: dayAfter(exceptions.at(-1)?.date), closed: true, spans: [], note: '' }])
  }
  return (
    <section className={classes.exceptions} aria-labelledby={id}>
      <div>
        <h3 className={classes.heading} id={id}>
          {t('hours.exceptions')}
        </h3>
        <p className="muted">{t('hours.exceptionsText')}</p>
      </div>
      {shown.map((day, at) => (
        <ExceptionRow
          // the date is being edited and may be there twice
          key={at}
          day={day}
          error={errors[`exceptions.${at}`]}
          onChange={(part) => set(at, part)}
          onRemove={() => onChange(exceptions.filter((_, place) => place !== at))}
        />
      ))}
      <div className={classes.tools}>
        {shown.length < exceptions.length && (
          <Button size="xs" variant="default" onClick={() => setAll(true)}>
            {t('hours.moreDates', { count: exceptions.length - shown.length })}
          </Button>
        )}
        <Button size="xs" variant="default" leftSection={<IconCalendarPlus size={15} />} onClick={add}>
          {t('hours.addDate')}
        </Button>
      </div>
    </section>
  )
}

interface ExceptionRowProps {
  day: ExceptionDay
  error: string | undefined
  onChange: (part: Partial<ExceptionDay>) => void
  onRemove: () => void
}

function ExceptionRow({ day, error, onChange, onRemove }: ExceptionRowProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const name = day.date ? format.day(day.date) : t('hours.date')
  const faults = faultsOf(day.spans)
  const open = (closed: boolean) =>
    onChange({ closed, spans: closed || day.spans.length > 0 ? day.spans : [nextSpan([])] })
  return (
    <div className={classes.exception}>
      <TextInput
        type="date"
        size="xs"
        aria-label={t('hours.date')}
        value={day.date}
        error={error}
        onChange={(event) => onChange({ date: event.currentTarget.value })}
      />
      <div className={classes.exceptionBody}>
        <SegmentedControl
          size="xs"
          aria-label={name}
          value={day.closed ? 'closed' : 'open'}
          onChange={(value) => open(value === 'closed')}
          data={[
            { value: 'closed', label: t('hours.closed') },
            { value: 'open', label: t('hours.otherHours') },
          ]}
        />
        {!day.closed &&
          day.spans.map((span, at) => (
            <SpanFields
              // a span is its place in the day
              key={at}
              name={name}
              span={span}
              allDay={false}
              fault={faults[at] === 'overlap' ? t('hours.overlap') : undefined}
              onChange={(next) => onChange({ spans: day.spans.map((other, place) => (place === at ? next : other)) })}
              onRemove={() => onChange({ spans: day.spans.filter((_, place) => place !== at) })}
            />
          ))}
        {!day.closed && (
          <Button
            size="compact-xs"
            variant="subtle"
            leftSection={<IconPlus size={13} />}
            onClick={() => onChange({ spans: [...day.spans, nextSpan(day.spans)] })}
          >
            {t('hours.add')}
          </Button>
        )}
        <TextInput
          size="xs"
          className={classes.note}
          dir="auto"
          aria-label={t('hours.note')}
          placeholder={t('hours.note')}
          value={day.note}
          onChange={(event) => onChange({ note: event.currentTarget.value })}
        />
      </div>
      <Tooltip label={t('hours.removeDate')}>
        <ActionIcon size={30} aria-label={t('hours.removeFrom', { day: name })} onClick={onRemove}>
          <IconTrash size={16} />
        </ActionIcon>
      </Tooltip>
    </div>
  )
}

/** A holiday seldom stands alone: the next date offered follows the last one. */
function dayAfter(date: string | undefined): string {
  const base = date ? new Date(`${date}T12:00:00Z`) : new Date()
  if (date) base.setUTCDate(base.getUTCDate() + 1)
  return base.toISOString().slice(0, 10)
}
