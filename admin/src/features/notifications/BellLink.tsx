import { IconBell } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../lib/format'
import sidebar from '../shell/Sidebar.module.css'
import classes from './Notifications.module.css'
import { useUnreadCount } from './useUnreadCount'

interface BellPlaceProps {
  to: '/notifications' | '/platform/notifications'
  count: number
  onGo?: (() => void) | undefined
}

/** A bell: how many are unread, and the way to all of them. */
export function BellPlace({ to, count, onGo }: BellPlaceProps) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <Link to={to} className={sidebar.link} onClick={() => onGo?.()}>
      <IconBell size={18} stroke={1.7} aria-hidden />
      {t('bell.title')}
      {count > 0 && (
        <span
          className={classes.count}
          role="status"
          aria-label={t('bell.unread', { count, shown: format.number(count) })}
        >
          {format.number(count)}
        </span>
      )}
    </Link>
  )
}

/** The tenant's. */
export function BellLink({ onGo }: { onGo?: (() => void) | undefined }) {
  return <BellPlace to="/notifications" count={useUnreadCount()} onGo={onGo} />
}
