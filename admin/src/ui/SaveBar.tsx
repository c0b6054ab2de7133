import type { ReactNode } from 'react'
import classes from './SaveBar.module.css'

/** Floats over the page's end while something is not saved; its buttons are its children. */
export function SaveBar({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={classes.place} data-savebar>
      <section className={classes.bar} aria-label={label}>
        <span className={classes.label}>{label}</span>
        {children}
      </section>
    </div>
  )
}
