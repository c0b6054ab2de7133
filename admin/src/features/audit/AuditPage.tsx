import { useQuery } from '@apollo/client/react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { graphql, readFragment } from '../../gql'
import { useFormat } from '../../lib/format'
import { readProblem } from '../../lib/problem'
import { Panel } from '../../ui/Panel'
import { ListPage } from '../../ui/templates'
import { ProblemState } from '../shell/ProblemState'
import { AuditDetail } from './AuditDetail'
import { AuditExport } from './AuditExport'
import { AuditFilters } from './AuditFilters'
import { AuditPager } from './AuditPager'
import { AuditPills } from './AuditPills'
import { AuditTable } from './AuditTable'
import { AuditRow } from './auditRow'
import { type AuditSearch, filterOf, sizeOf } from './auditSearch'
import { NoEntries } from './NoEntries'

const AuditPageQuery = graphql(`
  query AuditPage($filter: AuditFilter, $first: Int, $after: String) {
    auditLog(filter: $filter, first: $first, after: $after) {
      nodes {
        id
        ...AuditRow
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`)

export function AuditPage() {
  const { t } = useTranslation()
  const format = useFormat()
  const search = useSearch({ from: '/audit' })
  const navigate = useNavigate({ from: '/audit' })
  const filter = filterOf(search)
  const { data, previousData, error, refetch } = useQuery(AuditPageQuery, {
    variables: { filter, first: sizeOf(search), after: search.after ?? null },
    notifyOnNetworkStatusChange: true,
  })
  const shown = (data ?? previousData)?.auditLog
  const rows = shown && readFragment(AuditRow, shown.nodes)
  const go = (next: AuditSearch) => void navigate({ search: next, replace: next.q !== search.q })
  const failed = error && !data

  return (
    <ListPage
      title={t('audit.title')}
      beside={shown && <span className="num">{format.number(shown.totalCount)}</span>}
      actions={!failed && <AuditExport filter={filter} />}
    >
      <Panel tall>
        <AuditFilters search={search} onSearch={go} />
        <AuditPills search={search} rows={rows} onSearch={go} />
        {failed ? (
          <ProblemState problem={readProblem(error)} onRetry={() => void refetch()} />
        ) : data && rows?.length === 0 ? (
          <NoEntries search={search} onSearch={go} />
        ) : (
          <AuditTable rows={rows} skeleton={12} stale={!data} search={search} place="/audit" />
        )}
        {!failed && shown && shown.totalCount > 0 && (
          <AuditPager
            search={search}
            rows={rows?.length ?? 0}
            total={shown.totalCount}
            next={shown.pageInfo}
            place="/audit"
          />
        )}
      </Panel>
      <AuditDetail row={rows?.find(({ id }) => id === search.entry)} search={search} onSearch={go} />
    </ListPage>
  )
}
