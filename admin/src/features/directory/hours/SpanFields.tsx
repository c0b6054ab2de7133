import { ActionIcon, TextInput, Tooltip } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './HoursEditor.module.css'
import { clockOfDay, closing, isOvernight, readClock, reopened, type Span } from './week'

interface SpanFieldsProps {
  /** The day or date these times belong to, for those who hear the page. */
  name: string
  span: Span
  allDay: boolean
  fault: string | undefined
  onChange: (span: Span) => void
  onRemove: () => void
}

export function SpanFields({ name, span, allDay, fault, onChange, onRemove }: SpanFieldsProps) {
  const { t } = useTranslation()
  const id = useId()
  const field = (label: string, value: number | undefined, set: (minutes: number | undefined) => void) => (
    <TextInput
      type="time"
      size="xs"
      className={classes.time}
      aria-label={label}
      aria-describedby={fault ? id : undefined}
      error={Boolean(fault)}
      value={clockOfDay(value)}
      onChange={(event) => set(readClock(event.currentTarget.value))}
    />
  )
  return (
    <div className={classes.span}>
      {field(t('hours.opens', { day: name }), span.opens, (opens) => onChange(reopened(span, opens)))}
      <span aria-hidden>–</span>
      {field(t('hours.closes', { day: name }), span.closes, (clock) =>
        onChange({ ...span, closes: clock === undefined ? undefined : closing(span.opens, clock) }),
      )}
      {allDay && <span className={classes.nextDay}>{t('hours.allDay')}</span>}
      {isOvernight(span) && <span className={classes.nextDay}>{t('hours.nextDay')}</span>}
      <Tooltip label={t('hours.remove')}>
        <ActionIcon size={28} aria-label={t('hours.removeFrom', { day: name })} onClick={onRemove}>
          <IconX size={15} />
        </ActionIcon>
      </Tooltip>
      {fault && (
        <div className={classes.fault} id={id}>
          {fault}
        </div>
      )}
    </div>
  )
}
