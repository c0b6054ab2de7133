import { useQuery } from '@apollo/client/react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { readFragment } from '../../gql'
import { readProblem } from '../../lib/problem'
import { BoardPage } from '../../ui/BoardPage'
import { Filter } from '../../ui/Panel'
import { RecordSkeleton } from '../../ui/RecordSkeleton'
import { ProblemState } from '../shell/ProblemState'
import { monthOf } from '../platform/revenue/month'
import { UsageFields, UsageQuery } from './documents'
import { UsageCard } from './UsageCard'
import { UsageDays } from './UsageDays'
import classes from './Usage.module.css'
import { lastYear, type UsageSearch } from './usageSearch'

/** What the tenant used of what its plan holds, in a month, and where that leads. */
export function UsagePage() {
  const { t, i18n } = useTranslation()
  const search = useSearch({ from: '/usage' })
  const navigate = useNavigate({ from: '/usage' })
  const { data, previousData, error, refetch } = useQuery(UsageQuery, {
    variables: { month: search.month ?? null },
    fetchPolicy: 'cache-and-network',
  })
  const usage = (data ?? previousData)?.usage
  if (!usage) {
    if (error) return <ProblemState page problem={readProblem(error)} onRetry={() => void refetch()} />
    return <RecordSkeleton label={t('common.loading')} />
  }
  const go = (part: UsageSearch) => void navigate({ search: (now) => ({ ...now, ...part }) })
  // What the plan does not hold and nobody used says nothing.
  const entries = readFragment(UsageFields, usage.entries).filter(({ used, limit }) => used > 0 || limit !== 0)
  const drawn = entries.filter(({ days }) => days.length > 0)
  const chosen = drawn.find(({ key }) => key === search.key) ?? drawn[0]
  const [present, ...before] = lastYear(new Date())
  return (
    <BoardPage
      title={t('usage.title')}
      actions={
        <Filter
          label={t('usage.month')}
          any={monthOf(present ?? usage.month, i18n.language)}
          values={before}
          word={(month) => monthOf(month, i18n.language)}
          value={search.month}
          onChange={(month) => go({ month })}
        />
      }
    >
      {entries.map((entry) => (
        <UsageCard key={entry.key} entry={entry} />
      ))}
      {chosen ? (
        <UsageDays month={usage.month} entries={drawn} chosen={chosen} onChoose={(key) => go({ key })} />
      ) : (
        <p className={`${classes.wide} ${classes.note}`}>{t('usage.noDays')}</p>
      )}
    </BoardPage>
  )
}
