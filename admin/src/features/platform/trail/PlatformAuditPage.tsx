import { useQuery } from '@apollo/client/react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { readFragment } from '../../../gql'
import { useFormat } from '../../../lib/format'
import { readProblem } from '../../../lib/problem'
import { Panel } from '../../../ui/Panel'
import { ListPage } from '../../../ui/templates'
import { AuditDetail } from '../../audit/AuditDetail'
import { AuditFilters } from '../../audit/AuditFilters'
import { AuditPager } from '../../audit/AuditPager'
import { AuditPills } from '../../audit/AuditPills'
import { AuditTable } from '../../audit/AuditTable'
import { type AuditSearch, sizeOf } from '../../audit/auditSearch'
import { NoEntries } from '../../audit/NoEntries'
import { ProblemState } from '../../shell/ProblemState'
import { OperatorsOnly } from '../OperatorsOnly'
import { PlatformAuditQuery, PlatformAuditRow } from './documents'
import { platformFilterOf, rowOf } from './trailRow'

export function PlatformAuditPage() {
  return (
    <OperatorsOnly>
      <Trail />
    </OperatorsOnly>
  )
}

/** What the operator's staff did, and what others tried at its doors: the tenant's own page, over the operator's entries. */
function Trail() {
  const { t } = useTranslation()
  const format = useFormat()
  const search = useSearch({ from: '/platform/audit' })
  const navigate = useNavigate({ from: '/platform/audit' })
  const { data, previousData, error, refetch } = useQuery(PlatformAuditQuery, {
    variables: { filter: platformFilterOf(search), first: sizeOf(search), after: search.after ?? null },
    notifyOnNetworkStatusChange: true,
  })
  const shown = (data ?? previousData)?.platformAuditLog
  const rows = shown && readFragment(PlatformAuditRow, shown.nodes).map((row) => rowOf(row, t('platform.commandLine')))
  const go = (next: AuditSearch) => void navigate({ search: next, replace: next.q !== search.q })

  return (
    <ListPage
      title={t('platform.trail')}
      beside={shown && <span className="num">{format.number(shown.totalCount)}</span>}
    >
      <Panel tall>
        <AuditFilters search={search} onSearch={go} operators />
        <AuditPills search={search} rows={rows} onSearch={go} />
        {error && !data ? (
          <ProblemState problem={readProblem(error)} onRetry={() => void refetch()} />
        ) : data && rows?.length === 0 ? (
          <NoEntries search={search} onSearch={go} />
        ) : (
          <AuditTable rows={rows} skeleton={12} stale={!data} search={search} place="/platform/audit" />
        )}
        {shown && shown.totalCount > 0 && (
          <AuditPager
            search={search}
            rows={rows?.length ?? 0}
            total={shown.totalCount}
            next={shown.pageInfo}
            place="/platform/audit"
          />
        )}
      </Panel>
      <AuditDetail row={rows?.find(({ id }) => id === search.entry)} search={search} onSearch={go} operators />
    </ListPage>
  )
}
