import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCloudOff, IconLock } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Problem } from '../../lib/problem'
import { useProblemText } from '../../lib/useProblemText'
import { State } from '../../ui/States'
import { NewerVersion } from './NewerVersion'
import { RequestId } from './RequestId'

interface ProblemStateProps {
  problem: Problem
  onRetry?: (() => void) | undefined
  /** Nothing else stands on the page. */
  page?: boolean
  /** Who may, where it is not an owner or an admin. */
  who?: string
}

/** Where a page or a list would be, had it not gone wrong. Never blank, always with a way on. */
export function ProblemState({ problem, onRetry, page = false, who }: ProblemStateProps) {
  const { t } = useTranslation()
  const text = useProblemText()
  if (problem.code === 'STALE') return <NewerVersion />
  if (problem.code === 'FORBIDDEN') {
    return (
      <State
        page={page}
        urgent
        icon={<IconLock size={24} stroke={1.6} />}
        title={t('problem.forbiddenTitle')}
        text={who ?? t('problem.forbiddenWho')}
        action={
          page && (
            <Button variant="default" renderRoot={(props) => <Link to="/" {...props} />}>
              {t('shell.toListings')}
            </Button>
          )
        }
      />
    )
  }
  const away = problem.code === 'OFFLINE' || problem.code === 'UNAVAILABLE'
  const Icon = away ? IconCloudOff : IconAlertTriangle
  return (
    <State
      page={page}
      urgent
      icon={<Icon size={24} stroke={1.6} />}
      title={away ? t('problem.unreachable') : t('problem.title')}
      text={problem.code === 'INTERNAL' ? t('problem.internal') : text(problem)}
      action={
        onRetry && (
          <Button variant="default" onClick={onRetry}>
            {t('common.tryAgain')}
          </Button>
        )
      }
      note={problem.requestId && <RequestId id={problem.requestId} />}
    />
  )
}
