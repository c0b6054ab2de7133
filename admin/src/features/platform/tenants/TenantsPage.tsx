import { useQuery } from '@apollo/client/react'
import { Button, NativeSelect } from '@mantine/core'
import { IconPlus, IconSearchOff } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readFragment } from '../../../gql'
import { useFormat } from '../../../lib/format'
import { readProblem } from '../../../lib/problem'
import { SearchBox } from '../../../ui/SearchBox'
import { State } from '../../../ui/States'
import { ListPage } from '../../../ui/templates'
import { ProblemState } from '../../shell/ProblemState'
import { OperatorsOnly } from '../OperatorsOnly'
import classes from '../platform.module.css'
import { STATES, type TenantsSearch } from '../platformSearch'
import { PlatformTenantRow, PlatformTenantsQuery } from './documents'
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
  const [founding, setFounding] = useState(false)
  const filter = { text: search.q ?? null, status: search.status ?? null }
  const { data, previousData, error, refetch, fetchMore } = useQuery(PlatformTenantsQuery, {
    variables: { filter, first: 50 },
  })
  const page = (data ?? previousData)?.platformTenants
  const go = (part: TenantsSearch) => void navigate({ search: { ...search, ...part }, replace: 'q' in part })
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
      <div className={classes.panel}>
        <div className={classes.bar}>
          <SearchBox
            className={classes.search}
            value={search.q ?? ''}
            label={t('platform.searchTenants')}
            clear={t('common.clear')}
            onSearch={(q) => go({ q: q.trim() || undefined })}
          />
          <NativeSelect
            className={classes.filter}
            aria-label={t('platform.state')}
            value={search.status ?? ''}
            onChange={(event) => go({ status: STATES.find((state) => state === event.currentTarget.value) })}
            data={[
              { value: '', label: t('platform.anyState') },
              ...STATES.map((value) => ({ value, label: t(`tenantStatus.${value}`) })),
            ]}
          />
        </div>
        {error && !data ? (
          <ProblemState problem={readProblem(error)} onRetry={() => void refetch()} />
        ) : page?.nodes.length === 0 ? (
          <State
            icon={<IconSearchOff size={24} stroke={1.6} />}
            title={t('platform.noTenant')}
            action={
              <Button variant="default" onClick={() => go({ q: undefined, status: undefined })}>
                {t('listings.clearFilters')}
              </Button>
            }
          />
        ) : (
          <TenantsTable
            rows={page && readFragment(PlatformTenantRow, page.nodes)}
            stale={!data && page !== undefined}
          />
        )}
        {page?.pageInfo.hasNextPage && (
          <Button variant="default" size="xs" m="sm" onClick={() => void more()}>
            {t('team.showMore')}
          </Button>
        )}
      </div>
      <Suspense>{founding && <FoundTenant onClose={() => setFounding(false)} />}</Suspense>
    </ListPage>
  )
}
