import { refuse } from '../../../kernel/errors.js'
import type { CancelFeedback } from '../../../providers/payments/port.js'
import type { Scope } from '../../../scope/scope.js'
import { inPlaceOfPlanned } from './in-place-of-planned.js'
import { already, needSubscription } from './need-subscription.js'
import { CancelTime, type CancelSubscriptionInput } from './subscription.inputs.js'
import { TenantSubscription } from './tenant-subscription.entity.js'
import type { Verb } from './verb.js'

type Cancel = {
  ref: string
  when: CancelTime
  feedback: CancelFeedback | null
  comment: string | null
}

export const cancel: Verb<{ input: CancelSubscriptionInput }, Cancel> = {
  name: 'cancel',
  wish: async (scope, { input: { when, confirm, reason, comment } }) => {
    const { subscriptionRef: ref, cancelAt, periodIsVoid } = await needSubscription(scope)
    if (!confirm)
      throw refuse('BAD_USER_INPUT', 'Say that you know what is lost: `previewPlanChange` to the free plan names it.', {
        field: 'input.confirm',
      })
    if (cancelAt && when === CancelTime.PERIOD_END) throw already('It is canceled already, and runs to its end.')
    // Of a year that nobody pays for the end is far away.
    if (periodIsVoid && when === CancelTime.PERIOD_END)
      throw refuse('CONFLICT', 'Nothing is paid for at this moment. Cancel at once, or resume first.', {
        extensions: { reason: 'PERIOD_VOID' },
      })
    return { ref, when, feedback: (reason as CancelFeedback) ?? null, comment: comment ?? null }
  },
  // Whoever of the owners asked for it, not whoever takes the payments: their subdomain is given up later.
  intend: (scope, { ref }) => askedBy(scope, ref, scope.viewer.userId),
  call: async (payments, { ref, ...how }, key) => {
    const end = () => payments.cancel(ref, how, key)
    if (how.when === CancelTime.NOW) await end()
    else await inPlaceOfPlanned(payments, { there: await payments.subscription(ref), key }, end)
  },
}

export const reactivate: Verb<object, { ref: string }> = {
  name: 'keep',
  wish: async (scope) => {
    const { subscriptionRef: ref, cancelAt } = await needSubscription(scope)
    if (!cancelAt) throw already('It is not canceled.')
    return { ref }
  },
  call: async (payments, { ref }, key) => void (await payments.keep(ref, key)),
}

async function askedBy(scope: Scope, subscriptionRef: string, cancelAskedBy: string | null): Promise<void> {
  const row = await scope.em.findOneOrFail(TenantSubscription, { subscriptionRef })
  row.cancelAskedBy = cancelAskedBy
}
