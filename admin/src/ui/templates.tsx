import type { ReactNode } from 'react'
import { PageHead, type PageHeadProps } from './Page'
import classes from './Page.module.css'

/** Template List: title, count, primary action, filter bar, table, bulk bar. */
export function ListPage({
  children,
  below,
  notice,
  ...head
}: PageHeadProps & { children: ReactNode; below?: ReactNode; notice?: ReactNode }) {
  return (
    <div className={classes.list}>
      <PageHead {...head} />
      {below && <div className={classes.below}>{below}</div>}
      {notice && <div className={classes.said}>{notice}</div>}
      {children}
    </div>
  )
}

/** Template Record: title, status, actions; a main column of cards, a side column of facts. */
export function RecordPage({ children, side, ...head }: PageHeadProps & { children: ReactNode; side: ReactNode }) {
  return (
    <div className={classes.record}>
      <PageHead {...head} />
      <div className={classes.columns}>
        <div className={classes.main}>{children}</div>
        <aside className={classes.side}>{side}</aside>
      </div>
    </div>
  )
}

/** Template Settings: sections with a sentence each, a preview beside them where there is something to see. */
export function SettingsPage({
  children,
  preview,
  ...head
}: PageHeadProps & { children: ReactNode; preview?: ReactNode }) {
  if (!preview) {
    return (
      <div className={classes.settings}>
        <PageHead {...head} />
        <div className={classes.main}>{children}</div>
      </div>
    )
  }
  return (
    <div className={`${classes.settings} ${classes.withPreview}`}>
      <PageHead {...head} />
      <div className={classes.columns}>
        <div className={classes.main}>{children}</div>
        <aside className={classes.side}>{preview}</aside>
      </div>
    </div>
  )
}
