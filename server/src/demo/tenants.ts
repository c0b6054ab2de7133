import { harbour } from './harbour/town.js'
import { listingsOf } from './listings.js'
import { madina } from './madina/town.js'
import type { Theme } from './theme.js'
import type { Town } from './town.js'
import type { DemoCategory, DemoTenant } from './types.js'

/** The two tenants of the demo: a seaside town in English, a city's quarters in Arabic. Pure: the same day, the same towns. */
export function demoTenants(now: Date): DemoTenant[] {
  return [harbour, madina].map((town) => tenantOf(town, now))
}

/** One of them alone: that of the language. */
export function demoTenantIn(locale: string, now: Date): DemoTenant {
  return tenantOf(/^ar\b/.test(locale) ? madina : harbour, now)
}

function tenantOf(town: Town, now: Date): DemoTenant {
  return { ...town.tenant, categories: town.themes.map(categoryOf), listings: listingsOf(town, now) }
}

function categoryOf({ key, name, slug, children }: Theme): DemoCategory {
  return {
    key: `top-${key}`,
    name,
    slug,
    children: children.map((child) => ({ key: child.key, name: child.name, slug: child.slug, children: [] })),
  }
}
