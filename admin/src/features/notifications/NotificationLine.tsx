import { useTranslation } from 'react-i18next'
import type { NotificationKind, NotificationsPageQuery, TenantRole } from '../../gql/graphql'
import { BellLine } from './BellLine'

type Notification = NotificationsPageQuery['notifications']['nodes'][number]

/** Where each leads: to what it is about. */
const PLACES: Record<
  NotificationKind,
  '/settings/data' | '/team' | '/keys' | '/domains' | '/account' | '/moderation' | '/enquiries' | '/billing' | '/usage'
> = {
  EXPORT_READY: '/settings/data',
  DELETION_CANCELLED: '/settings/data',
  ROLE_CHANGED: '/account',
  OWNERSHIP_RECEIVED: '/team',
  MEMBER_JOINED: '/team',
  MEMBER_LEFT: '/team',
  KEY_CREATED: '/keys',
  KEY_ROTATED: '/keys',
  KEY_REVOKED: '/keys',
  KEY_EXPIRING: '/keys',
  DOMAIN_VERIFIED: '/domains',
  DOMAIN_FAILING: '/domains',
  DOMAIN_RELEASED: '/domains',
  MODERATION_WAITING: '/moderation',
  MODERATION_ESCALATED: '/moderation',
  ENQUIRY_RECEIVED: '/enquiries',
  LISTING_CLAIMED: '/team',
  SUBSCRIPTION_CHANGED: '/billing',
  PAYMENT_FAILED: '/billing',
  TRIAL_ENDING: '/billing',
  QUANTITY_CHANGING: '/billing',
  USAGE_REACHED: '/usage',
  PLAN_LIMITED: '/usage',
}

export function NotificationLine({ notification, onOpen }: { notification: Notification; onOpen: () => void }) {
  const { t } = useTranslation()
  const { kind, about } = notification
  const [limit = '', percent] = kind === 'USAGE_REACHED' ? (about ?? '').split(' ') : []
  const role = kind === 'ROLE_CHANGED' || kind === 'MEMBER_LEFT'
  const named = role
    ? t(`roles.${about as TenantRole}`)
    : limit
      ? t(`bell.limit.${limit as 'listings'}`, { defaultValue: limit })
      : (about ?? '')
  return (
    <BellLine to={PLACES[kind]} told={notification} onRead={onOpen}>
      {t(`bell.kind.${kind}`, { about: named, percent })}
    </BellLine>
  )
}
