import { Checkbox } from '@mantine/core'
import {
  type ColumnDef,
  columnVisibilityFeature,
  type RowSelectionState,
  rowSelectionFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import { type ReactNode, useMemo, useRef } from 'react'
import classes from './DataTable.module.css'
import { SkeletonRows } from './SkeletonRows'
import { SortHeader } from './SortHeader'
import { useRowKeys } from './useRowKeys'

const features = tableFeatures({ columnVisibilityFeature, rowSelectionFeature })

export interface Column<Row> {
  id: string
  header: string
  cell: (row: Row) => ReactNode
  /** The list's order this column stands for, where it has one. */
  sort?: string
  align?: 'end'
  width?: number
  /** Begins with a small picture. */
  picture?: boolean
}

/** What a column without a width of its own gets at least; it takes what the others leave. */
const MAIN_WIDTH = 240

export interface DataTableProps<Row extends { id: string }> {
  label: string
  columns: Column<Row>[]
  hidden: string[]
  rows: Row[]
  /** Before the first answer: this many rows of skeleton. */
  loading: number | undefined
  /** A newer answer is on its way; what is shown is the last one. */
  stale: boolean
  compact: boolean
  sort: { by: string; set: (by: string) => void }
  selection:
    | { state: RowSelectionState; set: (state: RowSelectionState) => void; all: string; one: (row: Row) => string }
    | undefined
}

export function DataTable<Row extends { id: string }>(props: DataTableProps<Row>) {
  const { columns, hidden, rows, selection } = props
  const body = useRef<HTMLTableSectionElement>(null)
  const definitions = useMemo(
    () =>
      columns.map(
        (column): ColumnDef<typeof features, Row> => ({
          id: column.id,
          header: column.header,
          cell: ({ row }) => column.cell(row.original),
        }),
      ),
    [columns],
  )
  const columnVisibility = useMemo(() => Object.fromEntries(hidden.map((id) => [id, false])), [hidden])
  const rowSelection = selection?.state ?? {}
  const table = useTable({
    features,
    columns: definitions,
    data: rows,
    getRowId: (row) => row.id,
    state: { columnVisibility, rowSelection },
    onRowSelectionChange: (change) => selection?.set(typeof change === 'function' ? change(rowSelection) : change),
  })
  useRowKeys(body, (id) => selection && table.getRow(id).toggleSelected())
  const shown = columns.filter((column) => !hidden.includes(column.id))
  const minWidth = shown.reduce((sum, { width }) => sum + (width ?? MAIN_WIDTH), selection ? 44 : 0)

  return (
    <div className={classes.scroll} aria-busy={props.stale || props.loading !== undefined}>
      <table
        className={classes.table}
        style={{ minWidth }}
        data-compact={props.compact || undefined}
        aria-label={props.label}
      >
        <thead>
          <tr>
            {selection && (
              <th scope="col" className={classes.check}>
                <Checkbox
                  aria-label={selection.all}
                  checked={rows.length > 0 && table.getIsAllRowsSelected()}
                  indeterminate={table.getIsSomeRowsSelected()}
                  onChange={table.getToggleAllRowsSelectedHandler()}
                />
              </th>
            )}
            {shown.map((column) => (
              <SortHeader key={column.id} column={column} sort={props.sort} />
            ))}
          </tr>
        </thead>
        {props.loading !== undefined ? (
          <SkeletonRows rows={props.loading} columns={shown} check={selection !== undefined} />
        ) : (
          <tbody ref={body} data-stale={props.stale || undefined}>
            {table.getRowModel().rows.map((row) => (
              <tr key={row.id} data-row={row.id} data-selected={row.getIsSelected() || undefined}>
                {selection && (
                  <td className={classes.check}>
                    <Checkbox
                      aria-label={selection.one(row.original)}
                      checked={row.getIsSelected()}
                      onChange={row.getToggleSelectedHandler()}
                    />
                  </td>
                )}
                {row.getVisibleCells().map((cell) => (
                  <td key={cell.id} data-align={columns.find((column) => column.id === cell.column.id)?.align}>
                    <table.FlexRender cell={cell} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        )}
      </table>
    </div>
  )
}
