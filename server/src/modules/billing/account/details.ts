import { type FieldError, refuse } from '../../../kernel/errors.js'
import { newId } from '../../../kernel/ids.js'
import { addressOf } from '../../../kernel/postal.js'
import { NoAnswer } from '../../../providers/payments/failures.js'
import type { CustomerChange, TaxId } from '../../../providers/payments/port.js'
import type { Prepared } from '../../../scope/doors.js'
import type { OpenScope } from '../../../scope/makers.js'
import type { Scope } from '../../../scope/scope.js'
import { pricesOf, currentPlans } from '../../plans/plans.service.js'
import { needLive } from '../../tenancy/test-mode.js'
import { mayBill, needPayments, toldOf } from '../may-bill.js'
import { needCustomer } from '../subscription/checkout.prepare.js'
import { forgotten, intend, settled } from '../subscription/intent.js'
import { lookerOf, syncBy } from '../subscription/sync.service.js'
import { leave } from '../subscription/verb.js'
import { accountOf, billing } from './account.service.js'
import type { Billing } from './account.types.js'
import { BillingAccount } from './billing-account.entity.js'
import type { UpdateBillingDetailsInput } from './details.inputs.js'
import { vatOf, vendorAddress } from './vat.js'

type Args = { input: UpdateBillingDetailsInput }
/** `taxId`: undefined leaves it as it is. */
type Wish = { change: CustomerChange; taxId: TaxId | null | undefined; currency: string | null }

/** Written there first, and then what stands there is written here. The same words twice change nothing, so it needs no key of the caller's. */
export async function prepareDetails(scope: OpenScope, { input }: Args): Promise<Prepared> {
  const payments = await mayBill(scope)
  const wish = payments && (await wishOf(scope, input).catch(() => null))
  if (!payments || !wish) return leave(scope, null)
  const key = `details:${newId()}`
  try {
    const customerRef = await needCustomer(scope, payments)
    await intend(scope, key)
    // What is refused most often first: then nothing of the rest was done.
    if (wish.taxId !== undefined) await payments.setTaxId(customerRef, wish.taxId, `${key}:vat`)
    await payments.updateCustomer(customerRef, wish.change, key)
    await syncBy(payments, () => lookerOf(scope), {
      also: async (mine) => {
        const account = await mine.em.findOneOrFail(BillingAccount, {})
        if (wish.currency) account.currency = wish.currency
        await settled(mine, key)
      },
    })
  } catch (error) {
    if (!(error instanceof NoAnswer)) await scope.aside((mine) => forgotten(mine, key))
    throw toldOf(error)
  }
  return { facts: { done: true } }
}

export async function updateBillingDetails(scope: Scope, input: UpdateBillingDetailsInput): Promise<Billing> {
  needLive(scope)
  needPayments(scope)
  if (!scope.prepared) {
    await wishOf(scope, input)
    throw refuse('CONFLICT', 'This changed at this moment. Try again.')
  }
  return billing(scope)
}

async function wishOf(scope: Scope, input: UpdateBillingDetailsInput): Promise<Wish> {
  const { name, email, address, vatId, currency = null } = input
  const fields: FieldError[] = []
  const taxId = vatId == null ? vatId : vatOf(vatId)
  if (vatId && !taxId)
    fields.push({ path: 'input.vatId', message: 'Write a VAT id with its country, such as DE123456789.' })
  if (currency && !(await isSold(scope, currency)))
    fields.push({ path: 'input.currency', message: 'No plan is sold in this currency.' })
  if (fields.length) throw refuse('BAD_USER_INPUT', 'The details are not complete.', { fields })
  const paidIn = currency && (await hasBought(scope)) ? (await accountOf(scope))?.currency : null
  if (paidIn && paidIn !== currency)
    throw refuse('CONFLICT', `Everything is paid in ${paidIn}, as the first purchase was.`, { field: 'input.currency' })
  const change: CustomerChange = {
    ...(name == null ? {} : { name }),
    ...(email == null ? {} : { email }),
    ...(address === undefined ? {} : { address: address === null ? null : vendorAddress(addressOf(address)) }),
  }
  return { change, taxId, currency }
}

async function isSold(scope: Scope, currency: string): Promise<boolean> {
  for (const plan of await currentPlans(scope))
    if ((await pricesOf(scope, plan)).some(({ amount }) => amount.currency === currency)) return true
  return false
}

const bought = 'select true as yes from tenant_subscription where tenant_id = app_tenant() limit 1'

async function hasBought(scope: Scope): Promise<boolean> {
  return (await scope.connection.prepared('billing-bought', bought, [])).length > 0
}
