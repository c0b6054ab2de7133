import { registerEnumType } from 'type-graphql'

export enum NotificationKind {
  EXPORT_READY = 'EXPORT_READY',
  DELETION_CANCELLED = 'DELETION_CANCELLED',
  ROLE_CHANGED = 'ROLE_CHANGED',
  OWNERSHIP_RECEIVED = 'OWNERSHIP_RECEIVED',
  MEMBER_JOINED = 'MEMBER_JOINED',
  MEMBER_LEFT = 'MEMBER_LEFT',
  KEY_CREATED = 'KEY_CREATED',
  KEY_ROTATED = 'KEY_ROTATED',
  KEY_REVOKED = 'KEY_REVOKED',
  KEY_EXPIRING = 'KEY_EXPIRING',
  DOMAIN_VERIFIED = 'DOMAIN_VERIFIED',
  DOMAIN_FAILING = 'DOMAIN_FAILING',
  DOMAIN_RELEASED = 'DOMAIN_RELEASED',
  MODERATION_WAITING = 'MODERATION_WAITING',
  MODERATION_ESCALATED = 'MODERATION_ESCALATED',
  ENQUIRY_RECEIVED = 'ENQUIRY_RECEIVED',
  LISTING_CLAIMED = 'LISTING_CLAIMED',
  SUBSCRIPTION_CHANGED = 'SUBSCRIPTION_CHANGED',
  PAYMENT_FAILED = 'PAYMENT_FAILED',
  TRIAL_ENDING = 'TRIAL_ENDING',
  QUANTITY_CHANGING = 'QUANTITY_CHANGING',
  USAGE_REACHED = 'USAGE_REACHED',
  PLAN_LIMITED = 'PLAN_LIMITED',
}
registerEnumType(NotificationKind, {
  name: 'NotificationKind',
  description: 'What a notification tells.',
  valuesConfig: {
    EXPORT_READY: { description: 'An export that you asked for can be fetched.' },
    DELETION_CANCELLED: { description: 'An owner kept the tenant that was closed. To owners.' },
    ROLE_CHANGED: { description: 'Somebody gave you another role; `about` names it.' },
    OWNERSHIP_RECEIVED: { description: 'You own the tenant now.' },
    MEMBER_JOINED: {
      description:
        'Somebody accepted an invitation, or was given the listing they claimed; `about` is their name. To owners and admins.',
    },
    MEMBER_LEFT: { description: 'Somebody left or was removed; `about` is the role they had. To owners and admins.' },
    KEY_CREATED: { description: 'An API key was made; `about` is its name. To the other owners.' },
    KEY_ROTATED: { description: 'An API key was replaced; `about` is its name. To owners.' },
    KEY_REVOKED: { description: 'An API key was revoked; `about` is its name. To owners.' },
    KEY_EXPIRING: { description: 'An API key runs out within a week; `about` is its name. To owners.' },
    DOMAIN_VERIFIED: { description: 'A domain is served now; `about` is its host. To owners and admins.' },
    DOMAIN_FAILING: { description: 'A domain’s DNS record is gone; `about` is its host. To owners and admins.' },
    DOMAIN_RELEASED: { description: 'A domain is served no longer; `about` is its host. To owners and admins.' },
    MODERATION_WAITING: {
      description: 'Something waits where nothing did; `about` is the listing. To who may decide it.',
    },
    MODERATION_ESCALATED: {
      description: 'A moderator asks for a decision; `about` is the listing. To the other owners and admins.',
    },
    ENQUIRY_RECEIVED: {
      description: 'A visitor wrote to a listing; `about` is its name. To who holds it, else to who may answer.',
    },
    LISTING_CLAIMED: {
      description: 'Somebody proved that a listing is theirs; `about` is its name. To owners and admins.',
    },
    SUBSCRIPTION_CHANGED: {
      description:
        'What the tenant pays for began, changed, was paused, or ended; `about` is the plan it is on now. To owners and admins.',
    },
    PAYMENT_FAILED: { description: 'A payment is missing; `about` is the plan it is for. To owners and admins.' },
    TRIAL_ENDING: { description: 'A trial ends within days; `about` is its plan. To owners and admins.' },
    QUANTITY_CHANGING: {
      description:
        'Another number of locations will be charged in three days; `about` is the number. To owners and admins.',
    },
    USAGE_REACHED: {
      description:
        'Most or all of what the plan holds is taken; `about` is the key of the limit and 80 or 100, per cent: `listings 80`. To owners and admins, once in a month each.',
    },
    PLAN_LIMITED: {
      description:
        'The plan became smaller than what there is: some listings are read-only now (`surplus`); `about` is how many. To owners and admins.',
    },
  },
})

/**
 * By mail unless its reader chose otherwise; by mail only if they did; or never from here, because the room it comes from writes a letter
 * of its own that cannot be switched off.
 */
export type MailHabit = 'USUALLY' | 'IF_WISHED' | 'ELSEWHERE'

export const mailHabits: Record<NotificationKind, MailHabit> = {
  EXPORT_READY: 'ELSEWHERE',
  OWNERSHIP_RECEIVED: 'ELSEWHERE',
  DELETION_CANCELLED: 'IF_WISHED',
  ROLE_CHANGED: 'USUALLY',
  MEMBER_JOINED: 'IF_WISHED',
  MEMBER_LEFT: 'IF_WISHED',
  KEY_CREATED: 'USUALLY',
  KEY_ROTATED: 'USUALLY',
  KEY_REVOKED: 'IF_WISHED',
  KEY_EXPIRING: 'USUALLY',
  DOMAIN_VERIFIED: 'IF_WISHED',
  DOMAIN_FAILING: 'USUALLY',
  DOMAIN_RELEASED: 'USUALLY',
  MODERATION_WAITING: 'IF_WISHED',
  MODERATION_ESCALATED: 'USUALLY',
  ENQUIRY_RECEIVED: 'USUALLY',
  LISTING_CLAIMED: 'USUALLY',
  SUBSCRIPTION_CHANGED: 'ELSEWHERE',
  PAYMENT_FAILED: 'ELSEWHERE',
  TRIAL_ENDING: 'ELSEWHERE',
  QUANTITY_CHANGING: 'ELSEWHERE',
  USAGE_REACHED: 'USUALLY',
  PLAN_LIMITED: 'USUALLY',
}
