import { Skeleton } from '@mantine/core'
import classes from './DataTable.module.css'

/** Widths differ from row to row as names do, and stay the same from one drawing to the next. */
const WIDTHS = [62, 48, 74, 55, 68, 44, 58]

interface SkeletonRowsProps {
  rows: number
  columns: { id: string; align?: 'end'; picture?: boolean }[]
  check: boolean
}

export function SkeletonRows({ rows, columns, check }: SkeletonRowsProps) {
  return (
    <tbody aria-hidden>
      {Array.from({ length: rows }, (_, row) => (
        <tr key={`row-${row}`}>
          {check && (
            <td className={classes.check}>
              <Skeleton width={20} height={20} radius="sm" />
            </td>
          )}
          {columns.map(({ id, align, picture }, column) => (
            <td key={id}>
              <div className={classes.bone} data-align={align}>
                {picture && <Skeleton className={classes.boneThumb} width={40} height={40} radius="md" />}
                <Skeleton height={10} radius="xl" width={`${WIDTHS[(row + column * 3) % WIDTHS.length]}%`} />
              </div>
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  )
}
