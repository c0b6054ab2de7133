import { Link } from '@tanstack/react-router'
import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlatformPlanRecordFragment } from '../../../gql/graphql'
import { type Format, useFormat } from '../../../lib/format'
import { Card } from '../../../ui/Cards'
import type { Column } from '../../../ui/DataTable'
import { ListTable } from '../../../ui/ListTable'
import classes from '../platform.module.css'
import { usePriceInShort } from './usePriceInShort'

type Version = PlatformPlanRecordFragment
interface Row extends Version {
  /** Tenants on versions that are not sold any more. */
  onOlder: number
}

type PriceOf = (version: Version) => string

function columnsOf(t: TFunction, format: Format, priceOf: PriceOf): Column<Row>[] {
  const figure = (id: string, header: string, of: (row: Row) => number, width = 120): Column<Row> => ({
    id,
    header,
    width,
    align: 'end',
    cell: (row) => <span className={of(row) ? 'num' : 'num muted'}>{format.number(of(row))}</span>,
  })
  return [
    { id: 'name', header: t('platform.plan'), cell: (row) => <PlanName row={row} /> },
    { id: 'price', header: t('planEditor.aMonth'), width: 150, align: 'end', cell: (row) => <bdi>{priceOf(row)}</bdi> },
    figure('weight', t('planEditor.weight'), ({ plan }) => plan.rankWeight),
    figure('tenants', t('platform.tenants'), ({ tenantCount }) => tenantCount),
    figure('paying', t('planEditor.paying'), ({ subscriptionCount }) => subscriptionCount),
    figure('older', t('planEditor.onOlder'), ({ onOlder }) => onOlder, 160),
  ]
}

function PlanName({ row: { plan } }: { row: Row }) {
  const { t } = useTranslation()
  return (
    <div className={classes.words}>
      <Link to="/platform/plans/$key" params={{ key: plan.key }} className={classes.name} data-row-link dir="auto">
        {plan.name}
      </Link>
      <div className={classes.under}>{t('planEditor.version', { number: plan.version })}</div>
    </div>
  )
}

function PlanInShort({ row, priceOf }: { row: Row; priceOf: PriceOf }) {
  const { t } = useTranslation()
  return (
    <>
      <bdi>{priceOf(row)}</bdi>
      <span className="muted">{t('planEditor.tenantCount', { count: row.tenantCount })}</span>
      {row.onOlder > 0 && <span className="muted">{t('planEditor.olderCount', { count: row.onOlder })}</span>}
    </>
  )
}

/** Each plan once, in the version that is sold. */
export function PlansTable({ versions }: { versions: readonly Version[] | undefined }) {
  const { t } = useTranslation()
  const format = useFormat()
  const priceOf = usePriceInShort()
  const columns = useMemo(() => columnsOf(t, format, priceOf), [t, format, priceOf])
  const rows = versions
    ?.filter(({ isCurrent }) => isCurrent)
    .map((row): Row => {
      const older = versions.filter(({ plan, isCurrent }) => !isCurrent && plan.key === row.plan.key)
      return { ...row, onOlder: older.reduce((sum, { tenantCount }) => sum + tenantCount, 0) }
    })
  return (
    <ListTable
      label={t('planEditor.title')}
      columns={columns}
      rows={rows}
      bones={5}
      card={(row) => (
        <Card facts={<PlanInShort row={row} priceOf={priceOf} />}>
          <PlanName row={row} />
        </Card>
      )}
    />
  )
}
