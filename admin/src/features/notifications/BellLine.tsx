import { Link } from '@tanstack/react-router'
import type { ComponentProps, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Moment } from '../../ui/Moment'
import classes from './Notifications.module.css'

interface BellLineProps {
  to: ComponentProps<typeof Link>['to']
  told: { readAt: string | null; createdAt: string }
  onRead: () => void
  children: ReactNode
}

/** One thing a bell told: it leads to what it is about, and is read by being followed. */
export function BellLine({ to, told, onRead, children }: BellLineProps) {
  const { t } = useTranslation()
  const { readAt, createdAt } = told
  return (
    <li className={classes.line} data-unread={!readAt || undefined}>
      <Link to={to} className={classes.link} onClick={onRead}>
        {children}
      </Link>
      {!readAt && <span className={classes.fresh}>{t('bell.fresh')}</span>}
      <span className={classes.at}>
        <Moment at={createdAt} />
      </span>
    </li>
  )
}
