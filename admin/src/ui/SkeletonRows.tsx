import { Skeleton } from '@mantine/core'
import classes from './DataTable.module.css'

/** Widths differ from row to row as names do, and stay the same from one drawing to the next. */
const WIDTHS = [62, 48, 74, 55, 68, 44, 58]

export function SkeletonRows({ rows, columns, check }: { rows: number; columns: number; check: boolean }) {
  return (
    <tbody aria-hidden>
      {Array.from({ length: rows }, (_, row) => (
        <tr key={`row-${row}`}>
          {check && (
            <td className={classes.check}>
              <Skeleton width={20} height={20} radius="sm" />
            </td>
          )}
          {Array.from({ length: columns }, (_, column) => (
            <td key={`cell-${column}`}>
              <Skeleton height={10} radius="xl" width={`${WIDTHS[(row + column * 3) % WIDTHS.length]}%`} />
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  )
}
