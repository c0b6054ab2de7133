import { Link } from '@tanstack/react-router'
import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlatformTenantRowFragment } from '../../../gql/graphql'
import { type Format, useFormat } from '../../../lib/format'
import { Card } from '../../../ui/Cards'
import type { Column } from '../../../ui/DataTable'
import { ListTable } from '../../../ui/ListTable'
import { Moment } from '../../../ui/Moment'
import { StatusOfTenant } from '../../tenancy/StatusOfTenant'
import classes from '../platform.module.css'

type Row = PlatformTenantRowFragment

function columnsOf(t: TFunction, format: Format): Column<Row>[] {
  return [
    { id: 'name', header: t('platform.tenant'), cell: (row) => <TenantName row={row} /> },
    { id: 'status', header: t('platform.state'), width: 140, cell: ({ status }) => <StatusOfTenant status={status} /> },
    { id: 'plan', header: t('platform.plan'), width: 120, cell: ({ plan }) => <bdi>{plan.name}</bdi> },
    {
      id: 'listings',
      header: t('platform.listings'),
      width: 110,
      align: 'end',
      cell: ({ usage }) => format.number(usage.listings),
    },
    {
      id: 'members',
      header: t('platform.members'),
      width: 110,
      align: 'end',
      cell: ({ usage }) => format.number(usage.members),
    },
    { id: 'founded', header: t('platform.founded'), width: 150, cell: ({ createdAt }) => <Moment at={createdAt} /> },
  ]
}

function TenantName({ row }: { row: Row }) {
  return (
    <div className={classes.words}>
      <Link to="/platform/tenants/$id" params={{ id: row.id }} className={classes.name} data-row-link dir="auto">
        {row.name}
      </Link>
      <div className={`${classes.under} ltr`}>{row.slug}</div>
    </div>
  )
}

function TenantInShort({ row: { status, plan, usage } }: { row: Row }) {
  const { t } = useTranslation()
  return (
    <>
      <StatusOfTenant status={status} />
      <span className="muted" dir="auto">
        {plan.name}
      </span>
      <span className="muted">{t('platform.listingCount', { count: usage.listings })}</span>
    </>
  )
}

/** Tenants as a table, on a phone as cards. */
export function TenantsTable({ rows, stale }: { rows: readonly Row[] | undefined; stale: boolean }) {
  const { t } = useTranslation()
  const format = useFormat()
  const columns = useMemo(() => columnsOf(t, format), [t, format])
  return (
    <ListTable
      label={t('platform.tenants')}
      columns={columns}
      rows={rows}
      stale={stale}
      card={(row) => (
        <Card facts={<TenantInShort row={row} />}>
          <TenantName row={row} />
        </Card>
      )}
    />
  )
}
