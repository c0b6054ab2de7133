import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { page } from '../../../rootRoute'

const bulkEdits = createRoute({
  ...page('bulk-edits'),
  component: lazyRouteComponent(() => import('./BulkEditsPage'), 'BulkEditsPage'),
})

const oneBulkEdit = createRoute({
  ...page('bulk-edits/$id'),
  component: lazyRouteComponent(() => import('./BulkEditPage'), 'BulkEditPage'),
})

/** Changes of many listings at once: all of them, and each. */
export const bulkRoutes = [bulkEdits, oneBulkEdit]
