import { Link } from '@tanstack/react-router'
import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlatformPersonRowFragment } from '../../../gql/graphql'
import { Card } from '../../../ui/Cards'
import { Chip } from '../../../ui/Chip'
import type { Column } from '../../../ui/DataTable'
import { ListTable } from '../../../ui/ListTable'
import { Moment } from '../../../ui/Moment'
import classes from '../platform.module.css'
import { PersonMenu } from './PersonMenu'

type Row = PlatformPersonRowFragment

function columnsOf(t: TFunction): Column<Row>[] {
  return [
    { id: 'person', header: t('team.person'), cell: (row) => <Person row={row} /> },
    { id: 'tenants', header: t('platform.tenants'), width: 240, cell: (row) => <Memberships row={row} /> },
    { id: 'state', header: t('platform.state'), width: 170, cell: (row) => <PersonState row={row} /> },
    { id: 'since', header: t('platform.since'), width: 140, cell: ({ createdAt }) => <Moment at={createdAt} /> },
    { id: 'more', header: t('team.actions'), width: 92, align: 'end', cell: (row) => <PersonMenu person={row} /> },
  ]
}

function Person({ row }: { row: Row }) {
  return (
    <div className={classes.words}>
      <div className={`${classes.name} clip`} dir="auto">
        {row.name}
      </div>
      <div className={`${classes.under} clip ltr`}>{row.email}</div>
    </div>
  )
}

function Memberships({ row }: { row: Row }) {
  const { t } = useTranslation()
  return (
    <ul className={classes.plain}>
      {row.memberships.slice(0, 3).map(({ tenantId, tenantName, role }) => (
        <li key={tenantId} className="clip">
          <Link to="/platform/tenants/$id" params={{ id: tenantId }} dir="auto">
            {tenantName}
          </Link>{' '}
          <span className="muted">{t(`roles.${role}`)}</span>
        </li>
      ))}
      {row.memberships.length > 3 && (
        <li className="muted">{t('platform.moreTenants', { count: row.memberships.length - 3 })}</li>
      )}
    </ul>
  )
}

function PersonState({ row: { platformRole, disabledAt, disabledReason, emailVerifiedAt } }: { row: Row }) {
  const { t } = useTranslation()
  if (disabledAt)
    return (
      <span title={disabledReason ?? undefined}>
        <Chip tone="bad">{t('platform.suspended')}</Chip>
      </span>
    )
  if (platformRole) return <Chip tone="accent">{t('platform.staff')}</Chip>
  return emailVerifiedAt ? (
    <Chip tone="good">{t('platform.confirmed')}</Chip>
  ) : (
    <Chip tone="wait">{t('platform.unconfirmed')}</Chip>
  )
}

/** People of the whole installation as a table, on a phone as cards. */
export function PeopleOfPlatform({ rows, stale }: { rows: readonly Row[] | undefined; stale: boolean }) {
  const { t } = useTranslation()
  const columns = useMemo(() => columnsOf(t), [t])
  return (
    <ListTable
      label={t('platform.people')}
      columns={columns}
      rows={rows}
      stale={stale}
      card={(row) => (
        <Card
          facts={
            <>
              <PersonState row={row} />
              <Memberships row={row} />
            </>
          }
        >
          <Person row={row} />
          <PersonMenu person={row} />
        </Card>
      )}
    />
  )
}
