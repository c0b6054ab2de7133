import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { page } from '../../rootRoute'
import { enquirySearch } from '../enquiries/enquirySearch'
import { moderationSearch } from '../moderation/moderationSearch'

const moderation = createRoute({
  ...page('moderation'),
  validateSearch: moderationSearch,
  component: lazyRouteComponent(() => import('../moderation/ModerationPage'), 'ModerationPage'),
})

const enquiries = createRoute({
  ...page('enquiries'),
  validateSearch: enquirySearch,
  component: lazyRouteComponent(() => import('../enquiries/EnquiriesPage'), 'EnquiriesPage'),
})

const notifications = createRoute({
  ...page('notifications'),
  component: lazyRouteComponent(() => import('../notifications/NotificationsPage'), 'NotificationsPage'),
})

const notificationPreferences = createRoute({
  ...page('notifications/preferences'),
  component: lazyRouteComponent(() => import('../notifications/PreferencesPage'), 'PreferencesPage'),
})

/** What comes in: what visitors ask and report, and what the viewer is told. */
export const inboxRoutes = [moderation, enquiries, notifications, notificationPreferences]
