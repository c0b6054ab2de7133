import { Button } from '@mantine/core'
import { IconSearchOff } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '../../lib/problem'
import { State } from '../../ui/States'
import { ProblemState } from './ProblemState'

interface FindingsProps {
  problem: Problem | undefined
  onRetry: () => void
  /** Nothing fits what was looked for: in words, and how to look for everything again. */
  none: { holds: boolean; title: string; onClear: () => void }
  /** Absent when there is nothing more. */
  onMore: (() => void) | undefined
  children: ReactNode
}

/** What a search found, or why there is nothing to see; and the way to more of it. */
export function Findings({ problem, onRetry, none, onMore, children }: FindingsProps) {
  const { t } = useTranslation()
  if (problem) return <ProblemState problem={problem} onRetry={onRetry} />
  if (none.holds)
    return (
      <State
        icon={<IconSearchOff size={24} stroke={1.6} />}
        title={none.title}
        action={
          <Button variant="default" onClick={none.onClear}>
            {t('listings.clearFilters')}
          </Button>
        }
      />
    )
  return (
    <>
      {children}
      {onMore && (
        <Button variant="default" size="xs" m="sm" onClick={onMore}>
          {t('team.showMore')}
        </Button>
      )}
    </>
  )
}
