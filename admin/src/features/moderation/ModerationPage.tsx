import { Button, Checkbox } from '@mantine/core'
import { IconChecks } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../lib/format'
import { readProblem } from '../../lib/problem'
import { useShortcuts } from '../../lib/shortcuts'
import { Panel } from '../../ui/Panel'
import { QueuePage } from '../../ui/QueuePage'
import { RecordSkeleton } from '../../ui/RecordSkeleton'
import { State } from '../../ui/States'
import { Tabs } from '../../ui/Tabs'
import { ListPage } from '../../ui/templates'
import { ProblemState } from '../shell/ProblemState'
import { DecisionBar } from './DecisionBar'
import { EntryRow } from './EntryRow'
import { Evidence } from './Evidence'
import classes from './Moderation.module.css'
import { VIEWS } from './moderationSearch'
import { RejectDialog } from './RejectDialog'
import { useModeration } from './useModeration'

/** What waits for a moderator: one after the other by the keyboard, or many at once. */
export function ModerationPage() {
  const { t } = useTranslation()
  const format = useFormat()
  const navigate = useNavigate()
  const { view } = useSearch({ from: '/moderation' })
  const [rejecting, setRejecting] = useState(false)
  const queue = useModeration(view)
  const { entries, chosen, meant, picked, choose, more } = queue
  useShortcuts({ x: () => chosen?.status === 'OPEN' && queue.pick(chosen.id) })
  const head = {
    title: t('moderation.page'),
    beside: <span className="num">{format.number(queue.total)}</span>,
    below: (
      <Tabs
        label={t('moderation.views')}
        tabs={[undefined, ...VIEWS].map((value) => ({ value, label: t(`moderation.view.${value ?? 'all'}`) }))}
        value={view}
        onChange={(next) => void navigate({ to: '/moderation', search: next ? { view: next } : {} })}
      />
    ),
  }
  if (!entries) {
    if (queue.error)
      return <ProblemState page problem={readProblem(queue.error)} onRetry={() => void queue.refetch()} />
    return <RecordSkeleton label={t('common.loading')} />
  }
  if (!chosen)
    return (
      <ListPage {...head}>
        <Panel>
          <State
            icon={<IconChecks size={24} stroke={1.6} />}
            title={t(view ? 'moderation.noneHere' : 'moderation.none')}
            text={t(`moderation.empty.${view ?? 'all'}`)}
          />
        </Panel>
      </ListPage>
    )
  return (
    <QueuePage
      {...head}
      label={t('moderation.page')}
      chosen={chosen.id}
      onChoose={choose}
      anywhere
      more={
        more && (
          <Button variant="default" size="xs" m="sm" onClick={() => void more()}>
            {t('team.showMore')}
          </Button>
        )
      }
      items={entries.map((entry) => ({
        id: entry.id,
        row: <EntryRow entry={entry} />,
        before: entry.status === 'OPEN' && (
          <Checkbox
            size="xs"
            checked={picked.has(entry.id)}
            aria-label={t('moderation.pick', { name: entry.listing?.name ?? '' })}
            onChange={() => queue.pick(entry.id)}
          />
        ),
      }))}
    >
      {picked.size > 0 && (
        <div className={classes.picked} role="status">
          {t('moderation.picked', { count: picked.size })}
          <Button variant="subtle" size="compact-sm" onClick={queue.unpick}>
            {t('moderation.unpick')}
          </Button>
        </div>
      )}
      <Evidence entry={chosen}>
        <DecisionBar
          meant={meant}
          busy={queue.busy}
          isMine={queue.isMine}
          onDecide={queue.quickly}
          onReject={() => setRejecting(true)}
          onAssign={queue.assign}
        />
      </Evidence>
      {rejecting && (
        <RejectDialog
          count={meant.length}
          onReject={(reason) => queue.decide('REJECT', reason)}
          onClose={() => setRejecting(false)}
        />
      )}
    </QueuePage>
  )
}
