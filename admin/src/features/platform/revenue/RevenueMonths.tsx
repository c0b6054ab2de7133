import { lazy } from 'react'
import { useTranslation } from 'react-i18next'
import { majorOf } from '../../../lib/currency'
import { useFormat } from '../../../lib/format'
import { ChartFrame } from '../../../ui/ChartFrame'
import { monthOf } from './month'
import type { Revenue } from './RevenueFigures'

const Bars = lazy(() => import('../../../ui/Bars').then((module) => ({ default: module.Bars })))

const MOVES = ['gained', 'expanded', 'contracted', 'churned'] as const
const COLOURS = { gained: 'teal.6', expanded: 'blue.5', contracted: 'orange.5', churned: 'red.6' }
const sign = (name: (typeof MOVES)[number]) => (name === 'contracted' || name === 'churned' ? -1 : 1)

/** Recurring revenue at each month's end, and what made it grow or shrink. */
export function RevenueMonths({ revenue: { months, currency } }: { revenue: Revenue }) {
  const { t, i18n } = useTranslation()
  const format = useFormat()
  const named = months.map((each) => ({ ...each, name: monthOf(each.month, i18n.language) }))
  const say = (amount: number) => format.money({ amount, currency })
  const major = (amount: number) => Number(majorOf(amount, currency))
  return (
    <>
      <ChartFrame
        title={t('revenue.byMonth')}
        lead={t('revenue.byMonthText')}
        file={`mrr-${currency}`}
        head={[t('revenue.month'), t('revenue.mrr')]}
        rows={named.map(({ name, mrr }) => [name, format.money(mrr)])}
        plain={months.map(({ month, mrr }) => [month, major(mrr.amount)])}
        chart={
          <Bars
            by="name"
            data={named.map(({ name, mrr }) => ({ name, mrr: mrr.amount }))}
            series={[{ name: 'mrr', label: t('revenue.mrr'), color: 'blue.6' }]}
            say={say}
          />
        }
      />
      <ChartFrame
        title={t('revenue.moves')}
        lead={t('revenue.movesText')}
        file={`movements-${currency}`}
        head={[t('revenue.month'), ...MOVES.map((name) => t(`revenue.move.${name}`)), t('revenue.churn')]}
        rows={named.map((each) => [
          each.name,
          ...MOVES.map((name) => say(sign(name) * each[name].amount)),
          each.churnRate === null ? '–' : format.percent(each.churnRate),
        ])}
        plain={months.map((each) => [
          each.month,
          ...MOVES.map((name) => major(sign(name) * each[name].amount)),
          each.churnRate ?? '',
        ])}
        chart={
          <Bars
            by="name"
            data={named.map((each) => ({
              name: each.name,
              ...Object.fromEntries(MOVES.map((name) => [name, sign(name) * each[name].amount])),
            }))}
            series={MOVES.map((name) => ({ name, label: t(`revenue.move.${name}`), color: COLOURS[name] }))}
            say={say}
          />
        }
      />
    </>
  )
}
