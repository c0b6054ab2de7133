import { NativeSelect } from '@mantine/core'
import { lazy } from 'react'
import { useTranslation } from 'react-i18next'
import type { UsageRecordFragment } from '../../gql/graphql'
import { localeFor, useFormat } from '../../lib/format'
import { ChartFrame } from '../../ui/ChartFrame'
import { useTermName } from '../platform/tenants/useTermName'
import classes from './Usage.module.css'

const Bars = lazy(() => import('../../ui/Bars').then((module) => ({ default: module.Bars })))

interface UsageDaysProps {
  month: string
  entries: UsageRecordFragment[]
  chosen: UsageRecordFragment
  onChoose: (key: string) => void
}

/** One thing, day by day. */
export function UsageDays({ month, entries, chosen, onChoose }: UsageDaysProps) {
  const { t, i18n } = useTranslation()
  const format = useFormat()
  const nameOf = useTermName('limitNames')
  const name = nameOf(chosen.key)
  const days = chosen.days.map(({ day, value }) => ({
    day,
    name: dayOf(day, i18n.language),
    value: Math.round(value * 100) / 100,
  }))
  return (
    <div className={classes.wide}>
      <div className={classes.choice}>
        <NativeSelect
          aria-label={t('usage.what')}
          value={chosen.key}
          onChange={(event) => onChoose(event.currentTarget.value)}
          data={entries.map(({ key }) => ({ value: key, label: nameOf(key) }))}
        />
      </div>
      <ChartFrame
        title={t('usage.byDay', { name })}
        file={`${chosen.key}-${month}`}
        head={[t('usage.day'), name]}
        rows={days.map((each) => [each.name, format.number(each.value)])}
        plain={days.map((each) => [each.day, each.value])}
        chart={
          <Bars by="name" data={days} series={[{ name: 'value', label: name, color: 'blue.6' }]} say={format.number} />
        }
      />
    </div>
  )
}

/** `2026-11-23` within its month. */
function dayOf(day: string, language: string): string {
  const shape = { day: 'numeric', month: 'short', timeZone: 'UTC' } as const
  return new Intl.DateTimeFormat(localeFor(language), shape).format(new Date(`${day}T00:00:00Z`))
}
