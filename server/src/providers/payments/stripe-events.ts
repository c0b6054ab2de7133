import { eventOf } from './from-stripe.js'
import type { PaymentsPort } from './port.js'
import type { Call } from './stripe-call.js'
import { allOf } from './stripe-pages.js'

/** Kept there for 30 days (https://docs.stripe.com/api/events/list). */
export function stripeEvents(call: Call): Pick<PaymentsPort, 'eventsSince'> {
  return {
    eventsSince: async function* (at, types) {
      const created = { gte: Math.floor(at.getTime() / 1_000) }
      for await (const each of allOf(call, (stripe, more) => stripe.events.list({ types, created, ...more })))
        yield eventOf(each)
    },
  }
}
