import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { page } from '../../rootRoute'
import { billingSearch } from '../billing/billingSearch'
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

/** What a tenant is, has and pays. */
export const settingsRoutes = [settings, data, billing, usage] as const
