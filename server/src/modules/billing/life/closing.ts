import { Postponed } from '../../../jobs/task.js'
import { newId } from '../../../kernel/ids.js'
import { Gone, NoAnswer } from '../../../providers/payments/failures.js'
import type { PaymentsPort } from '../../../providers/payments/port.js'
import { inTransaction } from '../../../scope/makers.js'
import type { Scope } from '../../../scope/scope.js'
import { currentTenant } from '../../tenancy/tenancy.service.js'
import { intendAfterVerbs, settled } from '../subscription/intent.js'
import { isLiving, liveSubscription } from '../subscription/subscription.reads.js'
import { openShut, syncBy, syncTenant } from '../subscription/sync.service.js'
import { TenantSubscription } from '../subscription/tenant-subscription.entity.js'
import type { House, Tended } from './tended.js'

/**
 * A tenant that its owner closed is charged no more: its subscription ends with the period, and goes on if the tenant is kept before. As a verb does:
 * whoever cancels or keeps it in that very moment goes first, and is not overruled. Answers whether something was done.
 */
export async function followClosing({ payments, open, row }: Tended): Promise<boolean> {
  const scope = open()
  const { wish, at } = await inTransaction(scope, () => wishOf(scope, row.id))
  if (!wish) return false
  const { subscriptionRef: ref } = row
  const key = `${wish === 'END' ? 'closed' : 'kept'}:${ref}:${at?.getTime() ?? 0}`
  let still: Wish = null
  if (
    !(await intendAfterVerbs(open, key, async (mine) => {
      still = await note(mine, row.id)
    }))
  )
    return true
  // Done twice it is done; and what broke under one key is tried under another, before the period ends.
  const call = `${key}:${newId()}`
  if (still === wish) await (wish === 'KEEP' ? payments.keep(ref, call) : endLater(payments, ref, call))
  await syncBy(payments, open, {
    also: async (mine) => {
      if (wish === 'KEEP') await isKept(mine, row.id)
      await settled(mine, key)
    },
  })
  return true
}

async function endLater(payments: PaymentsPort, ref: string, key: string): Promise<void> {
  const { scheduleRef } = await payments.subscription(ref)
  if (scheduleRef) await payments.releaseSchedule(scheduleRef, `${key}:release`)
  await payments.cancel(ref, { when: 'PERIOD_END' }, key)
}

type Wish = 'END' | 'KEEP' | null

/** As it stands here at this moment. */
async function wishOf(scope: Scope, id: string): Promise<{ wish: Wish; at: Date | null; row: TenantSubscription }> {
  const { status, statusChangedAt: at } = await currentTenant(scope)
  const row = await scope.em.findOneOrFail(TenantSubscription, { id })
  const lives = isLiving(row)
  if (status === 'closed') return { wish: lives && !row.cancelAt ? 'END' : null, at, row }
  // An owner who cancels after all means it.
  const isOurs = row.closesWithTenant && lives && row.cancelAt !== null && !row.cancelAskedBy
  if (!isOurs && row.closesWithTenant) row.closesWithTenant = false
  return { wish: isOurs ? 'KEEP' : null, at, row }
}

/** That it ends with the tenant is written down before it is asked, and forgotten once it is seen to go on: an answer that was lost is asked for again. */
async function note(scope: Scope, id: string): Promise<Wish> {
  const { wish, row } = await wishOf(scope, id)
  if (wish === 'END') row.closesWithTenant = true
  return wish
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
