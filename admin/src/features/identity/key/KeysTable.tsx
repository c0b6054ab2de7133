import { useMediaQuery } from '@mantine/hooks'
import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ApiKeyRowFragment } from '../../../gql/graphql'
import { type Column, DataTable } from '../../../ui/DataTable'
import { Moment } from '../../../ui/Moment'
import classes from './Keys.module.css'
import { KeyCards } from './KeyCards'
import { KeyMenu } from './KeyMenu'
import { KeyEnd, KeyName, KeyPlaces, KeyState } from './KeyParts'
import { KeyScopes } from './KeyScopes'

type Row = ApiKeyRowFragment

function columnsOf(t: TFunction): Column<Row>[] {
  return [
    { id: 'name', header: t('keys.name'), cell: (key) => <KeyName apiKey={key} /> },
    { id: 'state', header: t('keys.state'), width: 150, cell: (key) => <KeyState apiKey={key} /> },
    { id: 'scopes', header: t('keys.scopes'), width: 124, cell: (key) => <KeyScopes apiKey={key} /> },
    { id: 'places', header: t('keys.places'), width: 148, cell: (key) => <KeyPlaces apiKey={key} /> },
    {
      id: 'used',
      header: t('keys.used'),
      width: 124,
      cell: ({ lastUsedAt }) =>
        lastUsedAt ? <Moment at={lastUsedAt} /> : <span className="muted">{t('keys.neverUsed')}</span>,
    },
    { id: 'ends', header: t('keys.ends'), width: 116, cell: (key) => <KeyEnd apiKey={key} /> },
    { id: 'more', header: t('keys.actions'), width: 80, align: 'end', cell: (key) => <KeyMenu apiKey={key} /> },
  ]
}

const unsorted = { by: '', set: () => {} }

/** The keys as a table, on a phone as cards. */
export function KeysTable({ rows }: { rows: readonly Row[] | undefined }) {
  const { t } = useTranslation()
  const phone = useMediaQuery('(max-width: 640px)', undefined, { getInitialValueInEffect: false })
  const columns = useMemo(() => columnsOf(t), [t])
  if (phone && rows) return <KeyCards rows={rows} />
  return (
    <div className={classes.table}>
      <DataTable
        label={t('keys.title')}
        columns={columns}
        hidden={phone ? ['scopes', 'places', 'used', 'ends', 'more'] : []}
        rows={(rows as Row[] | undefined) ?? []}
        loading={rows ? undefined : 4}
        stale={false}
        compact={false}
        sort={unsorted}
        selection={undefined}
      />
    </div>
  )
}
