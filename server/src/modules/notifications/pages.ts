import type { NotificationKind } from './kinds.js'

/** The page of the admin on which one sees what it is about. */
export const pageOf: Record<NotificationKind, string> = {
  EXPORT_READY: 'settings/data',
  DELETION_CANCELLED: 'settings/data',
  ROLE_CHANGED: 'account',
  OWNERSHIP_RECEIVED: 'team',
  MEMBER_JOINED: 'team',
  MEMBER_LEFT: 'team',
  KEY_CREATED: 'keys',
  KEY_ROTATED: 'keys',
  KEY_REVOKED: 'keys',
  KEY_EXPIRING: 'keys',
  DOMAIN_VERIFIED: 'domains',
  DOMAIN_FAILING: 'domains',
  DOMAIN_RELEASED: 'domains',
  MODERATION_WAITING: 'moderation',
  MODERATION_ESCALATED: 'moderation',
  ENQUIRY_RECEIVED: 'enquiries',
  LISTING_CLAIMED: 'team',
  SUBSCRIPTION_CHANGED: 'billing',
  PAYMENT_FAILED: 'billing',
  TRIAL_ENDING: 'billing',
  QUANTITY_CHANGING: 'billing',
  USAGE_REACHED: 'usage',
  PLAN_LIMITED: 'usage',
}
