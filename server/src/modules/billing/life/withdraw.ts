import { newId } from '../../../kernel/ids.js'
import { Rejected } from '../../../providers/payments/failures.js'
import type { InvoiceState } from '../../../providers/payments/port.js'
import type { Scope } from '../../../scope/scope.js'
import { intendAfterVerbs, settled } from '../subscription/intent.js'
import { isRunning, paidBefore } from '../subscription/owed.js'
import { syncBy } from '../subscription/sync.service.js'
import { TenantSubscription } from '../subscription/tenant-subscription.entity.js'
import type { Tended } from './tended.js'

/**
 * More locations that the card does not pay for are given up, and what is paid goes on: the invoice is void, and the number is what it was. Written
 * down first, so that whoever dies in between is gone on from; as a verb does, so that none writes another number meanwhile. Answers whether something
 * was given up.
 */
export async function withdrawLocations(about: Tended, ref = about.row.withdrawnRef): Promise<boolean> {
  const { payments, open, row } = about
  if (ref === null) return false
  const key = `withdraw:${ref}`
  const mark = async (mine: Scope) => void Object.assign(await rowOf(mine, row), { withdrawnRef: ref })
  if (!(await intendAfterVerbs(open, key, mark))) return true
  const invoice = await payments.invoice(ref)
  if (invoice.status !== 'PAID' && !(await isVoid(about, invoice, key))) return true
  if (invoice.status !== 'PAID') await setBack(about, invoice, key)
  await syncBy(payments, open, {
    also: async (mine) => {
      const kept = await rowOf(mine, row)
      if (kept.withdrawnRef) Object.assign(kept, { withdrawnRef: null, withdrawnAt: payments.now() })
      await settled(mine, key)
    },
  })
  return true
}

/** False: it was paid a moment ago, and is looked at again. */
async function isVoid({ payments }: Tended, { ref, status }: InvoiceState, key: string): Promise<boolean> {
  if (status === 'VOID') return true
  try {
    await payments.voidInvoice(ref, `${key}:${newId()}`)
    return true
  } catch (error) {
    if (error instanceof Rejected) return false
    throw error
  }
}

/** Nothing is charged or given back for it: nobody paid for those that go. What a later period or another plan has paid for stays. */
async function setBack({ payments, row }: Tended, invoice: InvoiceState, key: string): Promise<void> {
  const { subscriptionRef: ref } = row
  const there = await payments.subscription(ref)
  const quantity = paidBefore(invoice)
  if (quantity === null || quantity >= there.quantity || !isRunning(invoice, there)) return
  const next = there.next ? { next: Math.min(there.next.quantity, quantity) } : {}
  await payments.setQuantity({ ref, quantity, ...next, bills: 'NOTHING' }, `${key}:back:${newId()}`)
}

const rowOf = (scope: Scope, { id }: TenantSubscription): Promise<TenantSubscription> =>
  scope.em.findOneOrFail(TenantSubscription, { id })
