import { Link } from '@tanstack/react-router'
import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { DriftRowFragment } from '../../../gql/graphql'
import { Card } from '../../../ui/Cards'
import { Chip } from '../../../ui/Chip'
import type { Column } from '../../../ui/DataTable'
import { ListTable } from '../../../ui/ListTable'
import { Moment } from '../../../ui/Moment'
import classes from '../platform.module.css'

type Row = DriftRowFragment

function Whose({ row: { tenant, ref } }: { row: Row }) {
  const { t } = useTranslation()
  return (
    <div className={classes.words}>
      {tenant ? (
        <Link to="/platform/tenants/$id" params={{ id: tenant.id }} className={classes.tenant} data-row-link dir="auto">
          {tenant.name}
        </Link>
      ) : (
        <span className={classes.name}>{t('payEvents.nobody')}</span>
      )}
      <div className={`${classes.under} ltr clip`}>{ref}</div>
    </div>
  )
}

function State({ row: { healedAt, kind } }: { row: Row }) {
  const { t } = useTranslation()
  return <Chip tone={healedAt ? 'good' : 'bad'}>{t(healedAt ? 'drift.healed' : `drift.kind.${kind}`)}</Chip>
}

/** What differed, in words as far as there are any: a new one is shown by its name. */
function useFound(): (row: Row) => string {
  const { t, i18n } = useTranslation()
  const word = (name: string) => {
    const path = `drift.found.${name}`
    return i18n.exists(path) ? t(path as 'drift.found.state') : name
  }
  return ({ found }) => found.map(word).join(' · ') || '–'
}

function columnsOf(t: TFunction, foundOf: (row: Row) => string): Column<Row>[] {
  return [
    { id: 'whose', header: t('platform.tenant'), cell: (row) => <Whose row={row} /> },
    { id: 'state', header: t('platform.state'), width: 205, cell: (row) => <State row={row} /> },
    {
      id: 'found',
      header: t('drift.differed'),
      width: 220,
      cell: (row) => <span className={classes.lines}>{foundOf(row)}</span>,
    },
    { id: 'first', header: t('drift.first'), width: 125, cell: ({ createdAt }) => <Moment at={createdAt} /> },
    { id: 'last', header: t('drift.last'), width: 125, cell: ({ seenAt }) => <Moment at={seenAt} /> },
  ]
}

/** Customers that were otherwise there than here, as a table, on a phone as cards. */
export function DriftTable({ rows, stale }: { rows: readonly Row[] | undefined; stale: boolean }) {
  const { t } = useTranslation()
  const foundOf = useFound()
  const columns = useMemo(() => columnsOf(t, foundOf), [t, foundOf])
  return (
    <ListTable
      label={t('drift.title')}
      columns={columns}
      rows={rows}
      bones={4}
      stale={stale}
      card={(row) => (
        <Card
          facts={
            <>
              <State row={row} />
              <span className="muted">{foundOf(row)}</span>
              <span className="muted">
                <Moment at={row.seenAt} />
              </span>
            </>
          }
        >
          <Whose row={row} />
        </Card>
      )}
    />
  )
}
