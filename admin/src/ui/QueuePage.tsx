import { type ReactNode, useEffect, useRef } from 'react'
import { useShortcuts } from '../lib/shortcuts'
import { PageHead, type PageHeadProps } from './Page'
import page from './Page.module.css'
import classes from './Queue.module.css'

interface QueuePageProps extends PageHeadProps {
  label: string
  /** `before`: what picks the item, beside its row. */
  items: { id: string; row: ReactNode; before?: ReactNode }[]
  chosen: string | undefined
  onChoose: (id: string) => void
  /** Of what is chosen: the evidence, and what can be decided. */
  children: ReactNode
  more?: ReactNode
  /** Between the head and the queue: which part of it is looked at. */
  below?: ReactNode
  /** The keys go along wherever the focus is, not from the list alone. */
  anywhere?: boolean
}

/** Template Queue: what waits on one side, the evidence and the decision on the other; J and K or the arrows go along. */
export function QueuePage({
  label,
  items,
  chosen,
  onChoose,
  children,
  more,
  below,
  anywhere,
  ...head
}: QueuePageProps) {
  const list = useRef<HTMLUListElement>(null)
  const step = (by: number) => {
    const at = items.findIndex(({ id }) => id === chosen)
    const next = items[Math.min(items.length - 1, Math.max(0, at + by))]
    if (next) onChoose(next.id)
  }
  const keys = (event: React.KeyboardEvent) => {
    const by = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }[event.key]
    if (!by || event.metaKey || event.ctrlKey || event.altKey) return
    event.preventDefault()
    step(by)
  }
  useShortcuts(anywhere ? { j: () => step(1), k: () => step(-1) } : {})
  useEffect(() => {
    const button = list.current?.querySelector<HTMLElement>('[aria-current=true]')
    if (list.current?.contains(document.activeElement)) button?.focus()
    button?.scrollIntoView({ block: 'nearest' })
  })
  return (
    <div className={page.list}>
      <PageHead {...head} />
      {below && <div className={classes.below}>{below}</div>}
      <div className={classes.queue}>
        <div className={classes.side}>
          <ul ref={list} className={classes.list} aria-label={label}>
            {items.map(({ id, row, before }) => (
              <li key={id} className={classes.item} data-current={id === chosen || undefined}>
                {before}
                <button
                  type="button"
                  className={classes.row}
                  aria-current={id === chosen}
                  onClick={() => onChoose(id)}
                  onKeyDown={keys}
                >
                  {row}
                </button>
              </li>
            ))}
          </ul>
          {more}
        </div>
        <div className={classes.evidence}>{children}</div>
      </div>
    </div>
  )
}
