import { Refusal, refuse } from '../../../kernel/errors.js'
import type { PaymentsPort } from '../../../providers/payments/port.js'
import { NoAnswer } from '../../../providers/payments/failures.js'
import type { Prepared } from '../../../scope/doors.js'
import type { OpenScope } from '../../../scope/makers.js'
import { type Scope, tenantIdOf } from '../../../scope/scope.js'
import { needLive } from '../../tenancy/test-mode.js'
import { accountOf } from '../account/account.service.js'
import { BillingAccount } from '../account/billing-account.entity.js'
import { billingNow, mayBill, needPayments, toldOf } from '../may-bill.js'
import { forgotten, intend, settled } from './intent.js'
import { tenantSubscription } from './subscription.reads.js'
import { lookerOf, syncBy } from './sync.service.js'
import type { TenantSubscription } from './tenant-subscription.entity.js'

/**
 * A verb that changes a subscription there. `wish`: what will be asked, from the rows as they stand; refuses in words what cannot be. `call`: asks
 * it, with no connection held, under keys that begin with `key`. `at`: when it was asked for first, in whole seconds: the same request says the same. `intend`: written down beside the intent; `after`: once it was done.
 */
export type Asking = { payments: PaymentsPort; at: Date }
export type Verb<Args, Wish> = {
  name: string
  wish: (scope: Scope, args: Args, asking: Asking) => Promise<Wish>
  call: (payments: PaymentsPort, wish: Wish, key: string) => Promise<void>
  intend?: (scope: Scope, wish: Wish) => Promise<void>
  after?: (scope: Scope, wish: Wish) => Promise<void>
}

/**
 * Before the transaction: the intent is written down, then it is asked, then what is true is looked at, all by the same key however often the
 * request comes. Where the answer is lost, the errand that was left with the intent finds out what became of it.
 */
export const prepareVerb =
  <Args, Wish>(verb: Verb<Args, Wish>) =>
  async (scope: OpenScope, args: Args): Promise<Prepared> => {
    const payments = await mayBill(scope)
    const key = scope.idempotency?.key
    if (!payments || !key) return leave(scope, null)
    const named = `${verb.name}:${key}`
    const account = await accountOf(scope)
    const again = account?.intentKey === named
    const at = (again && account.intentSince) || askedNow(scope)
    // The verb says what is wrong.
    const wish = await verb.wish(scope, args, { payments, at }).catch(onlyRefusals)
    await leave(scope, null)
    if (!wish && !again) return { facts: null }
    const settle = (mine: Scope) => settled(mine, named)
    try {
      if (wish) {
        await intend(scope, named, async (mine) => {
          await since(mine, at)
          await verb.intend?.(mine, wish)
        })
        await verb.call(payments, wish, `${verb.name}:${tenantIdOf(scope)}:${key}`)
      }
      await syncBy(payments, () => lookerOf(scope), {
        also: async (mine) => {
          if (wish) await verb.after?.(mine, wish)
          await settle(mine)
        },
      })
    } catch (error) {
      // It was refused there, and surely not done: nothing is left to find out.
      if (!(error instanceof NoAnswer)) await scope.aside((mine) => forgotten(mine, named))
      throw toldOf(error)
    }
    return { facts: { done: true } }
  }

/** Where the verb stands: it was done before, or what is wrong with it is said. */
export async function finishVerb<Args, Wish>(
  scope: Scope,
  verb: Verb<Args, Wish>,
  args: Args,
): Promise<TenantSubscription> {
  needLive(scope)
  const payments = needPayments(scope)
  if (!scope.prepared) {
    await verb.wish(scope, args, { payments, at: askedNow(scope) })
    throw refuse('CONFLICT', 'This changed at this moment. Try again.')
  }
  const row = await tenantSubscription(scope)
  if (!row) throw new Error('A subscription was changed and is not there.')
  return row
}

export function askedNow(scope: Scope): Date {
  const now = billingNow(scope)
  now.setUTCMilliseconds(0)
  return now
}

async function since(scope: Scope, at: Date): Promise<void> {
  Object.assign(await scope.em.findOneOrFail(BillingAccount, {}), { intentSince: at })
}

function onlyRefusals(error: unknown): null {
  if (error instanceof Refusal) return null
  throw error
}

export async function leave(scope: OpenScope, facts: unknown): Promise<Prepared> {
  await scope.connection.giveBack()
  scope.em.clear()
  return { facts }
}
