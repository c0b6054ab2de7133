import { useQuery } from '@apollo/client/react'
import { IconReceipt } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { readFragment } from '../../../gql'
import { useFormat } from '../../../lib/format'
import { readProblem } from '../../../lib/problem'
import { Filter, FilterBar, Panel } from '../../../ui/Panel'
import { State } from '../../../ui/States'
import { ListPage } from '../../../ui/templates'
import { SUBSCRIPTION_STATES } from '../../billing/states'
import { Findings } from '../../shell/Findings'
import { OperatorsOnly } from '../OperatorsOnly'
import type { SubscriptionsSearch } from '../platformSearch'
import { PlansQuery } from '../tenants/documents'
import { PlatformSubscriptionRow, PlatformSubscriptionsQuery } from './documents'
import { PayingTabs } from './PayingTabs'
import { SubscriptionsTable } from './SubscriptionsTable'

export function SubscriptionsPage() {
  return (
    <OperatorsOnly>
      <Subscriptions />
    </OperatorsOnly>
  )
}

/** Who pays the operator, for what, and how it stands. */
function Subscriptions() {
  const { t } = useTranslation()
  const format = useFormat()
  const search = useSearch({ from: '/platform/subscriptions' })
  const navigate = useNavigate({ from: '/platform/subscriptions' })
  const { q, state, plan } = search
  const filter = { text: q ?? null, state: state ?? null, plan: plan ?? null }
  const { data: known } = useQuery(PlansQuery)
  const plans = new Map(known?.plans.map(({ key, name }) => [key, name]))
  const { data, previousData, error, refetch, fetchMore } = useQuery(PlatformSubscriptionsQuery, {
    variables: { filter, first: 50 },
    fetchPolicy: 'cache-and-network',
  })
  const page = (data ?? previousData)?.platformSubscriptions
  const go = (part: SubscriptionsSearch) =>
    void navigate({ search: (now) => ({ ...now, ...part }), replace: 'q' in part })
  const more = () =>
    fetchMore({
      variables: { after: page?.pageInfo.endCursor ?? null },
      updateQuery: (before, { fetchMoreResult: { platformSubscriptions: next } }) => ({
        ...before,
        platformSubscriptions: { ...next, nodes: [...before.platformSubscriptions.nodes, ...next.nodes] },
      }),
    })
  const isFiltered = Boolean(q || state || plan)
  if (data && page?.totalCount === 0 && !isFiltered)
    return (
      <ListPage title={t('paying.title')} below={<PayingTabs />}>
        <Panel>
          <State icon={<IconReceipt size={24} stroke={1.6} />} title={t('paying.none')} text={t('paying.noneText')} />
        </Panel>
      </ListPage>
    )
  return (
    <ListPage
      title={t('paying.title')}
      beside={page && <span className="num">{format.number(page.totalCount)}</span>}
      below={<PayingTabs />}
    >
      <Panel>
        <FilterBar
          search={{ text: q, label: t('paying.search'), clear: t('common.clear'), onSearch: (next) => go({ q: next }) }}
        >
          <Filter
            label={t('platform.state')}
            any={t('platform.anyState')}
            values={SUBSCRIPTION_STATES}
            word={(each) => t(`billing.state.${each}`)}
            value={state}
            onChange={(next) => go({ state: next })}
          />
          <Filter
            label={t('platform.plan')}
            any={t('platform.anyPlan')}
            values={[...plans.keys()]}
            word={(key) => plans.get(key) ?? key}
            value={plan}
            onChange={(next) => go({ plan: next })}
          />
        </FilterBar>
        <Findings
          problem={error && !data ? readProblem(error) : undefined}
          onRetry={() => void refetch()}
          none={{
            holds: page?.nodes.length === 0,
            title: t('paying.noMatch'),
            onClear: () => go({ q: undefined, state: undefined, plan: undefined }),
          }}
          onMore={page?.pageInfo.hasNextPage ? () => void more() : undefined}
        >
          <SubscriptionsTable
            rows={page && readFragment(PlatformSubscriptionRow, page.nodes)}
            stale={!data && page !== undefined}
          />
        </Findings>
      </Panel>
    </ListPage>
  )
}
