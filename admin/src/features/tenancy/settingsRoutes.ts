import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { page } from '../../rootRoute'
import { billingSearch } from '../billing/billingSearch'
import { featuredSearch } from '../billing/featured/featuredSearch'
import { usageSearch } from '../usage/usageSearch'

const settings = createRoute({
  ...page('settings'),
  component: lazyRouteComponent(() => import('./TenantSettingsPage'), 'TenantSettingsPage'),
})

const data = createRoute({
  ...page('settings/data'),
  component: lazyRouteComponent(() => import('../export/DataPage'), 'DataPage'),
})

const billing = createRoute({
  ...page('billing'),
  validateSearch: billingSearch,
  component: lazyRouteComponent(() => import('../billing/BillingPage'), 'BillingPage'),
})

const usage = createRoute({
  ...page('usage'),
  validateSearch: usageSearch,
  component: lazyRouteComponent(() => import('../usage/UsagePage'), 'UsagePage'),
})

const featured = createRoute({
  ...page('featured'),
  validateSearch: featuredSearch,
  component: lazyRouteComponent(() => import('../billing/featured/FeaturedPage'), 'FeaturedPage'),
})

const surplus = createRoute({
  ...page('surplus'),
  component: lazyRouteComponent(() => import('../directory/surplus/SurplusPage'), 'SurplusPage'),
})

/** What a tenant is, has and pays, and what of its listings hangs on that. */
export const settingsRoutes = [settings, data, billing, usage, featured, surplus] as const
