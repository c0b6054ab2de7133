import { useTranslation } from 'react-i18next'
import type { SystemHealthQuery } from '../../../gql/graphql'
import { useFormat } from '../../../lib/format'
import { BoardCard } from '../../../ui/BoardPage'
import { Facts } from '../../../ui/Facts'
import { StateChip } from './StateChip'

interface ServiceCardProps {
  title: string
  service: SystemHealthQuery['systemHealth']['mail']
  /** What is so while it is not configured. */
  none: string
}

/** A service beside the database: whether it answers and how fast, or that there is none. */
export function ServiceCard({ title, service, none }: ServiceCardProps) {
  const { t } = useTranslation()
  const format = useFormat()
  if (!service) return <BoardCard title={title} figure="–" unit={none} />
  const { state, answerMs, problem } = service
  return (
    <BoardCard
      title={title}
      state={<StateChip is={state} />}
      figure={answerMs === null ? '–' : format.number(Math.round(answerMs * 10) / 10)}
      unit={t(answerMs === null ? 'health.silent' : 'health.answerMs')}
    >
      {problem && <Facts facts={[[t('health.problem'), <code key="problem">{problem}</code>]]} />}
    </BoardCard>
  )
}
