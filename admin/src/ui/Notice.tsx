import type { ReactNode } from 'react'
import classes from './Notice.module.css'

/** A sentence that concerns the whole page or card. */
export function Notice({
  tone,
  urgent,
  children,
}: {
  tone: 'bad' | 'wait' | 'calm'
  urgent?: boolean
  children: ReactNode
}) {
  return (
    <div className={classes.notice} data-tone={tone} role={urgent ? 'alert' : undefined}>
      {children}
    </div>
  )
}
