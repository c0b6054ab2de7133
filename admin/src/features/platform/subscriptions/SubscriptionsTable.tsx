import { Link } from '@tanstack/react-router'
import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlatformSubscriptionRowFragment } from '../../../gql/graphql'
import { type Format, useFormat } from '../../../lib/format'
import { Card } from '../../../ui/Cards'
import type { Column } from '../../../ui/DataTable'
import { ListTable } from '../../../ui/ListTable'
import { SubscriptionState } from '../../billing/SubscriptionState'
import classes from '../platform.module.css'

type Row = PlatformSubscriptionRowFragment

const perOf = (t: TFunction, format: Format, { total, interval }: Row) =>
  t(`billing.per.${interval}`, { price: format.money(total) })

/** What comes next of it, by where it stands. */
export function nextOf(t: TFunction, format: Format, row: Row): string {
  const { state, pastDueSince, endedAt, periodEnd, cancelAt, trialEnd, pausedAt, resumesAt } = row
  if (state === 'CANCELED') return t('paying.endedOn', { on: format.date(endedAt ?? periodEnd) })
  if (state === 'PAST_DUE') return t('paying.missingSince', { on: format.date(pastDueSince ?? periodEnd) })
  if (cancelAt) return t('paying.endsOn', { on: format.date(cancelAt) })
  if (state === 'TRIALING') return t('paying.trialTo', { on: format.date(trialEnd ?? periodEnd) })
  if (state === 'PAUSED') {
    const on = format.date(pausedAt ?? periodEnd)
    return resumesAt ? t('paying.pausedTo', { on, until: format.date(resumesAt) }) : t('paying.pausedSince', { on })
  }
  return t('paying.paysOn', { on: format.date(periodEnd) })
}

function columnsOf(t: TFunction, format: Format): Column<Row>[] {
  return [
    { id: 'tenant', header: t('platform.tenant'), cell: (row) => <Payer row={row} /> },
    { id: 'state', header: t('platform.state'), width: 150, cell: ({ state }) => <SubscriptionState is={state} /> },
    { id: 'plan', header: t('platform.plan'), width: 110, cell: (row) => <PlanOf row={row} /> },
    {
      id: 'total',
      header: t('billing.price'),
      width: 145,
      align: 'end',
      cell: (row) => <bdi>{perOf(t, format, row)}</bdi>,
    },
    {
      id: 'next',
      header: t('paying.next'),
      width: 220,
      cell: (row) => <span className={classes.lines}>{nextOf(t, format, row)}</span>,
    },
    { id: 'since', header: t('paying.since'), width: 110, cell: ({ startedAt }) => format.date(startedAt) },
  ]
}

function Payer({ row: { tenant } }: { row: Row }) {
  return (
    <div className={classes.words}>
      <Link to="/platform/tenants/$id" params={{ id: tenant.id }} className={classes.tenant} data-row-link dir="auto">
        {tenant.name}
      </Link>
      <div className={`${classes.under} ltr`}>{tenant.slug}</div>
    </div>
  )
}

function PlanOf({ row: { plan } }: { row: Row }) {
  const { t } = useTranslation()
  return (
    <div>
      <bdi>{plan.name}</bdi>
      {plan.version > 1 && <div className={classes.under}>{t('planEditor.version', { number: plan.version })}</div>}
    </div>
  )
}

/** Subscriptions as a table, on a phone as cards. */
export function SubscriptionsTable({ rows, stale }: { rows: readonly Row[] | undefined; stale: boolean }) {
  const { t } = useTranslation()
  const format = useFormat()
  const columns = useMemo(() => columnsOf(t, format), [t, format])
  return (
    <ListTable
      label={t('paying.title')}
      columns={columns}
      rows={rows}
      stale={stale}
      card={(row) => (
        <Card
          facts={
            <>
              <SubscriptionState is={row.state} />
              <span className="muted">
                <bdi>{row.plan.name}</bdi> · <bdi>{perOf(t, format, row)}</bdi>
              </span>
              <span className="muted">{nextOf(t, format, row)}</span>
            </>
          }
        >
          <Payer row={row} />
        </Card>
      )}
    />
  )
}
