import type { Scope } from '../scope/scope.js'

/** What a request may leave for later; the door `enqueue` has the same list. */
export type Errand = 'mail' | 'deliver_event' | 'export_tenant' | 'purge_tenant' | 'check_domain'

/** Payloads carry ids, never secrets or addresses; the tenant and the request are added. */
export type Job = { task: Errand; payload: Record<string, unknown>; key?: string }

/** In the caller's transaction, through the door `enqueue`: the job exists exactly if the transaction commits. */
export async function enqueue(scope: Scope, { task, payload, key }: Job): Promise<void> {
  const body = JSON.stringify({
    ...payload,
    tenantId: scope.tenant?.id ?? null,
    requestId: scope.request?.requestId ?? null,
  })
  await scope.connection.prepared('enqueue', 'select enqueue($1, $2::json, $3)', [task, body, key ?? null])
}
