import { Button } from '@mantine/core'
import { IconCloudOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '../../lib/problem'
import { useProblemText } from '../../lib/useProblemText'
import { State } from '../../ui/States'
import { RequestId } from './RequestId'

export function UnreachablePage({ problem, onRetry }: { problem: Problem; onRetry: () => void }) {
  const { t } = useTranslation()
  const text = useProblemText()
  return (
    <main>
      <State
        page
        urgent
        icon={<IconCloudOff size={24} stroke={1.6} />}
        title={t('problem.unreachable')}
        text={text(problem)}
        action={<Button onClick={onRetry}>{t('common.tryAgain')}</Button>}
        note={problem.requestId && <RequestId id={problem.requestId} />}
      />
    </main>
  )
}
