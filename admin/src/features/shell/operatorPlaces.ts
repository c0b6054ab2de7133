import {
  IconAlertTriangle,
  IconBuildingCommunity,
  IconChartBar,
  IconHeartbeat,
  IconHistory,
  IconInbox,
  IconListDetails,
  IconReceipt,
  IconUser,
} from '@tabler/icons-react'

/** The pages of the operator's staff. */
export const OPERATORS = [
  { to: '/platform/tenants', icon: IconBuildingCommunity, word: 'platform.tenants' },
  { to: '/platform/people', icon: IconUser, word: 'platform.people' },
  { to: '/platform/plans', icon: IconListDetails, word: 'planEditor.title' },
  { to: '/platform/subscriptions', icon: IconReceipt, word: 'paying.title' },
  { to: '/platform/revenue', icon: IconChartBar, word: 'revenue.title' },
  { to: '/platform/events', icon: IconInbox, word: 'payEvents.title' },
  { to: '/platform/health', icon: IconHeartbeat, word: 'health.title' },
  { to: '/platform/jobs', icon: IconAlertTriangle, word: 'jobs.title' },
  { to: '/platform/audit', icon: IconHistory, word: 'platform.trail' },
] as const
