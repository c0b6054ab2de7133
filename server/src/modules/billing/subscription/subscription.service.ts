import { refuse } from '../../../kernel/errors.js'
import type { Scope } from '../../../scope/scope.js'
import { needLive } from '../../tenancy/test-mode.js'
import { accountOf } from '../account/account.service.js'
import { needPayments } from '../may-bill.js'
import { inTurn, type Opened } from './checkout.prepare.js'
import { CheckoutSession, CheckoutState } from './checkout-session.entity.js'
import { needOffer } from './offers.js'
import type { StartCheckoutInput } from './subscription.inputs.js'
import { liveSubscription } from './subscription.reads.js'

const running = () =>
  refuse('CONFLICT', 'A subscription runs already. Change its plan instead of buying another.', {
    extensions: { reason: 'SUBSCRIBED' },
  })

/** The page was made before (checkout.prepare.ts); here it is kept with what it is for. */
export async function startCheckout(scope: Scope, input: StartCheckoutInput): Promise<CheckoutSession> {
  needLive(scope)
  needPayments(scope)
  await inTurn(scope)
  await needOffer(scope, input, await accountOf(scope))
  if (await liveSubscription(scope)) throw running()
  const opened = scope.prepared as Opened | null
  if (opened && 'paid' in opened)
    throw refuse('CONFLICT', 'The page that was open before was paid a moment ago. Look again.', {
      extensions: { reason: 'SUBSCRIBED' },
    })
  const session = opened && (await scope.em.findOne(CheckoutSession, { id: opened.sessionId }))
  if (!opened || !session || session.state !== CheckoutState.OPEN)
    throw refuse('CONFLICT', 'This changed at this moment. Try again.')
  session.sessionRef = opened.page.ref
  session.url = opened.page.url
  return session
}
