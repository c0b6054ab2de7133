import { IconBell } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../lib/format'
import sidebar from '../shell/Sidebar.module.css'
import classes from './Notifications.module.css'
import { useUnreadCount } from './useUnreadCount'

/** The bell: how many are unread, and the way to all of them. */
export function BellLink({ onGo }: { onGo?: (() => void) | undefined }) {
  const { t } = useTranslation()
  const format = useFormat()
  const count = useUnreadCount()
  return (
    <Link to="/notifications" className={sidebar.link} onClick={() => onGo?.()}>
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
