import { useMutation, useQuery } from '@apollo/client/react'
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useEffect, useEffectEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { readProblem } from '../../lib/problem'
import { RecordSkeleton } from '../../ui/RecordSkeleton'
import { ProblemState } from '../shell/ProblemState'
import { BellPage } from './BellPage'
import { MarkRead, NotificationsQuery, UnreadQuery } from './documents'
import { NotificationLine } from './NotificationLine'

/** Everything the bell ever told this person here, newest first. */
export function NotificationsPage() {
  const { t } = useTranslation()
  const { data, error, refetch, fetchMore } = useQuery(NotificationsQuery, { variables: { after: null } })
  useNews(() => void refetch())
  const [mark, { loading }] = useMutation(MarkRead, { refetchQueries: [UnreadQuery] })
  if (!data) {
    if (error) return <ProblemState page problem={readProblem(error)} onRetry={() => void refetch()} />
    return <RecordSkeleton label={t('common.loading')} />
  }
  const { nodes, pageInfo } = data.notifications
  const more = () =>
    fetchMore({
      variables: { after: pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult: next }) => ({
        ...next,
        notifications: { ...next.notifications, nodes: [...before.notifications.nodes, ...next.notifications.nodes] },
      }),
    })
  return (
    <BellPage
      title={t('bell.title')}
      none={t('bell.noneText')}
      told={nodes}
      line={(each, read) => <NotificationLine key={each.id} notification={each} onOpen={read} />}
      onRead={async (ids) => {
        await mark({ variables: { input: ids ? { ids } : {} } })
        await refetch()
      }}
      busy={loading}
      onMore={pageInfo.hasNextPage ? () => void more() : undefined}
      actions={
        <Button variant="default" renderRoot={(props) => <Link to="/notifications/preferences" {...props} />}>
          {t('bell.toPreferences')}
        </Button>
      }
    />
  )
}

/** The bell hears of what comes and of what is read elsewhere; the list then follows. */
function useNews(changed: () => void) {
  const { data } = useQuery(UnreadQuery, { fetchPolicy: 'cache-only' })
  const count = data?.unreadNotificationCount
  const known = useRef(count)
  const follow = useEffectEvent(changed)
  useEffect(() => {
    if (known.current !== undefined && known.current !== count) follow()
    known.current = count
  }, [count])
}
