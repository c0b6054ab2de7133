import { useQuery } from '@apollo/client/react'
import { IconCreditCard } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { readFragment } from '../../../gql'
import { useFormat } from '../../../lib/format'
import { readProblem } from '../../../lib/problem'
import { Filter, FilterBar, Panel } from '../../../ui/Panel'
import { State } from '../../../ui/States'
import { ListPage } from '../../../ui/templates'
import { Findings } from '../../shell/Findings'
import { OperatorsOnly } from '../OperatorsOnly'
import { EVERY, type FailedSearch } from '../platformSearch'
import { PayingTabs } from '../subscriptions/PayingTabs'
import { FailedPaymentRow, FailedPaymentsQuery } from './documents'
import { FailedTable } from './FailedTable'

export function FailedPaymentsPage() {
  return (
    <OperatorsOnly>
      <FailedPayments />
    </OperatorsOnly>
  )
}

/** Who owes the operator something after a payment failed, since when, and what is done about it. */
function FailedPayments() {
  const { t } = useTranslation()
  const format = useFormat()
  const { q, show } = useSearch({ from: '/platform/subscriptions/failed' })
  const navigate = useNavigate({ from: '/platform/subscriptions/failed' })
  const { data, previousData, error, refetch, fetchMore } = useQuery(FailedPaymentsQuery, {
    variables: { text: q ?? null, isOpen: show !== 'all', first: 50 },
    fetchPolicy: 'cache-and-network',
  })
  const page = (data ?? previousData)?.platformFailedPayments
  const go = (part: FailedSearch) => void navigate({ search: (now) => ({ ...now, ...part }), replace: 'q' in part })
  const more = () =>
    fetchMore({
      variables: { after: page?.pageInfo.endCursor ?? null },
      updateQuery: (before, { fetchMoreResult: { platformFailedPayments: next } }) => ({
        ...before,
        platformFailedPayments: { ...next, nodes: [...before.platformFailedPayments.nodes, ...next.nodes] },
      }),
    })
  return (
    <ListPage
      title={t('failing.title')}
      beside={page && <span className="num">{format.number(page.totalCount)}</span>}
      below={<PayingTabs />}
    >
      <Panel>
        <FilterBar
          search={{ text: q, label: t('paying.search'), clear: t('common.clear'), onSearch: (next) => go({ q: next }) }}
        >
          <Filter
            label={t('failing.show')}
            any={t('failing.open')}
            values={EVERY}
            word={() => t('failing.every')}
            value={show}
            onChange={(next) => go({ show: next })}
          />
        </FilterBar>
        {data && page?.nodes.length === 0 && !q ? (
          <State
            icon={<IconCreditCard size={24} stroke={1.6} />}
            title={t('failing.none')}
            text={t('failing.noneText')}
          />
        ) : (
          <Findings
            problem={error && !data ? readProblem(error) : undefined}
            onRetry={() => void refetch()}
            none={{
              holds: page?.nodes.length === 0,
              title: t('failing.noMatch'),
              onClear: () => go({ q: undefined, show: undefined }),
            }}
            onMore={page?.pageInfo.hasNextPage ? () => void more() : undefined}
          >
            <FailedTable
              rows={page && readFragment(FailedPaymentRow, page.nodes)}
              stale={!data && page !== undefined}
            />
          </Findings>
        )}
      </Panel>
    </ListPage>
  )
}
