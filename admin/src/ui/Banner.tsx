import type { ReactNode } from 'react'
import classes from './Banner.module.css'

interface BannerProps {
  /** The word that cannot be mistaken. */
  label: string
  icon: ReactNode
  /** Where two may stand above each other: `look` is somebody else's eyes, `bad` is about to be lost. */
  tone?: 'look' | 'bad'
  action?: ReactNode
  children: ReactNode
}

/** Stays over every page while what one does there is not what it usually is. */
export function Banner({ label, icon, tone, action, children }: BannerProps) {
  return (
    <section className={classes.banner} aria-label={label} data-banner data-tone={tone}>
      <span className={classes.label}>
        <span className={classes.icon} aria-hidden>
          {icon}
        </span>
        {label}
      </span>
      <span className={classes.text}>{children}</span>
      {action && <span className={classes.action}>{action}</span>}
    </section>
  )
}
