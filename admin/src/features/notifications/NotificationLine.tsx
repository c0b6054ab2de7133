import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { NotificationKind, NotificationsPageQuery, TenantRole } from '../../gql/graphql'
import { Moment } from '../../ui/Moment'
import classes from './Notifications.module.css'

type Notification = NotificationsPageQuery['notifications']['nodes'][number]

/** Where each leads: to what it is about. */
const PLACES: Record<NotificationKind, '/settings/data' | '/team' | '/settings' | '/account'> = {
  EXPORT_READY: '/settings/data',
  DELETION_CANCELLED: '/settings/data',
  ROLE_CHANGED: '/account',
  OWNERSHIP_RECEIVED: '/team',
  MEMBER_JOINED: '/team',
  KEY_CREATED: '/settings',
}

export function NotificationLine({ notification, onOpen }: { notification: Notification; onOpen: () => void }) {
  const { t } = useTranslation()
  const { kind, about, readAt, createdAt } = notification
  const named = kind === 'ROLE_CHANGED' ? t(`roles.${about as TenantRole}`) : (about ?? '')
  return (
    <li className={classes.line} data-unread={!readAt || undefined}>
      <Link to={PLACES[kind]} className={classes.link} onClick={() => !readAt && onOpen()}>
        {t(`bell.kind.${kind}`, { about: named })}
      </Link>
      {!readAt && <span className={classes.fresh}>{t('bell.fresh')}</span>}
      <span className={classes.at}>
        <Moment at={createdAt} />
      </span>
    </li>
  )
}
