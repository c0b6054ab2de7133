import type { Schedule, Task, Tasks } from '../../../jobs/task.js'
import { log, messageOf } from '../../../kernel/log.js'
import { Gone, NoAnswer } from '../../../providers/payments/failures.js'
import type { PaymentsPort, SubscriptionState } from '../../../providers/payments/port.js'
import { forJob, type House, inTransaction } from '../../../scope/makers.js'
import { isLivingThere } from '../subscription/states.js'
import { syncTenant } from '../subscription/sync.service.js'
import { laterOf } from '../unanswered.js'
import { differencesOf, type Ours } from './compare.js'
import { paidPages } from './pages.js'

const AT_ONCE = 500
const customers = 'select * from billing_customers($1, $2, $3, $4)'

type Drift = {
  ref: string
  kind: 'DIFFERENT' | 'UNKNOWN_CUSTOMER' | 'NOT_WRITTEN'
  tenantId: string | null
  found: string[]
}

/**
 * Each night everything there is compared with everything here. What differs is asked for anew and made so, by the same hand as ever; what then
 * still differs, and money that is taken of a customer whom nobody here is, is written down and told to the operator's staff.
 */
const reconcile: Task = async ({ house }) => {
  const { payments } = house.ports
  if (!payments) return
  try {
    await compareAll(house, payments)
  } catch (error) {
    throw await laterOf(house, error)
  }
}

async function compareAll(house: House, payments: PaymentsPort): Promise<void> {
  const [clock] = await forJob(house, null).ask<{ now: string }>('select now()::text as now', [])
  const theirs = new Map<string, SubscriptionState[]>()
  for await (const each of payments.eachSubscription())
    theirs.set(each.customerRef, [...(theirs.get(each.customerRef) ?? []), each])
  let [found, healed] = [0, 0]
  for await (const ours of everybody(house, payments)) {
    const there = theirs.get(ours.customer_ref) ?? []
    theirs.delete(ours.customer_ref)
    if (!differencesOf(ours, there).length) continue
    const drift = await heal(house, payments, ours)
    if (!drift) continue
    found += 1
    if (drift.kind === 'DIFFERENT') healed += 1
    await note(house, payments, { ...drift, isHealed: drift.kind === 'DIFFERENT' })
  }
  for (const [ref, there] of theirs) {
    if (!there.some(isLivingThere)) continue
    found += 1
    const drift: Drift = { ref, kind: 'UNKNOWN_CUSTOMER', tenantId: null, found: ['unknown'] }
    await note(house, payments, { ...drift, isHealed: false })
  }
  for await (const { tenant_id: tenantId, customer_ref: ref } of paidPages(house, payments)) {
    found += 1
    const isHealed = await madeSo(house, tenantId)
    await note(house, payments, {
      ref,
      tenantId,
      kind: isHealed ? 'DIFFERENT' : 'NOT_WRITTEN',
      found: ['page'],
      isHealed,
    })
    if (isHealed) healed += 1
  }
  await say(house, 'settle-drift', 'select settle_drift($1, $2)', [payments.livemode, clock?.now])
  log.info('billing is compared', { found, healed })
}

async function* everybody(house: House, { livemode }: PaymentsPort): AsyncGenerator<Ours> {
  for (let after = ''; ; ) {
    const rows = await forJob(house, null).ask<Ours>(customers, [livemode, after, AT_ONCE, null])
    yield* rows
    if (rows.length < AT_ONCE) return
    after = rows.at(-1)?.customer_ref ?? ''
  }
}

/** Null: it was changed while the list was read, and is no drift. */
async function heal(
  house: House,
  payments: PaymentsPort,
  { tenant_id: tenantId, customer_ref: ref }: Ours,
): Promise<Drift | null> {
  const before = await differs(house, payments, ref)
  if (!before.length) return null
  await madeSo(house, tenantId)
  const after = await differs(house, payments, ref)
  return {
    ref,
    tenantId,
    ...(after.length ? { kind: 'NOT_WRITTEN', found: after } : { kind: 'DIFFERENT', found: before }),
  }
}

/** False: it could not be, and somebody has to look. */
async function madeSo(house: House, tenantId: string): Promise<boolean> {
  try {
    await syncTenant(house, tenantId)
    return true
  } catch (error) {
    if (error instanceof NoAnswer) throw error
    log.error('a drift could not be healed', { tenantId, error: messageOf(error) })
    return false
  }
}

async function differs(house: House, payments: PaymentsPort, ref: string): Promise<string[]> {
  const there = await payments.subscriptionsOf(ref).catch(noneOf)
  const [ours] = await forJob(house, null).ask<Ours>(customers, [payments.livemode, '', 1, ref])
  return ours ? differencesOf(ours, there) : []
}

/** Whoever is not there has none: what lives here is then gone, and the next customer is compared all the same. */
function noneOf(error: unknown): SubscriptionState[] {
  if (error instanceof Gone) return []
  throw error
}

async function note(
  house: House,
  { livemode }: PaymentsPort,
  { ref, kind, tenantId, found, isHealed }: Drift & { isHealed: boolean },
): Promise<void> {
  log.error('what is true of a subscription was not here', { kind, tenantId, found, isHealed })
  const values = [livemode, ref, kind, tenantId, found, isHealed]
  await say(house, 'note-drift', 'select note_drift($1, $2, $3, $4, $5, $6)', values)
}

async function say(house: House, name: string, sql: string, values: unknown[]): Promise<void> {
  const scope = forJob(house, null)
  await inTransaction(scope, () => scope.connection.prepared(name, sql, values))
}

/** What time asks for has a name of its own: an errand carries the seal of who asked for it (jobs/signature.ts). */
export const reconcileTasks: Tasks = { reconcile_billing: reconcile, reconcile_nightly: reconcile }
export const reconcileSchedules: Schedule[] = [{ task: 'reconcile_nightly', pattern: '47 2 * * *' }]
