import { createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { auditSearch } from './features/audit/auditSearch'
import { listingSearch, rememberedView } from './features/directory/listing/listingSearch'
import { duplicateRoutes } from './features/duplicates/duplicateRoutes'
import { teamSearch } from './features/identity/members/teamSearch'
import { librarySearch } from './features/media/library/librarySearch'
import { platformRoutes } from './features/platform/platformRoutes'
import { bulkRoutes } from './features/directory/bulk/bulkRoutes'
import { settingsRoutes } from './features/tenancy/settingsRoutes'
import { inboxRoutes } from './features/shell/inboxRoutes'
import { RouteProblem } from './features/shell/RouteProblem'
import { makingSearch } from './lib/useMaking'
import { page, root } from './rootRoute'

const home = createRoute({
  ...page('/'),
  beforeLoad: () => {
    throw redirect({ to: '/listings', replace: true })
  },
})

const listings = createRoute({
  ...page('listings'),
  validateSearch: listingSearch,
  beforeLoad: rememberedView,
  component: lazyRouteComponent(() => import('./features/directory/listing/ListingsPage'), 'ListingsPage'),
})

const newListing = createRoute({
  ...page('listings/new'),
  component: lazyRouteComponent(() => import('./features/directory/listing/NewListingPage'), 'NewListingPage'),
})

const listing = createRoute({
  ...page('listings/$id'),
  component: lazyRouteComponent(() => import('./features/directory/listing/ListingPage'), 'ListingPage'),
})

const imports = createRoute({
  ...page('imports'),
  component: lazyRouteComponent(() => import('./features/directory/import/ImportsPage'), 'ImportsPage'),
})

const oneImport = createRoute({
  ...page('imports/$id'),
  component: lazyRouteComponent(() => import('./features/directory/import/ImportPage'), 'ImportPage'),
})

const categories = createRoute({
  ...page('categories'),
  validateSearch: makingSearch,
  component: lazyRouteComponent(() => import('./features/directory/category/CategoriesPage'), 'CategoriesPage'),
})

const searchWords = createRoute({
  ...page('search-words'),
  component: lazyRouteComponent(() => import('./features/directory/searchwords/SearchWordsPage'), 'SearchWordsPage'),
})

const pictures = createRoute({
  ...page('pictures'),
  validateSearch: librarySearch,
  component: lazyRouteComponent(() => import('./features/media/library/LibraryPage'), 'LibraryPage'),
})

const brand = createRoute({
  ...page('brand'),
  component: lazyRouteComponent(() => import('./features/tenancy/brand/BrandPage'), 'BrandPage'),
})

const domains = createRoute({
  ...page('domains'),
  validateSearch: makingSearch,
  component: lazyRouteComponent(() => import('./features/tenancy/domains/DomainsPage'), 'DomainsPage'),
})

const team = createRoute({
  ...page('team'),
  validateSearch: teamSearch,
  component: lazyRouteComponent(() => import('./features/identity/members/TeamPage'), 'TeamPage'),
})

const keys = createRoute({
  ...page('keys'),
  validateSearch: makingSearch,
  component: lazyRouteComponent(() => import('./features/identity/key/KeysPage'), 'KeysPage'),
})

const audit = createRoute({
  ...page('audit'),
  validateSearch: auditSearch,
  component: lazyRouteComponent(() => import('./features/audit/AuditPage'), 'AuditPage'),
})

const account = createRoute({
  ...page('account'),
  component: lazyRouteComponent(() => import('./features/identity/AccountPage'), 'AccountPage'),
})

const security = createRoute({
  ...page('security'),
  component: lazyRouteComponent(() => import('./features/identity/security/SecurityPage'), 'SecurityPage'),
})

export const router = createRouter({
  basepath: '/admin',
  routeTree: root.addChildren([
    home,
    listings,
    newListing,
    listing,
    imports,
    oneImport,
    ...bulkRoutes,
    ...duplicateRoutes,
    categories,
    searchWords,
    pictures,
    brand,
    domains,
    ...settingsRoutes,
    team,
    keys,
    audit,
    ...inboxRoutes,
    account,
    ...platformRoutes,
    security,
  ]),
  defaultPreload: 'intent',
  defaultErrorComponent: RouteProblem,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
