import { useMutation, useQuery } from '@apollo/client/react'
import { Button } from '@mantine/core'
import { IconBell } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useEffect, useEffectEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { readProblem } from '../../lib/problem'
import { useProblemText } from '../../lib/useProblemText'
import { RecordSkeleton } from '../../ui/RecordSkeleton'
import { State } from '../../ui/States'
import { ListPage } from '../../ui/templates'
import { complain } from '../../ui/toast'
import { ProblemState } from '../shell/ProblemState'
import { MarkRead, NotificationsQuery, UnreadQuery } from './documents'
import { NotificationLine } from './NotificationLine'
import classes from './Notifications.module.css'

/** Everything the bell ever told this person here, newest first. */
export function NotificationsPage() {
  const { t } = useTranslation()
  const text = useProblemText()
  const { data, error, refetch, fetchMore } = useQuery(NotificationsQuery, { variables: { after: null } })
  useNews(() => void refetch())
  const [mark, { loading }] = useMutation(MarkRead, { refetchQueries: [UnreadQuery] })
  if (!data) {
    if (error) return <ProblemState page problem={readProblem(error)} onRetry={() => void refetch()} />
    return <RecordSkeleton label={t('common.loading')} />
  }
  const { nodes, pageInfo } = data.notifications
  const unread = nodes.some(({ readAt }) => !readAt)
  const tick = async (ids?: string[]) => {
    try {
      await mark({ variables: { input: ids ? { ids } : {} } })
      await refetch()
    } catch (thrown) {
      complain(text(readProblem(thrown)))
    }
  }
  const more = () =>
    fetchMore({
      variables: { after: pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult: next }) => ({
        ...next,
        notifications: { ...next.notifications, nodes: [...before.notifications.nodes, ...next.notifications.nodes] },
      }),
    })
  return (
    <ListPage
      title={t('bell.title')}
      actions={
        <>
          {unread && (
            <Button variant="default" loading={loading} onClick={() => void tick()}>
              {t('bell.readAll')}
            </Button>
          )}
          <Button variant="default" renderRoot={(props) => <Link to="/notifications/preferences" {...props} />}>
            {t('bell.toPreferences')}
          </Button>
        </>
      }
    >
      {nodes.length === 0 ? (
        <State icon={<IconBell size={24} stroke={1.6} />} title={t('bell.none')} text={t('bell.noneText')} />
      ) : (
        <ul className={classes.list} aria-label={t('bell.title')}>
          {nodes.map((each) => (
            <NotificationLine key={each.id} notification={each} onOpen={() => void tick([each.id])} />
          ))}
        </ul>
      )}
      {pageInfo.hasNextPage && (
        <Button variant="default" mt="md" onClick={() => void more()}>
          {t('bell.more')}
        </Button>
      )}
    </ListPage>
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
