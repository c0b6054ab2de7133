import { useTranslation } from 'react-i18next'
import { localeFor, useFormat } from '../../../lib/format'
import { DayRow } from './DayRow'
import classes from './HoursEditor.module.css'
import { copyDay, DAYS, daysFrom, type Week } from './week'

interface WeekEditorProps {
  week: Week
  errors: Record<string, string>
  onChange: (week: Week) => void
}

export function WeekEditor({ week, errors, onChange }: WeekEditorProps) {
  const { i18n } = useTranslation()
  const format = useFormat()
  const days = daysFrom(firstDayOf(i18n.language)).map((day) => ({ day, name: format.weekday(DAYS.indexOf(day)) }))
  return (
    <ul className={classes.days}>
      {days.map(({ day, name }) => (
        <DayRow
          key={day}
          day={day}
          name={name}
          days={days}
          spans={week[day]}
          errors={Object.fromEntries(
            Object.entries(errors).flatMap(([path, text]) =>
              path.startsWith(`week.${day}.`) ? [[path.split('.')[2], text]] : [],
            ),
          )}
          onChange={(spans) => onChange({ ...week, [day]: spans })}
          onCopy={(to) => onChange(copyDay(week, day, to))}
        />
      ))}
    </ul>
  )
}

/** Monday, Saturday or Sunday, as the reader's region begins its week. */
function firstDayOf(language: string): number {
  const locale = new Intl.Locale(localeFor(language)) as Intl.Locale & { getWeekInfo?: () => { firstDay: number } }
  return locale.getWeekInfo?.().firstDay ?? 1
}
