import { Link } from '@tanstack/react-router'
import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { FailedPaymentRowFragment } from '../../../gql/graphql'
import { type Format, useFormat } from '../../../lib/format'
import { Card } from '../../../ui/Cards'
import { Chip } from '../../../ui/Chip'
import type { Column } from '../../../ui/DataTable'
import { ListTable } from '../../../ui/ListTable'
import classes from '../platform.module.css'

type Row = FailedPaymentRowFragment

function Owes({ row: { tenant } }: { row: Row }) {
  return (
    <div className={classes.words}>
      <Link to="/platform/tenants/$id" params={{ id: tenant.id }} className={classes.tenant} data-row-link dir="auto">
        {tenant.name}
      </Link>
      <div className={`${classes.under} ltr`}>{tenant.slug}</div>
    </div>
  )
}

/** How far the asking is: the mails go on days 0, 3, 5 and 7; then the plan is lost. */
function Step({ row: { isOpen, remindedOnDay, subscriptionState } }: { row: Row }) {
  const { t } = useTranslation()
  if (!isOpen)
    return <Chip tone="calm">{t(subscriptionState === 'CANCELED' ? 'failing.lost' : 'failing.forgiven')}</Chip>
  if (remindedOnDay === null) return <Chip tone="wait">{t('failing.owed')}</Chip>
  return <Chip tone={remindedOnDay >= 5 ? 'bad' : 'wait'}>{t('failing.told', { day: remindedOnDay })}</Chip>
}

function Amount({ row: { amountDue, number } }: { row: Row }) {
  const format = useFormat()
  return (
    <div>
      <bdi>{format.money(amountDue)}</bdi>
      {number && (
        <div className={`${classes.under} num`}>
          <bdi>{number}</bdi>
        </div>
      )}
    </div>
  )
}

const tries = (t: TFunction, format: Format, { attempts }: Row) =>
  t('failing.tries', { count: attempts, shown: format.number(attempts) })

const hasNext = ({ nextAttemptAt, lapsesAt }: Row) => Boolean(nextAttemptAt || lapsesAt)

function Next({ row: { nextAttemptAt, lapsesAt } }: { row: Row }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <div>
      {nextAttemptAt ? t('failing.next', { on: format.date(nextAttemptAt) }) : t('failing.noNext')}
      {lapsesAt && <div className={classes.under}>{t('failing.lapses', { on: format.date(lapsesAt) })}</div>}
    </div>
  )
}

function columnsOf(t: TFunction, format: Format): Column<Row>[] {
  return [
    { id: 'tenant', header: t('platform.tenant'), cell: (row) => <Owes row={row} /> },
    { id: 'amount', header: t('failing.amount'), width: 130, align: 'end', cell: (row) => <Amount row={row} /> },
    { id: 'since', header: t('failing.since'), width: 110, cell: ({ failedAt }) => format.date(failedAt) },
    { id: 'step', header: t('failing.step'), width: 150, cell: (row) => <Step row={row} /> },
    { id: 'tries', header: t('failing.card'), width: 130, cell: (row) => tries(t, format, row) },
    { id: 'next', header: t('paying.next'), width: 225, cell: (row) => (hasNext(row) ? <Next row={row} /> : '–') },
  ]
}

/** Payments that failed as a table, on a phone as cards. */
export function FailedTable({ rows, stale }: { rows: readonly Row[] | undefined; stale: boolean }) {
  const { t } = useTranslation()
  const format = useFormat()
  const columns = useMemo(() => columnsOf(t, format), [t, format])
  return (
    <ListTable
      label={t('failing.title')}
      columns={columns}
      rows={rows}
      bones={6}
      stale={stale}
      card={(row) => (
        <Card
          facts={
            <>
              <Step row={row} />
              <span className="muted">
                <bdi>{format.money(row.amountDue)}</bdi> · {format.date(row.failedAt)} · {tries(t, format, row)}
              </span>
              {hasNext(row) && (
                <span className="muted">
                  <Next row={row} />
                </span>
              )}
            </>
          }
        >
          <Owes row={row} />
        </Card>
      )}
    />
  )
}
