import { lazy, Suspense } from 'react'
import type { BulkEditDialogProps } from './BulkEditDialog'

const BulkEditDialog = lazy(() => import('./BulkEditDialog').then((module) => ({ default: module.BulkEditDialog })))

/** The dialog, whose code comes when it is first asked for. */
export function BulkEditLater(props: BulkEditDialogProps) {
  return (
    <Suspense>
      <BulkEditDialog {...props} />
    </Suspense>
  )
}
