import { record } from '../../../events/record.js'
import { inTransaction, type OpenScope } from '../../../scope/makers.js'
import { TenantSubscription } from '../subscription/tenant-subscription.entity.js'

type Ledger = 'dunning_step' | 'trial_step' | 'subdomain_step'
type Step = {
  ledger: Ledger
  to: number
  name: string
  at: Date
  payload?: Record<string, unknown>
}

/** Where it stands when the last letter went, for what comes a day after it. */
const told: Partial<Record<Ledger, string>> = { dunning_step: 'dunned_at', subdomain_step: 'subdomain_told_at' }

const take = (ledger: Ledger): string => `update tenant_subscription set ${ledger} = $2, updated_at = now()
  ${told[ledger] ? `, ${told[ledger]} = $4` : ''}
  where tenant_id = app_tenant() and id = $1 and ${ledger} < $2 and state = $3 ${told[ledger] ? '' : 'and $4::timestamptz is not null'}
  returning id`

/** Goes one step on and tells of it, once: of two who would, one finds the row where it was. */
export async function takeStep(open: () => OpenScope, row: TenantSubscription, step: Step): Promise<void> {
  const scope = open()
  await inTransaction(scope, async () => {
    const values = [row.id, step.to, row.state, step.at]
    const taken = await scope.connection.prepared(`take-${step.ledger}`, take(step.ledger), values)
    if (!taken.length) return
    const on = await scope.em.findOneOrFail(TenantSubscription, { id: row.id })
    record(scope, { name: step.name, on, payload: { planKey: row.planKey, step: step.to, ...step.payload } })
  })
}
