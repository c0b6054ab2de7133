import { SegmentedControl, Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../../ui/Notice'
import { ExceptionsEditor } from './ExceptionsEditor'
import classes from './HoursEditor.module.css'
import { WeekEditor } from './WeekEditor'
import type { HoursDraft, HoursMode } from './week'

export interface HoursEditorProps {
  value: HoursDraft
  onChange: (value: HoursDraft) => void
  /** Messages by path below the hours: `week.FRIDAY.1`, `exceptions.0`, `text`. */
  errors: Record<string, string>
  unread: readonly string[]
  disabled: boolean
}

const MODES: HoursMode[] = ['week', 'always', 'unknown', 'text']

export function HoursEditor({ value, onChange, errors, unread, disabled }: HoursEditorProps) {
  const { t } = useTranslation()
  return (
    <div className={classes.editor}>
      <SegmentedControl
        className={classes.modes}
        size="xs"
        disabled={disabled}
        aria-label={t('hours.title')}
        value={value.mode}
        onChange={(mode) => onChange({ ...value, mode })}
        data={MODES.map((mode) => ({ value: mode, label: t(`hours.mode.${mode}`) }))}
      />
      {errors[''] && <Notice tone="bad">{errors['']}</Notice>}
      {unread.length > 0 && value.mode === 'week' && (
        <Notice tone="wait">
          {t('hours.unread')}
          <ul className={classes.unread}>
            {unread.map((part) => (
              <li key={part} dir="auto">
                {part}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {value.mode === 'week' && (
        <WeekEditor week={value.week} errors={errors} onChange={(week) => onChange({ ...value, week })} />
      )}
      {value.mode === 'always' && <p className="muted">{t('hours.alwaysText')}</p>}
      {value.mode === 'unknown' && <p className="muted">{t('hours.unknownText')}</p>}
      {value.mode === 'text' && (
        <Textarea
          label={t('hours.paste')}
          description={t('hours.pasteText')}
          placeholder="Mo-Fr 09:00-12:30,14:00-18:00; Sa 09:00-13:00; PH off"
          dir="ltr"
          autosize
          minRows={2}
          value={value.text}
          onChange={(event) => onChange({ ...value, text: event.currentTarget.value })}
          error={errors.text}
        />
      )}
      {(value.mode === 'week' || value.mode === 'always') && (
        <ExceptionsEditor
          exceptions={value.exceptions}
          errors={errors}
          onChange={(exceptions) => onChange({ ...value, exceptions })}
        />
      )}
    </div>
  )
}
