import { useMutation, useQuery } from '@apollo/client/react'
import { Button } from '@mantine/core'
import { IconBell } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { readProblem } from '../../../lib/problem'
import { useProblemText } from '../../../lib/useProblemText'
import { Moment } from '../../../ui/Moment'
import { RecordSkeleton } from '../../../ui/RecordSkeleton'
import { State } from '../../../ui/States'
import { ListPage } from '../../../ui/templates'
import { complain } from '../../../ui/toast'
import classes from '../../notifications/Notifications.module.css'
import { ProblemState } from '../../shell/ProblemState'
import { OperatorsOnly } from '../OperatorsOnly'
import { MarkPlatformRead, PlatformBellQuery, PlatformUnreadQuery } from './documents'

export function PlatformBellPage() {
  return (
    <OperatorsOnly>
      <Bell />
    </OperatorsOnly>
  )
}

/** What this person should know as one of the operator's staff, newest first. */
function Bell() {
  const { t } = useTranslation()
  const text = useProblemText()
  const { data, error, refetch, fetchMore } = useQuery(PlatformBellQuery, {
    variables: { after: null },
    fetchPolicy: 'cache-and-network',
  })
  const [mark, { loading }] = useMutation(MarkPlatformRead, { refetchQueries: [PlatformUnreadQuery] })
  if (!data) {
    if (error) return <ProblemState page problem={readProblem(error)} onRetry={() => void refetch()} />
    return <RecordSkeleton label={t('common.loading')} />
  }
  const { nodes, pageInfo } = data.platformNotifications
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
      updateQuery: (before, { fetchMoreResult: { platformNotifications: next } }) => ({
        ...before,
        platformNotifications: { ...next, nodes: [...before.platformNotifications.nodes, ...next.nodes] },
      }),
    })
  return (
    <ListPage
      title={t('platform.bell')}
      actions={
        nodes.some(({ readAt }) => !readAt) && (
          <Button variant="default" loading={loading} onClick={() => void tick()}>
            {t('bell.readAll')}
          </Button>
        )
      }
    >
      {nodes.length === 0 ? (
        <State icon={<IconBell size={24} stroke={1.6} />} title={t('bell.none')} text={t('platform.bellText')} />
      ) : (
        <ul className={classes.list} aria-label={t('platform.bell')}>
          {nodes.map(({ id, kind, about, readAt, createdAt }) => (
            <li key={id} className={classes.line} data-unread={!readAt || undefined}>
              <Link to="/platform/jobs" className={classes.link} onClick={() => !readAt && void tick([id])}>
                {t(`platform.told.${kind}`, { about })}
              </Link>
              {!readAt && <span className={classes.fresh}>{t('bell.fresh')}</span>}
              <span className={classes.at}>
                <Moment at={createdAt} />
              </span>
            </li>
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
