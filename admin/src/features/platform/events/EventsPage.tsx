import { Button } from '@mantine/core'
import { IconInbox } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../lib/format'
import { readProblem } from '../../../lib/problem'
import { useProblemText } from '../../../lib/useProblemText'
import { Moment } from '../../../ui/Moment'
import { Panel } from '../../../ui/Panel'
import { QueuePage } from '../../../ui/QueuePage'
import { RecordSkeleton } from '../../../ui/RecordSkeleton'
import { SearchBox } from '../../../ui/SearchBox'
import { State } from '../../../ui/States'
import { Tabs } from '../../../ui/Tabs'
import { ListPage } from '../../../ui/templates'
import { complain, say } from '../../../ui/toast'
import { ProblemState } from '../../shell/ProblemState'
import { OperatorsOnly } from '../OperatorsOnly'
import classes from '../platform.module.css'
import { EVENT_STATES, type EventsSearch } from '../platformSearch'
import { EventEvidence } from './EventEvidence'
import { EventState } from './EventState'
import { useStripeEvents } from './useStripeEvents'

export function EventsPage() {
  return (
    <OperatorsOnly>
      <Events />
    </OperatorsOnly>
  )
}

/** What whoever takes the payments told us, and what became of it. */
function Events() {
  const { t } = useTranslation()
  const format = useFormat()
  const text = useProblemText()
  const search = useSearch({ from: '/platform/events' })
  const navigate = useNavigate({ from: '/platform/events' })
  const { events, event, looking, total, error, refetch, replaying, more, replay } = useStripeEvents(search)
  const go = (part: EventsSearch) =>
    void navigate({ search: (now) => ({ ...now, ...part }), replace: !('state' in part) })
  const head = {
    title: t('payEvents.title'),
    beside: <span className="num">{format.number(total)}</span>,
    actions: (
      <SearchBox
        value={search.q ?? ''}
        label={t('payEvents.search')}
        clear={t('common.clear')}
        onSearch={(q) => go({ q: q.trim() || undefined, event: undefined })}
      />
    ),
    below: (
      <Tabs
        label={t('platform.state')}
        tabs={[undefined, ...EVENT_STATES].map((value) => ({ value, label: t(`payEvents.state.${value ?? 'all'}`) }))}
        value={search.state}
        onChange={(state) => go({ state, event: undefined })}
      />
    ),
  }
  if (!events) {
    if (error) return <ProblemState page problem={readProblem(error)} onRetry={() => void refetch()} />
    return <RecordSkeleton label={t('common.loading')} />
  }
  if (events.length === 0 && !event && !looking)
    return (
      <ListPage {...head}>
        <Panel>
          <State
            icon={<IconInbox size={24} stroke={1.6} />}
            title={t(search.q || search.state ? 'payEvents.noneHere' : 'payEvents.none')}
            text={t('payEvents.noneText')}
          />
        </Panel>
      </ListPage>
    )
  const again = async (id: string) => {
    try {
      await replay(id)
      say(t('payEvents.replayed'))
    } catch (thrown) {
      complain(text(readProblem(thrown)))
    }
  }
  return (
    <QueuePage
      {...head}
      label={t('payEvents.title')}
      chosen={event?.id}
      onChoose={(id) => go({ event: id })}
      more={
        more && (
          <Button variant="default" size="xs" m="sm" onClick={() => void more()}>
            {t('team.showMore')}
          </Button>
        )
      }
      items={events.map((each) => ({
        id: each.id,
        row: (
          <span className={classes.job}>
            <span className={`${classes.name} clip ltr`}>{each.type}</span>
            <span className={`${classes.under} clip`}>
              <bdi>{each.tenant?.name ?? t('payEvents.nobody')}</bdi> · <Moment at={each.receivedAt} />
            </span>
            <span>
              <EventState is={each.state} />
            </span>
          </span>
        ),
      }))}
    >
      {event && (
        <EventEvidence event={event}>
          <Button loading={replaying} disabled={!event.viewerCanReplay} onClick={() => void again(event.id)}>
            {t('payEvents.replay')}
          </Button>
        </EventEvidence>
      )}
      {!event && looking && <RecordSkeleton label={t('common.loading')} />}
      {!event && !looking && (
        <State
          icon={<IconInbox size={24} stroke={1.6} />}
          title={t('payEvents.noneHere')}
          text={t('payEvents.goneText')}
        />
      )}
    </QueuePage>
  )
}
