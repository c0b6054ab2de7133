import { Button } from '@mantine/core'
import { IconCopyCheck } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../lib/format'
import { readProblem } from '../../lib/problem'
import { Panel } from '../../ui/Panel'
import { QueuePage } from '../../ui/QueuePage'
import { RecordSkeleton } from '../../ui/RecordSkeleton'
import { State } from '../../ui/States'
import { Tabs } from '../../ui/Tabs'
import { ListPage } from '../../ui/templates'
import { ProblemState } from '../shell/ProblemState'
import { PairEvidence } from './PairEvidence'
import { VIEWS } from './duplicateSearch'
import { PairRow } from './PairRow'
import { useDuplicates } from './useDuplicates'

/** Listings that are likely one business, one pair after the other. */
export function DuplicatesPage() {
  const { t } = useTranslation()
  const format = useFormat()
  const navigate = useNavigate()
  const { view } = useSearch({ from: '/duplicates' })
  const queue = useDuplicates(view)
  const { pairs, chosen, more } = queue
  const head = {
    title: t('duplicates.page'),
    back: { to: { to: '/listings' as const }, label: t('shell.toListings') },
    beside: <span className="num">{format.number(queue.total)}</span>,
    below: (
      <Tabs
        label={t('duplicates.views')}
        tabs={[undefined, ...VIEWS].map((value) => ({ value, label: t(`duplicates.view.${value ?? 'open'}`) }))}
        value={view}
        onChange={(next) => void navigate({ to: '/duplicates', search: next ? { view: next } : {} })}
      />
    ),
  }
  if (!pairs) {
    if (queue.error)
      return <ProblemState page problem={readProblem(queue.error)} onRetry={() => void queue.refetch()} />
    return <RecordSkeleton label={t('common.loading')} />
  }
  if (!chosen)
    return (
      <ListPage {...head}>
        <Panel>
          <State
            icon={<IconCopyCheck size={24} stroke={1.6} />}
            title={t(view ? 'duplicates.noneHere' : 'duplicates.none')}
            text={t('duplicates.noneText')}
          />
        </Panel>
      </ListPage>
    )
  return (
    <QueuePage
      {...head}
      label={t('duplicates.page')}
      chosen={chosen.id}
      onChoose={queue.choose}
      anywhere
      more={
        more && (
          <Button variant="default" size="xs" m="sm" onClick={() => void more()}>
            {t('team.showMore')}
          </Button>
        )
      }
      items={pairs.map((pair) => ({ id: pair.id, row: <PairRow pair={pair} /> }))}
    >
      <PairEvidence
        key={chosen.id}
        pair={chosen}
        busy={queue.busy}
        onMerge={queue.merge}
        onDismiss={() => void queue.dismiss()}
        onReopen={() => void queue.reopen()}
      />
    </QueuePage>
  )
}
