import type { Scope } from '../../../scope/scope.js'
import { MovePreview, type MovedCharge } from './move-subscriptions.types.js'
import { needVersions, payers } from './move-subscriptions.service.js'
import type { MoveSubscriptionsInput } from './plan-editor.inputs.js'

const charges = `select p.currency, p."interval", p."from", p."to", count(*)::int as count, coalesce(sum(p.quantity), 0)::int as locations,
    min(p.period_end) as first from (${payers}) p where p.move_to is distinct from $2 group by 1, 2, 3, 4 order by 1, 2, 3`
const given = `select count(*)::int as count from tenant t where t.plan_key = $1 and t.live_tenant_id is null and not exists (
    select from tenant_subscription s join billing_account a on a.tenant_id = s.tenant_id and a.livemode = s.livemode
    where s.tenant_id = t.id and s.state <> 'CANCELED')`

type Row = Pick<MovedCharge, 'interval' | 'count' | 'locations'> & {
  currency: string
  from: number
  to: number | null
  first: string
}

/** What a move would do, and to whom: nothing is changed. */
export async function previewMove(scope: Scope, input: MoveSubscriptionsInput): Promise<MovePreview> {
  const { from, to } = await needVersions(scope, input)
  const rows = await scope.connection.prepared<Row>('plan-move-charges', charges, [from, to])
  const [free] = await scope.connection.prepared<{ count: number }>('plan-move-given', given, [from])
  return Object.assign(new MovePreview(), {
    givenCount: free?.count ?? 0,
    payingCount: rows.reduce((sum, { count }) => sum + count, 0),
    charges: rows.map(({ currency, from: before, to: after, first, ...same }) => ({
      ...same,
      before: { amount: before, currency },
      after: after === null ? null : { amount: after, currency },
      firstAt: new Date(first),
    })),
  })
}
