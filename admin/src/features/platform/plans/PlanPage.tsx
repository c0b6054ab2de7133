import { useQuery } from '@apollo/client/react'
import { IconListDetails } from '@tabler/icons-react'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { readFragment } from '../../../gql'
import { readProblem } from '../../../lib/problem'
import { RecordSkeleton } from '../../../ui/RecordSkeleton'
import { State } from '../../../ui/States'
import { ProblemState } from '../../shell/ProblemState'
import { OperatorsOnly } from '../OperatorsOnly'
import { PlatformPlanFields, PlatformPlansQuery } from './documents'
import { PlanEditor } from './PlanEditor'

export function PlanPage() {
  return (
    <OperatorsOnly>
      <Plan />
    </OperatorsOnly>
  )
}

function Plan() {
  const { t } = useTranslation()
  const { key } = useParams({ from: '/platform/plans/$key' })
  const { data, error, refetch } = useQuery(PlatformPlansQuery, { fetchPolicy: 'cache-and-network' })
  if (!data) {
    if (error) return <ProblemState page problem={readProblem(error)} onRetry={() => void refetch()} />
    return <RecordSkeleton label={t('common.loading')} />
  }
  const versions = readFragment(PlatformPlanFields, data.platformPlans).filter(({ plan }) => plan.key === key)
  const current = versions.find(({ isCurrent }) => isCurrent)
  if (!current) return <State page icon={<IconListDetails size={24} stroke={1.6} />} title={t('planEditor.none')} />
  // Another version is another form: what was written into the former would be sold as a change of this one.
  return <PlanEditor key={current.id} current={current} versions={versions} onChanged={() => void refetch()} />
}
