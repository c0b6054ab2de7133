import type { Scope } from '../../scope/scope.js'

const move = 'update enquiry set listing_id = $2, updated_at = now() where tenant_id = app_tenant() and listing_id = $1'

/** Two listings were one business: the threads go on there. */
export async function moveEnquiries(scope: Scope, from: string, to: string): Promise<void> {
  await scope.connection.prepared('enquiries-move', move, [from, to])
}
