import type { ReactNode } from 'react'
import { PageHead, type PageHeadProps } from './Page'
import classes from './Board.module.css'
import page from './Page.module.css'

/** Template Board: figures that matter first, the worst of them on top. */
export function BoardPage({ children, ...head }: PageHeadProps & { children: ReactNode }) {
  return (
    <div className={page.list}>
      <PageHead {...head} />
      <div className={classes.board}>{children}</div>
    </div>
  )
}

/** One thing that is measured: how it stands in a word, its first figure large, the others below. */
export function BoardCard({
  title,
  state,
  figure,
  unit,
  part,
  children,
}: {
  title: string
  state?: ReactNode
  figure: string
  unit: string
  /** How much of what there is is taken, 0 to 1. */
  part?: { of: number; label: string }
  children?: ReactNode
}) {
  return (
    <section className={classes.card} aria-label={title}>
      <div className={classes.cardHead}>
        <h2 className={classes.cardTitle}>{title}</h2>
        {state}
      </div>
      <p className={classes.figure}>
        {figure} <span className={classes.unit}>{unit}</span>
      </p>
      {part && (
        <div className={classes.track} data-full={part.of >= 1 || undefined}>
          <meter className={classes.meter} min={0} max={1} value={part.of} aria-label={part.label} title={part.label} />
          <div className={classes.fill} style={{ inlineSize: `${part.of * 100}%` }} aria-hidden />
        </div>
      )}
      {children}
    </section>
  )
}
