import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { page } from '../../rootRoute'
import { auditSearch } from '../audit/auditSearch'
import {
  driftSearch,
  eventsSearch,
  failedSearch,
  peopleSearch,
  revenueSearch,
  subscriptionsSearch,
  tenantsSearch,
} from './platformSearch'

const tenants = createRoute({
  ...page('platform/tenants'),
  validateSearch: tenantsSearch,
  component: lazyRouteComponent(() => import('./tenants/TenantsPage'), 'TenantsPage'),
})

const tenant = createRoute({
  ...page('platform/tenants/$id'),
  component: lazyRouteComponent(() => import('./tenants/TenantPage'), 'TenantPage'),
})

const people = createRoute({
  ...page('platform/people'),
  validateSearch: peopleSearch,
  component: lazyRouteComponent(() => import('./people/PeoplePage'), 'PeoplePage'),
})

const plans = createRoute({
  ...page('platform/plans'),
  component: lazyRouteComponent(() => import('./plans/PlansPage'), 'PlansPage'),
})

const plan = createRoute({
  ...page('platform/plans/$key'),
  component: lazyRouteComponent(() => import('./plans/PlanPage'), 'PlanPage'),
})

const subscriptions = createRoute({
  ...page('platform/subscriptions'),
  validateSearch: subscriptionsSearch,
  component: lazyRouteComponent(() => import('./subscriptions/SubscriptionsPage'), 'SubscriptionsPage'),
})

const failed = createRoute({
  ...page('platform/subscriptions/failed'),
  validateSearch: failedSearch,
  component: lazyRouteComponent(() => import('./failed/FailedPaymentsPage'), 'FailedPaymentsPage'),
})

const drift = createRoute({
  ...page('platform/subscriptions/drift'),
  validateSearch: driftSearch,
  component: lazyRouteComponent(() => import('./drift/DriftPage'), 'DriftPage'),
})

const events = createRoute({
  ...page('platform/events'),
  validateSearch: eventsSearch,
  component: lazyRouteComponent(() => import('./events/EventsPage'), 'EventsPage'),
})

const revenue = createRoute({
  ...page('platform/revenue'),
  validateSearch: revenueSearch,
  component: lazyRouteComponent(() => import('./revenue/RevenuePage'), 'RevenuePage'),
})

const health = createRoute({
  ...page('platform/health'),
  component: lazyRouteComponent(() => import('./health/HealthPage'), 'HealthPage'),
})

const jobs = createRoute({
  ...page('platform/jobs'),
  component: lazyRouteComponent(() => import('./jobs/FailedJobsPage'), 'FailedJobsPage'),
})

const trail = createRoute({
  ...page('platform/audit'),
  validateSearch: auditSearch,
  component: lazyRouteComponent(() => import('./trail/PlatformAuditPage'), 'PlatformAuditPage'),
})

const bell = createRoute({
  ...page('platform/notifications'),
  component: lazyRouteComponent(() => import('./bell/PlatformBellPage'), 'PlatformBellPage'),
})

/** The operator's pages, behind routes of their own. */
export const platformRoutes = [
  tenants,
  tenant,
  people,
  plans,
  plan,
  subscriptions,
  failed,
  drift,
  revenue,
  events,
  health,
  jobs,
  trail,
  bell,
] as const
