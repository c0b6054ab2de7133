import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { page } from '../../rootRoute'
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

/** The operator's pages, behind routes of their own. */
export const platformRoutes = [tenants, tenant, people, health, jobs] as const
