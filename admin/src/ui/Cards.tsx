import type { ReactNode } from 'react'
import classes from './Cards.module.css'

interface CardsProps {
  label: string
  stale?: boolean
  busy?: boolean
  children: ReactNode
}

/** A table's rows on a phone. */
export function Cards({ label, stale, busy, children }: CardsProps) {
  return (
    <ul className={classes.cards} aria-label={label} aria-busy={busy} data-stale={stale || undefined}>
      {children}
    </ul>
  )
}

/** A row as a card: its name, its menu at the end, then its facts. */
export function Card({ facts, children }: { facts?: ReactNode; children: ReactNode }) {
  return (
    <li className={classes.card}>
      {children}
      {facts && <div className={classes.facts}>{facts}</div>}
    </li>
  )
}
