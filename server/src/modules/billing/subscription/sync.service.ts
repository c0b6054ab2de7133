import type { PaymentsPort } from '../../../providers/payments/port.js'
import { forJob, type House, inTransaction, type OpenScope } from '../../../scope/makers.js'
import type { Scope } from '../../../scope/scope.js'
import { accountOf } from '../account/account.service.js'
import { apply, type Truth } from './apply.service.js'
import { CheckoutSession, CheckoutState } from './checkout-session.entity.js'

const TURNS = 5

/** Behind its own walls even where the tenant is shut: what was paid was paid. */
const openShut = (house: House, id: string): OpenScope => forJob(house, { id, slug: '', status: 'suspended' })

type Seen = { version: number; customerRef: string; sessionRef: string | null }

/**
 * Asks whoever takes the payments what is true about a tenant, with no connection held, and makes it so here. `also`: done in the same transaction.
 * An answer that is older than what somebody wrote meanwhile is thrown away, and asked for anew.
 */
export async function syncTenant(
  house: House,
  tenantId: string,
  also: (scope: Scope) => Promise<void> = async () => undefined,
): Promise<void> {
  const { payments } = house.ports
  if (!payments) return
  for (let left = TURNS; left > 0; left -= 1) {
    const seen = await lookHere(house, tenantId)
    const truth = seen && (await lookThere(payments, seen))
    const scope = openShut(house, tenantId)
    const done = await inTransaction(scope, async () => {
      if (seen && truth && !(await apply(scope, seen.version, truth))) return false
      await also(scope)
      return true
    })
    if (done) return
  }
  throw new Error('Somebody else wrote each time: the subscription is looked at later.')
}

async function lookHere(house: House, tenantId: string): Promise<Seen | null> {
  const scope = openShut(house, tenantId)
  try {
    await scope.connection.read()
    const account = await accountOf(scope)
    if (!account?.customerRef) return null
    const open = await scope.em.findOne(CheckoutSession, { state: CheckoutState.OPEN })
    return { version: account.syncVersion, customerRef: account.customerRef, sessionRef: open?.sessionRef ?? null }
  } finally {
    await scope.end()
  }
}

/** A page that is open beside a subscription that lives would sell a second one: it is shut. */
async function lookThere(payments: PaymentsPort, { customerRef, sessionRef }: Seen): Promise<Truth> {
  const customer = await payments.customer(customerRef)
  const page = sessionRef ? await payments.checkout(sessionRef) : null
  const subscriptions = await payments.subscriptionsOf(customerRef)
  const lives = subscriptions.some(({ status }) => !['canceled', 'incomplete', 'incomplete_expired'].includes(status))
  const shut = page?.status === 'OPEN' && lives ? await payments.expireCheckout(page.ref) : page
  return { customer, page: shut, subscriptions }
}
