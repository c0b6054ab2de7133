import { Skeleton } from '@mantine/core'
import classes from './CategoryTree.module.css'

const ROWS = [0, 1, 1, 1, 0, 1, 1, 0]

export function CategorySkeleton({ label }: { label: string }) {
  return (
    <div className={classes.tree} role="status" aria-label={label} aria-busy="true">
      {ROWS.map((depth, at) => (
        <div key={`row-${at}-${depth}`} className={classes.row} style={{ '--depth': depth } as React.CSSProperties}>
          <Skeleton height={12} width={`${26 + ((at * 7) % 20)}%`} ml={52} />
        </div>
      ))}
    </div>
  )
}
