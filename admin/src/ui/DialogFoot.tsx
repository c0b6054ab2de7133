import type { ReactNode } from 'react'
import classes from './Dialog.module.css'

interface DialogFootProps {
  /** What is neither the way out nor the way on. */
  aside?: ReactNode
  children: ReactNode
}

/** The ways out of a dialog and on: in view however long it is, and however low the window. */
export function DialogFoot({ aside, children }: DialogFootProps) {
  return (
    <div className={classes.foot}>
      {aside && <div className={classes.aside}>{aside}</div>}
      {children}
    </div>
  )
}
