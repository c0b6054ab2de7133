import { refuse } from '../../../kernel/errors.js'
import { billingNow } from '../may-bill.js'
import { needSubscription } from './need-subscription.js'
import type { PauseSubscriptionInput } from './subscription.inputs.js'
import { TenantSubscriptionState as State } from './tenant-subscription.entity.js'
import type { Verb } from './verb.js'

const LONGEST_MS = 366 * 86_400_000

type Pause = { ref: string; resumesAt: Date | null }

/** No money is collected; plan and site stay. */
export const pause: Verb<{ input: PauseSubscriptionInput }, Pause> = {
  name: 'pause',
  wish: async (scope, { input: { resumesAt = null } }) => {
    const { subscriptionRef: ref } = await needSubscription(scope, State.ACTIVE, State.TRIALING)
    const ahead = resumesAt ? resumesAt.getTime() - billingNow(scope).getTime() : 1
    if (ahead <= 0 || ahead > LONGEST_MS)
      throw refuse('BAD_USER_INPUT', 'Choose an instant in the future, a year from now at most.', {
        field: 'input.resumesAt',
      })
    return { ref, resumesAt }
  },
  call: async (payments, { ref, resumesAt }, key) => void (await payments.pause(ref, { resumesAt }, key)),
}

export const resume: Verb<object, { ref: string }> = {
  name: 'resume',
  wish: async (scope) => {
    const { subscriptionRef: ref } = await needSubscription(scope, State.PAUSED)
    return { ref }
  },
  call: async (payments, { ref }, key) => void (await payments.resume(ref, key)),
}
