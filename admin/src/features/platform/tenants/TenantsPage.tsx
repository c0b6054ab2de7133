import { useQuery } from '@apollo/client/react'
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { readFragment } from '../../../gql'
import { useFormat } from '../../../lib/format'
import { readProblem } from '../../../lib/problem'
import { useMaking } from '../../../lib/useMaking'
import { Filter, FilterBar, Panel } from '../../../ui/Panel'
import { ListPage } from '../../../ui/templates'
import { Findings } from '../../shell/Findings'
import { OperatorsOnly } from '../OperatorsOnly'
import { STATES, type TenantsSearch } from '../platformSearch'
import { PlansQuery, PlatformTenantRow, PlatformTenantsQuery } from './documents'
import { TenantsTable } from './TenantsTable'

const FoundTenant = lazy(() => import('./FoundTenant').then((module) => ({ default: module.FoundTenant })))

export function TenantsPage() {
  return (
    <OperatorsOnly>
      <Tenants />
    </OperatorsOnly>
  )
}

function Tenants() {
  const { t } = useTranslation()
  const format = useFormat()
  const search = useSearch({ from: '/platform/tenants' })
  const navigate = useNavigate({ from: '/platform/tenants' })
  const [founding, setFounding] = useMaking()
  const filter = { text: search.q ?? null, status: search.status ?? null, plan: search.plan ?? null }
  const { data: known } = useQuery(PlansQuery)
  const plans = new Map(known?.plans.map(({ key, name }) => [key, name]))
  const { data, previousData, error, refetch, fetchMore } = useQuery(PlatformTenantsQuery, {
    variables: { filter, first: 50 },
  })
  const page = (data ?? previousData)?.platformTenants
  // Beside what the address says by then: what is typed is sought a moment later, when another filter may be on its way.
  const go = (part: TenantsSearch) => void navigate({ search: (now) => ({ ...now, ...part }), replace: 'q' in part })
  const more = () =>
    fetchMore({
      variables: { after: page?.pageInfo.endCursor ?? null },
      updateQuery: (before, { fetchMoreResult: { platformTenants: next } }) => ({
        ...before,
        platformTenants: { ...next, nodes: [...before.platformTenants.nodes, ...next.nodes] },
      }),
    })
  return (
    <ListPage
      title={t('platform.tenants')}
      beside={page && <span className="num">{format.number(page.totalCount)}</span>}
      actions={
        <Button leftSection={<IconPlus size={16} />} onClick={() => setFounding(true)}>
          {t('platform.found')}
        </Button>
      }
    >
      <Panel>
        <FilterBar
          search={{
            text: search.q,
            label: t('platform.searchTenants'),
            clear: t('common.clear'),
            onSearch: (q) => go({ q }),
          }}
        >
          <Filter
            label={t('platform.state')}
            any={t('platform.anyState')}
            values={STATES}
            word={(status) => t(`tenantStatus.${status}`)}
            value={search.status}
            onChange={(status) => go({ status })}
          />
          <Filter
            label={t('platform.plan')}
            any={t('platform.anyPlan')}
            values={[...plans.keys()]}
            word={(key) => plans.get(key) ?? key}
            value={search.plan}
            onChange={(plan) => go({ plan })}
          />
        </FilterBar>
        <Findings
          problem={error && !data ? readProblem(error) : undefined}
          onRetry={() => void refetch()}
          none={{
            holds: page?.nodes.length === 0,
            title: t('platform.noTenant'),
            onClear: () => go({ q: undefined, status: undefined, plan: undefined }),
          }}
          onMore={page?.pageInfo.hasNextPage ? () => void more() : undefined}
        >
          <TenantsTable
            rows={page && readFragment(PlatformTenantRow, page.nodes)}
            stale={!data && page !== undefined}
          />
        </Findings>
      </Panel>
      <Suspense>{founding && <FoundTenant onClose={() => setFounding(false)} />}</Suspense>
    </ListPage>
  )
}
