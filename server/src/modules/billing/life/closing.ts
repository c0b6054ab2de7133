import { Postponed } from '../../../jobs/task.js'
import { newId } from '../../../kernel/ids.js'
import { Gone, NoAnswer } from '../../../providers/payments/failures.js'
import { inTransaction } from '../../../scope/makers.js'
import type { Scope } from '../../../scope/scope.js'
import { currentTenant } from '../../tenancy/tenancy.service.js'
import { isLiving, liveSubscription } from '../subscription/subscription.reads.js'
import { openShut, syncTenant } from '../subscription/sync.service.js'
import { TenantSubscription } from '../subscription/tenant-subscription.entity.js'
import type { House, Tended } from './tended.js'

/**
 * A tenant that its owner closed is charged no more: its subscription ends with the period, and goes on if the tenant is kept before. Answers
 * whether something was done.
 */
export async function followClosing(about: Tended): Promise<boolean> {
  const { house, payments, open, row } = about
  const scope = open()
  const { wish, at } = await inTransaction(scope, async () => {
    const { status, statusChangedAt } = await currentTenant(scope)
    return { wish: await wishOf(scope, row, status), at: statusChangedAt }
  })
  if (!wish) return false
  // Done twice it is done; and what broke under one key is tried under another, before the period ends.
  const key = `${wish === 'END' ? 'closed' : 'kept'}:${row.subscriptionRef}:${at?.getTime() ?? 0}:${newId()}`
  if (wish === 'KEEP') await payments.keep(row.subscriptionRef, key)
  else {
    if (row.scheduleRef) await payments.releaseSchedule(row.scheduleRef, `${key}:release`)
    await payments.cancel(row.subscriptionRef, { when: 'PERIOD_END' }, key)
  }
  await syncTenant(house, row.tenantId, wish === 'KEEP' ? (mine) => isKept(mine, row.id) : undefined)
  return true
}

/** That it ends with the tenant is written down before it is asked, and forgotten once it is seen to go on: an answer that was lost is asked for again. */
async function wishOf(scope: Scope, row: TenantSubscription, status: string): Promise<'END' | 'KEEP' | null> {
  const kept = await scope.em.findOneOrFail(TenantSubscription, { id: row.id })
  if (status === 'closed') {
    if (!isLiving(row) || row.cancelAt) return null
    kept.closesWithTenant = true
    return 'END'
  }
  if (!row.closesWithTenant) return null
  // An owner who cancels after all means it.
  if (isLiving(row) && row.cancelAt && !row.cancelAskedBy) return 'KEEP'
  kept.closesWithTenant = false
  return null
}

async function isKept(scope: Scope, id: string): Promise<void> {
  const row = await scope.em.findOneOrFail(TenantSubscription, { id })
  if (!row.cancelAt) row.closesWithTenant = false
}

/** Before everything of a tenant goes: with our rows gone nobody here would know of a subscription that goes on charging. */
export async function endForGood(house: House, tenantId: string): Promise<void> {
  const { payments } = house.ports
  const row = await livingOf(house, tenantId)
  // Where nobody takes payments, what a stand-in or a test key left charges nobody.
  if (!row || (!payments && !row.livemode)) return
  if (payments) {
    const { subscriptionRef: ref } = row
    await payments.cancel(ref, { when: 'NOW' }, `purge:${ref}:${newId()}`).catch(unlessSilent)
    await syncTenant(house, tenantId).catch(unlessSilent)
    if (!(await livingOf(house, tenantId))) return
  }
  throw new Postponed('The subscription has not ended.', 3_600)
}

/** Who does not answer, or knows nothing of it, holds up this tenant alone: it is looked at again. */
function unlessSilent(error: unknown): void {
  if (!(error instanceof NoAnswer || error instanceof Gone)) throw error
}

async function livingOf(house: House, tenantId: string): Promise<TenantSubscription | null> {
  const scope = openShut(house, tenantId)
  try {
    await scope.connection.read()
    return await liveSubscription(scope)
  } finally {
    await scope.end()
  }
}
