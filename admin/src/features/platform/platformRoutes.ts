import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { page } from '../../rootRoute'
import { auditSearch } from '../audit/auditSearch'
import { peopleSearch, tenantsSearch } from './platformSearch'

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
export const platformRoutes = [tenants, tenant, people, health, jobs, trail, bell] as const
