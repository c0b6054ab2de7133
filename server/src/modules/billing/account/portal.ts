import { refuse } from '../../../kernel/errors.js'
import type { Prepared } from '../../../scope/doors.js'
import type { OpenScope } from '../../../scope/makers.js'
import type { Scope } from '../../../scope/scope.js'
import { currentTenant } from '../../tenancy/tenancy.service.js'
import { needLive } from '../../tenancy/test-mode.js'
import { mayBill, needPayments, toldOf } from '../may-bill.js'
import { originOf } from '../subscription/checkout.prepare.js'
import { accountOf } from './account.service.js'
import { type BillingPortalInput, BillingPortalSession } from './account.types.js'

/** The page is opened before the transaction, for who may alone. */
export async function preparePortal(scope: OpenScope, { input }: { input: BillingPortalInput }): Promise<Prepared> {
  const payments = await mayBill(scope)
  const customerRef = payments && (await accountOf(scope))?.customerRef
  const wish = { returnUrl: `${originOf(scope)}/admin/billing`, locale: (await currentTenant(scope)).locale }
  await scope.connection.giveBack()
  scope.em.clear()
  if (!payments || !customerRef) return { facts: null }
  try {
    return { facts: await payments.portal({ customerRef, flow: input.flow, ...wish }) }
  } catch (error) {
    throw toldOf(error)
  }
}

export async function billingPortal(scope: Scope): Promise<BillingPortalSession> {
  needLive(scope)
  needPayments(scope)
  const url = scope.prepared as string | null
  if (!url)
    throw refuse('CONFLICT', 'Nothing was bought yet. Choose a plan first.', {
      extensions: { reason: 'NOT_SUBSCRIBED' },
    })
  return Object.assign(new BillingPortalSession(), { url })
}
