import { useMutation, useQuery } from '@apollo/client/react'
import { useTranslation } from 'react-i18next'
import type { BillingDriftKind, PlatformNotificationKind } from '../../../gql/graphql'
import { readProblem } from '../../../lib/problem'
import { RecordSkeleton } from '../../../ui/RecordSkeleton'
import { BellLine } from '../../notifications/BellLine'
import { BellPage } from '../../notifications/BellPage'
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

/** Where each leads: to what it is about. */
const PLACES = {
  JOBS_FAILED: '/platform/jobs',
  WEBHOOKS_PARKED: '/platform/events',
  BILLING_DRIFT: '/platform/subscriptions/drift',
  PAYMENTS_REFUSED: '/platform/events',
  PAYMENT_DISPUTED: '/platform/subscriptions',
  SECOND_SUBSCRIPTION: '/platform/subscriptions',
  SECOND_RUNS: '/platform/subscriptions',
  REFUND_OWED: '/platform/subscriptions',
} as const satisfies Record<PlatformNotificationKind, string>

/** What this person should know as one of the operator's staff, newest first. */
function Bell() {
  const { t } = useTranslation()
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
  const more = () =>
    fetchMore({
      variables: { after: pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult: { platformNotifications: next } }) => ({
        ...before,
        platformNotifications: { ...next, nodes: [...before.platformNotifications.nodes, ...next.nodes] },
      }),
    })
  return (
    <BellPage
      title={t('platform.bell')}
      none={t('platform.bellText')}
      told={nodes}
      line={(each, read) => (
        <BellLine key={each.id} to={PLACES[each.kind]} told={each} onRead={read}>
          {t(`platform.told.${each.kind}`, {
            about:
              each.kind === 'BILLING_DRIFT'
                ? t(`drift.kind.${each.about as BillingDriftKind}`, { defaultValue: each.about })
                : each.about,
          })}
        </BellLine>
      )}
      onRead={async (ids) => {
        await mark({ variables: { input: ids ? { ids } : {} } })
        await refetch()
      }}
      busy={loading}
      onMore={pageInfo.hasNextPage ? () => void more() : undefined}
    />
  )
}
