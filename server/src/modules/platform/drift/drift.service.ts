import { enqueue } from '../../../jobs/enqueue.js'
import { refuse } from '../../../kernel/errors.js'
import type { Page } from '../../../kernel/page.js'
import type { Scope } from '../../../scope/scope.js'
import { type Asked, pageOf } from '../page.js'
import { BillingDrift, type BillingDriftKind } from './drift.types.js'

type Row = {
  id: string
  kind: BillingDriftKind
  ref: string
  about_tenant_id: string | null
  found: string[]
  healed_at: string | null
  seen_at: string
  created_at: string
}
const select = 'd.id, d.kind, d.ref, d.about_tenant_id, d.found, d.healed_at, d.seen_at, d.created_at'

/** Newest first; of the mode that this installation takes payments in. */
export function billingDrift(
  scope: Scope,
  { isOpen, ...asked }: Asked & { isOpen: boolean },
): Promise<Page<BillingDrift>> {
  const where = `d.livemode = coalesce($1::boolean, d.livemode)${isOpen ? ' and d.healed_at is null' : ''}`
  const values = [scope.ports.payments?.livemode ?? null]
  const name = isOpen ? 'billing-drift-open' : 'billing-drift'
  const listed = { name, select, from: 'billing_drift d', where, values, id: 'd.id' }
  return pageOf<Row, BillingDrift>(scope, { ...asked, ...listed }, driftOf)
}

function driftOf({ id, kind, ref, about_tenant_id: tenantId, found, ...at }: Row): BillingDrift {
  const healedAt = at.healed_at ? new Date(at.healed_at) : null
  const seen = { healedAt, seenAt: new Date(at.seen_at), createdAt: new Date(at.created_at) }
  return Object.assign(new BillingDrift(), { id, kind, ref, tenantId, found, ...seen })
}

/** Begun once, however often it is asked for before it ran. */
export async function reconcileBilling(scope: Scope): Promise<boolean> {
  if (!scope.ports.payments) throw refuse('UNAVAILABLE', 'Payments are not set up here.')
  await enqueue(scope, { task: 'reconcile_billing', payload: {}, key: 'reconcile-billing' })
  return true
}
