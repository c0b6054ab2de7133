import { Skeleton } from '@mantine/core'
import page from './Page.module.css'
import section from './Section.module.css'

/** The Record template before its record: the same cards in the same places. */
export function RecordSkeleton({ label }: { label: string }) {
  const card = (lines: number) => (
    <div className={section.section}>
      <div className={section.body}>
        <Skeleton height={12} width="28%" mb={20} />
        {Array.from({ length: lines }, (_, at) => (
          <Skeleton key={`line-${at}`} height={36} mb={14} />
        ))}
      </div>
    </div>
  )
  return (
    <div className={page.record} role="status" aria-label={label} aria-busy="true">
      <div className={page.head}>
        <Skeleton height={22} width={260} />
      </div>
      <div className={page.columns}>
        <div className={page.main}>
          {card(3)}
          {card(2)}
        </div>
        <div className={page.side}>{card(3)}</div>
      </div>
    </div>
  )
}
