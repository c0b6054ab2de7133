import { useApolloClient, useQuery } from '@apollo/client/react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { graphql, readFragment } from '../../../gql'
import { useFormat } from '../../../lib/format'
import { readProblem } from '../../../lib/problem'
import { Panel } from '../../../ui/Panel'
import { ListPage } from '../../../ui/templates'
import { useMay } from '../../identity/useSession'
import { ProblemState } from '../../shell/ProblemState'
import { BulkEditLater } from '../bulk/BulkEditLater'
import { ActiveFilters } from './ActiveFilters'
import { GrantedListings } from './GrantedListings'
import { ListActions } from './ListActions'
import { ListingFilters } from './ListingFilters'
import { ListingPager } from './ListingPager'
import classes from './ListingsPage.module.css'
import { ListingTable } from './ListingTable'
import { ListingTabs } from './ListingTabs'
import { ListingView } from './ListingView'
import { ListingRow } from './listingRow'
import { filterOf, type ListingSearch, rememberView, sizeOf, variablesOf } from './listingSearch'

const ExportDialog = lazy(() => import('./ExportDialog').then((module) => ({ default: module.ExportDialog })))
const ReadOnlyNotice = lazy(() =>
  import('../surplus/ReadOnlyNotice').then((module) => ({ default: module.ReadOnlyNotice })),
)
const NoListings = lazy(() => import('./NoListings').then((module) => ({ default: module.NoListings })))

const ListingsPageQuery = graphql(`
  query ListingsPage($filter: ListingFilter, $sort: ListingSort, $first: Int, $after: String) {
    listings(filter: $filter, sort: $sort, first: $first, after: $after) {
      nodes {
        id
        ...ListingRow
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`)

/** Whoever holds listings by grant alone has a list of their own. */
export function ListingsPage() {
  return useMay('listing.read') ? <EveryListing /> : <GrantedListings />
}

function EveryListing() {
  const { t } = useTranslation()
  const format = useFormat()
  const mayWrite = useMay('listing.write')
  const search = useSearch({ from: '/listings' })
  const navigate = useNavigate({ from: '/listings' })
  const client = useApolloClient()
  const [exporting, setExporting] = useState(false)
  const [changing, setChanging] = useState(false)
  const { data, previousData, loading, error, refetch } = useQuery(ListingsPageQuery, {
    variables: variablesOf(search),
    notifyOnNetworkStatusChange: true,
  })
  const shown = (data ?? previousData)?.listings
  const rows = shown && readFragment(ListingRow, shown.nodes)
  const go = (next: ListingSearch) => void navigate({ search: next, replace: next.q !== search.q })
  const fetchAhead = (after: string) =>
    void client.query({ query: ListingsPageQuery, variables: { ...variablesOf(search), after } }).catch(() => {})
  const view = (next: ListingSearch) => {
    rememberView(next)
    void navigate({ search: next, replace: true })
  }

  return (
    <ListPage
      title={t('listings.title')}
      beside={shown && <span className="num">{format.number(shown.totalCount)}</span>}
      actions={
        mayWrite && (
          <ListActions
            isEmpty={!shown?.totalCount}
            onExport={() => setExporting(true)}
            onChangeAll={() => setChanging(true)}
          />
        )
      }
      notice={
        rows?.some(({ isReadOnly }) => isReadOnly) && (
          <Suspense>
            <ReadOnlyNotice>{t('surplus.locked')}</ReadOnlyNotice>
          </Suspense>
        )
      }
    >
      <Panel tall>
        <ListingTabs search={search} onSearch={go} />
        <ListingFilters search={search} onSearch={go}>
          <ListingView search={search} onView={view} />
        </ListingFilters>
        <ActiveFilters search={search} onSearch={go} />
        {error && !data ? (
          <ProblemState problem={readProblem(error)} onRetry={() => void refetch()} />
        ) : rows?.length === 0 && !loading ? (
          <Suspense>
            <NoListings search={search} onSearch={go} mayWrite={mayWrite} />
          </Suspense>
        ) : (
          <ListingTable
            rows={rows}
            skeleton={Math.min(sizeOf(search), 12)}
            stale={!data}
            search={search}
            onSearch={go}
            total={shown?.totalCount ?? 0}
          />
        )}
        {!shown && !error && <div className={classes.pagerGap} />}
        {shown && shown.totalCount > 0 && !(error && !data) && (
          <ListingPager
            search={search}
            rows={rows?.length ?? 0}
            total={shown.totalCount}
            next={shown.pageInfo}
            onNear={fetchAhead}
          />
        )}
      </Panel>
      {exporting && shown && (
        <Suspense>
          <ExportDialog filter={filterOf(search)} total={shown.totalCount} onClose={() => setExporting(false)} />
        </Suspense>
      )}
      {changing && shown && (
        <BulkEditLater
          which={{ filter: filterOf(search) }}
          count={shown.totalCount}
          onClose={() => setChanging(false)}
        />
      )}
    </ListPage>
  )
}
