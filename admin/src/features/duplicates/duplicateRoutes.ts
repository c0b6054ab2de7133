import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { page } from '../../rootRoute'
import { duplicateSearch } from './duplicateSearch'

const duplicates = createRoute({
  ...page('duplicates'),
  validateSearch: duplicateSearch,
  component: lazyRouteComponent(() => import('./DuplicatesPage'), 'DuplicatesPage'),
})

export const duplicateRoutes = [duplicates]
