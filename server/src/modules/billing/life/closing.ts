import { Postponed } from '../../../jobs/task.js'
import { NoAnswer } from '../../../providers/payments/failures.js'
import { inTransaction } from '../../../scope/makers.js'
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
    const kept = await scope.em.findOneOrFail(TenantSubscription, { id: row.id })
    const ends = status === 'closed' && isLiving(row) && !row.cancelAt
    const stays = status !== 'closed' && row.closesWithTenant
    if (ends || stays) kept.closesWithTenant = ends
    return { wish: ends ? 'END' : stays && isLiving(row) && row.cancelAt ? 'KEEP' : null, at: statusChangedAt }
  })
  if (!wish) return false
  const key = `${wish === 'END' ? 'closed' : 'kept'}:${row.subscriptionRef}:${at?.getTime() ?? 0}`
  if (wish === 'KEEP') await payments.keep(row.subscriptionRef, key)
  else {
    if (row.scheduleRef) await payments.releaseSchedule(row.scheduleRef, `${key}:release`)
    await payments.cancel(row.subscriptionRef, { when: 'PERIOD_END' }, key)
  }
  await syncTenant(house, row.tenantId)
  return true
}

/** Before everything of a tenant goes: with our rows gone nobody here would know of a subscription that goes on charging. */
export async function endForGood(house: House, tenantId: string): Promise<void> {
  const { payments } = house.ports
  const row = await livingOf(house, tenantId)
  if (!row) return
  if (payments) {
    const { subscriptionRef: ref } = row
    await payments.cancel(ref, { when: 'NOW' }, `purge:${ref}`).catch(unlessSilent)
    await syncTenant(house, tenantId).catch(unlessSilent)
    if (!(await livingOf(house, tenantId))) return
  }
  throw new Postponed('The subscription has not ended.', 3_600)
}

/** Who does not answer holds up this tenant alone: it is looked at again. */
function unlessSilent(error: unknown): void {
  if (!(error instanceof NoAnswer)) throw error
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
