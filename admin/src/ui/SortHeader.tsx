import { UnstyledButton } from '@mantine/core'
import { IconArrowDown } from '@tabler/icons-react'
import classes from './DataTable.module.css'

interface SortHeaderProps {
  column: { header: string; sort?: string; align?: 'end'; width?: number }
  sort: { by: string; set: (by: string) => void }
}

/** The server knows one direction per order, so a heading switches its order on, never round. */
export function SortHeader({ column, sort }: SortHeaderProps) {
  const active = column.sort !== undefined && column.sort === sort.by
  return (
    <th
      scope="col"
      data-align={column.align}
      style={{ width: column.width }}
      aria-sort={active ? (column.sort === 'NAME' ? 'ascending' : 'descending') : undefined}
    >
      {column.sort ? (
        <UnstyledButton
          className={classes.sort}
          data-active={active || undefined}
          onClick={() => sort.set(column.sort ?? '')}
        >
          {column.header}
          <IconArrowDown size={13} className={classes.arrow} data-up={column.sort === 'NAME' || undefined} />
        </UnstyledButton>
      ) : (
        column.header
      )}
    </th>
  )
}
