import { useMediaQuery } from '@mantine/hooks'
import { Fragment, type ReactNode } from 'react'
import { Cards } from './Cards'
import { type Column, DataTable } from './DataTable'

interface ListTableProps<Row extends { id: string }> {
  label: string
  columns: Column<Row>[]
  /** Undefined before the first answer: then as many rows of skeleton. */
  rows: readonly Row[] | undefined
  bones?: number
  stale?: boolean
  compact?: boolean
  /** The same row on a phone: a `Card`. */
  card: (row: Row) => ReactNode
}

/** A list that is only read: a table, on a phone cards. */
export function ListTable<Row extends { id: string }>(props: ListTableProps<Row>) {
  const { label, columns, rows, bones = 8, stale = false, compact = false, card } = props
  const phone = useMediaQuery('(max-width: 640px)', undefined, { getInitialValueInEffect: false })
  if (phone && rows)
    return (
      <Cards label={label} stale={stale}>
        {rows.map((row) => (
          <Fragment key={row.id}>{card(row)}</Fragment>
        ))}
      </Cards>
    )
  return (
    <DataTable
      label={label}
      columns={columns}
      hidden={phone ? columns.slice(2).map(({ id }) => id) : []}
      rows={rows ? [...rows] : []}
      loading={rows ? undefined : bones}
      stale={stale}
      compact={compact}
      sort={{ by: '', set: () => {} }}
      selection={undefined}
    />
  )
}
