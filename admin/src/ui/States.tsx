import type { ReactNode } from 'react'
import { PageTitle } from './Page'
import classes from './States.module.css'

interface StateProps {
  icon: ReactNode
  title: string
  text?: ReactNode
  action?: ReactNode
  /** What to name when asking for help: a request id. */
  note?: ReactNode
  /** Announced at once, for what went wrong rather than what is not there yet. */
  urgent?: boolean
  /** It is the whole page: its title is the page's own, and the window's. */
  page?: boolean
}

/** A page or a list with nothing to show says what it is, why, and what to do next. */
export function State({ icon, title, text, action, note, urgent, page }: StateProps) {
  const Title = page ? 'h1' : 'h2'
  return (
    <div className={classes.state} role={urgent ? 'alert' : undefined}>
      {page && <PageTitle title={title} />}
      <div className={classes.icon} aria-hidden>
        {icon}
      </div>
      <Title className={classes.title}>{title}</Title>
      {text && <p className={classes.text}>{text}</p>}
      {action && <div className={classes.action}>{action}</div>}
      {note && <p className={classes.note}>{note}</p>}
    </div>
  )
}
