import { useQuery } from '@apollo/client/react'
import { IconChartBar } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { readProblem } from '../../../lib/problem'
import { BoardPage } from '../../../ui/BoardPage'
import { Filter, Panel } from '../../../ui/Panel'
import { RecordSkeleton } from '../../../ui/RecordSkeleton'
import { State } from '../../../ui/States'
import { ProblemState } from '../../shell/ProblemState'
import { OperatorsOnly } from '../OperatorsOnly'
import { RANGES, type RevenueSearch } from '../platformSearch'
import { Cohorts } from './Cohorts'
import { RevenueQuery } from './documents'
import { RevenueByPlan } from './RevenueByPlan'
import { RevenueFigures } from './RevenueFigures'
import { RevenueMonths } from './RevenueMonths'
import classes from './Revenue.module.css'

export function RevenuePage() {
  return (
    <OperatorsOnly>
      <Revenue />
    </OperatorsOnly>
  )
}

/** What tenants pay: now, month by month, by plan, and how long those who began together stay. One currency at a time: they are not added up. */
function Revenue() {
  const { t } = useTranslation()
  const search = useSearch({ from: '/platform/revenue' })
  const navigate = useNavigate({ from: '/platform/revenue' })
  const months = search.months ?? 12
  const { data, previousData, error, refetch } = useQuery(RevenueQuery, {
    variables: { currency: search.currency ?? null, months },
    fetchPolicy: 'cache-and-network',
  })
  const revenue = (data ?? previousData)?.platformRevenue
  if (!revenue) {
    if (error) return <ProblemState page problem={readProblem(error)} onRetry={() => void refetch()} />
    return <RecordSkeleton label={t('common.loading')} />
  }
  const go = (part: RevenueSearch) => void navigate({ search: (now) => ({ ...now, ...part }) })
  if (revenue.currencies.length === 0)
    return (
      <BoardPage title={t('revenue.title')}>
        <Panel>
          <State icon={<IconChartBar size={24} stroke={1.6} />} title={t('paying.none')} text={t('revenue.noneText')} />
        </Panel>
      </BoardPage>
    )
  return (
    <BoardPage
      title={t('revenue.title')}
      actions={
        <>
          <Filter
            label={t('revenue.range')}
            any={t('revenue.months', { count: 12 })}
            values={RANGES}
            word={(count) => t('revenue.months', { count })}
            value={search.months}
            onChange={(next) => go({ months: next })}
          />
          {revenue.currencies.length > 1 && (
            <Filter
              label={t('billing.currency')}
              any={revenue.currency}
              values={revenue.currencies.filter((each) => each !== revenue.currency)}
              word={(each) => each}
              value={undefined}
              onChange={(currency) => go({ currency })}
            />
          )}
        </>
      }
    >
      <RevenueFigures revenue={revenue} />
      <div className={classes.wide}>
        <RevenueMonths revenue={revenue} />
      </div>
      <div className={classes.wide}>
        <RevenueByPlan revenue={revenue} />
        {revenue.cohorts.length > 0 && <Cohorts revenue={revenue} />}
      </div>
    </BoardPage>
  )
}
