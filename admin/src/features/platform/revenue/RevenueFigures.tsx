import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { PlatformRevenueQuery } from '../../../gql/graphql'
import { useFormat } from '../../../lib/format'
import { BoardCard } from '../../../ui/BoardPage'
import { Chip } from '../../../ui/Chip'
import { monthOf } from './month'
import classes from './Revenue.module.css'

export type Revenue = PlatformRevenueQuery['platformRevenue']

/** The figures that matter first, each beside what it was a month ago. */
export function RevenueFigures({ revenue }: { revenue: Revenue }) {
  const { t, i18n } = useTranslation()
  const format = useFormat()
  const { mrr, months, payingCount, trialCount, pastDueCount, pausedCount } = revenue
  const [before, now] = [months.at(-2), months.at(-1)]
  const grown = before ? mrr.amount - before.mrr.amount : 0
  const last = before ? monthOf(before.month, i18n.language) : ''
  return (
    <div className={classes.figures}>
      <BoardCard title={t('revenue.mrr')} figure={format.money(mrr)} unit={t('revenue.aMonth')}>
        {before && (
          <p className={classes.delta}>
            {t('revenue.against', { grown: format.change({ ...mrr, amount: grown }), month: last })}
          </p>
        )}
      </BoardCard>
      <BoardCard
        title={t('revenue.paying')}
        figure={format.number(payingCount)}
        unit={t('revenue.tenants', { count: payingCount })}
        state={
          pastDueCount > 0 && (
            <Link to="/platform/subscriptions/failed">
              <Chip tone="bad">{t('revenue.pastDue', { count: pastDueCount })}</Chip>
            </Link>
          )
        }
      >
        <p className={classes.delta}>{t('revenue.came', { joined: now?.joined ?? 0, left: now?.left ?? 0 })}</p>
      </BoardCard>
      <BoardCard
        title={t('revenue.trials')}
        figure={format.number(trialCount)}
        unit={t('revenue.tenants', { count: trialCount })}
      >
        <p className={classes.delta}>{t('revenue.began', { count: now?.trials ?? 0 })}</p>
      </BoardCard>
      <BoardCard
        title={t('revenue.churn')}
        figure={now?.churnRate == null ? '–' : format.percent(now.churnRate)}
        unit={t('revenue.thisMonth')}
      >
        <p className={classes.delta}>
          {before?.churnRate == null
            ? t('revenue.noChurnBefore')
            : t('revenue.churnBefore', { rate: format.percent(before.churnRate), month: last })}
          {pausedCount > 0 && ` · ${t('revenue.paused', { count: pausedCount })}`}
        </p>
      </BoardCard>
    </div>
  )
}
