import type { Scope } from '../scope/scope.js'
import { signed } from './signature.js'

/** What a request may leave for later; the door `enqueue` has the same list in a table of its own. */
export const errands = [
  'mail',
  'sms',
  'deliver_event',
  'export_tenant',
  'purge_tenant',
  'check_domain',
  'reset_test_data',
  'make_thumbnails',
  'import_listings',
  'export_listings',
  'edit_listings',
  'remove_files',
  'drain_stripe_inbox',
  'sync_subscription',
  'tend_subscriptions',
  'tend_subscription',
  'reconcile_billing',
  'push_catalogue',
  'move_listing_plans',
] as const
export type Errand = (typeof errands)[number]

/** What is no errand is asked for by time alone, and is told nothing. */
export const isErrand = (task: string): boolean => errands.some((errand) => errand === task)

/** Payloads carry ids, never secrets or addresses; the tenant and the request are added. */
export type Job = { task: Errand; payload: Record<string, unknown>; key?: string }

/** In the caller's transaction, through the door `enqueue`: the job exists exactly if the transaction commits. */
export async function enqueue(scope: Scope, { task, payload, key }: Job): Promise<void> {
  const body = JSON.stringify(enqueuedJob(scope, { task, payload }))
  await scope.connection.prepared('enqueue', 'select enqueue($1, $2::json, $3)', [task, body, key ?? null])
}

/** The payload as it waits in the queue: for whom, asked for by which request, and signed. */
export function enqueuedJob(scope: Scope, { task, payload }: Job): Record<string, unknown> {
  const whole = { ...payload, tenantId: scope.tenant?.id ?? null, requestId: scope.requestId }
  return signed(scope.settings, task, whole)
}
