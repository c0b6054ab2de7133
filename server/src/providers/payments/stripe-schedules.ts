import { Rejected } from './failures.js'
import { subscriptionOf } from './from-stripe.js'
import type { PaymentsPort, QuantityWish } from './port.js'
import type { Call } from './stripe-call.js'

type Schedules = Pick<PaymentsPort, 'scheduleChange' | 'releaseSchedule' | 'setQuantity'>
type Subscription = PaymentsPort['subscription']

const expand = ['schedule', 'default_payment_method']

/** What takes its turn later, and the number of locations, which goes along with it. */
export function stripeSchedules(call: Call, subscription: Subscription): Schedules {
  const releaseSchedule: Schedules['releaseSchedule'] = async (ref, key) => {
    try {
      await call((stripe, options) => stripe.subscriptionSchedules.release(ref, {}, options), key)
    } catch (error) {
      // It was released already, or has run out: that is what was asked for.
      if (!(error instanceof Rejected) || isActive(await call((stripe) => stripe.subscriptionSchedules.retrieve(ref))))
        throw error
    }
  }
  return {
    scheduleChange: async ({ ref, priceRef, quantity }, key) => {
      const made = await scheduleOf(call, ref, `${key}:made`)
      const { recurring } = await call((stripe) => stripe.prices.retrieve(priceRef))
      const [running] = made.phases
      if (!running || !recurring) throw new Rejected('phases')
      const params = {
        end_behavior: 'release' as const,
        proration_behavior: 'none' as const,
        phases: [
          { ...runningPhase(running), items: running.items.map((item) => itemOf(item, item.quantity ?? 1)) },
          { items: [{ price: priceRef, quantity }], duration: { interval: recurring.interval, interval_count: 1 } },
        ],
      }
      const named = `${key}:phases:${made.id}`
      await call((stripe, options) => stripe.subscriptionSchedules.update(made.id, params, options), named)
      return subscription(ref)
    },
    releaseSchedule,
    setQuantity: async ({ ref, quantity, next = quantity, bills }, key) => {
      const found = await call((stripe) => stripe.subscriptions.retrieve(ref, { expand }))
      const now = subscriptionOf(found)
      const proration_behavior = proratedBy(bills, quantity > now.quantity)
      const { schedule } = found
      if (now.next && schedule && typeof schedule !== 'string') {
        const phases = schedule.phases.map((phase, at) => {
          const items = phase.items.map((item) => itemOf(item, at === 0 ? quantity : next))
          return at === 0 ? { ...runningPhase(phase), items } : { items, end_date: phase.end_date }
        })
        const params = { proration_behavior, phases }
        await call((stripe, options) => stripe.subscriptionSchedules.update(schedule.id, params, options), key)
        return subscription(ref)
      }
      // One that has had its turn changes nothing any more, and yet whatever it manages cannot be changed beside it.
      if (now.scheduleRef) await releaseSchedule(now.scheduleRef, `${key}:release`)
      const params = { items: [{ id: now.itemRef, quantity }], proration_behavior, off_session: true, expand }
      return subscriptionOf(await call((stripe, options) => stripe.subscriptions.update(ref, params, options), key))
    },
  }
}

function proratedBy(bills: QuantityWish['bills'], isMore: boolean) {
  if (bills === 'NOTHING') return 'none' as const
  return bills === 'NOW' && isMore ? ('always_invoice' as const) : ('create_prorations' as const)
}

/** A key answers what it made first, even if that was released since: then another is made. */
async function scheduleOf(call: Call, ref: string, key: string) {
  const make = (named: string) =>
    call((stripe, options) => stripe.subscriptionSchedules.create({ from_subscription: ref }, options), named)
  const made = await make(key)
  if (isActive(await call((stripe) => stripe.subscriptionSchedules.retrieve(made.id)))) return made
  return make(`${key}:${made.id}`)
}

const isActive = ({ status }: { status: string }): boolean => status === 'active' || status === 'not_started'
const idOf = (given: string | { id: string }): string => (typeof given === 'string' ? given : given.id)
const itemOf = ({ price }: { price: string | { id: string } }, quantity: number) => ({ price: idOf(price), quantity })

/** What is not said again of the phase that runs is lost: a trial would end, and be charged. */
function runningPhase({ start_date, end_date, trial_end }: Running) {
  return { start_date, end_date, ...(trial_end ? { trial_end } : {}) }
}
type Running = { start_date: number; end_date: number; trial_end?: number | null }
