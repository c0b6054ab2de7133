import { missing, wrong } from './api-error.js'
import { emit, secondsOf } from './events.js'
import { type Form, formIn, listIn, numberIn, textIn } from './form.js'
import { behaviorIn, changeTo } from './changing.js'
import { after } from './proration.js'
import { newRef, type Store } from './store.js'
import { type Price, type Schedule, isLiving, type Subscription } from './types.js'

/** POST /v1/subscription_schedules: what runs becomes its first phase. */
export function createSchedule(store: Store, form: Form): Schedule {
  const sub = store.get(textIn(form, 'from_subscription') ?? '') as Subscription | null
  if (sub?.object !== 'subscription' || !isLiving(sub)) throw missing('from_subscription')
  if (sub.schedule) throw wrong('from_subscription', 'subscription_managed_by_schedule')
  const [item] = sub.items.data
  const phase = {
    start_date: item.current_period_start,
    end_date: item.current_period_end,
    trial_end: sub.status === 'trialing' ? sub.trial_end : null,
    items: [{ price: item.price.id, quantity: item.quantity }],
  }
  const schedule = store.put({
    id: newRef('sub_sched'),
    object: 'subscription_schedule',
    created: secondsOf(store.now()),
    customer: sub.customer,
    livemode: false,
    metadata: {},
    end_behavior: 'release',
    status: 'active',
    subscription: sub.id,
    released_subscription: null,
    canceled_at: null,
    completed_at: null,
    released_at: null,
    current_phase: { start_date: phase.start_date, end_date: phase.end_date },
    phases: [phase],
  }) as Schedule
  store.put({ ...sub, schedule: schedule.id })
  emit(store, 'subscription_schedule.created', schedule)
  return schedule
}

/** POST /v1/subscription_schedules/{schedule}: its phases, each beginning where the one before ends. */
export function updateSchedule(store: Store, schedule: Schedule, form: Form): Schedule {
  if (schedule.status !== 'active') throw wrong('phases', 'subscription_schedule_not_active')
  const given = listIn(form, 'phases').filter((each): each is Form => typeof each === 'object')
  let start = numberIn(given[0], 'start_date') ?? schedule.phases[0]?.start_date ?? 0
  if (start !== schedule.phases[0]?.start_date) throw wrong('phases[0][start_date]')
  // There it would end the trial. Nobody here means that.
  const trial = schedule.phases[0]?.trial_end ?? null
  if (trial !== (numberIn(given[0], 'trial_end') ?? null)) throw wrong('phases[0][trial_end]')
  const phases = given.map((phase, at) => {
    const items = listIn(phase, 'items').map((item) => itemOf(store, item as Form, at))
    const end = numberIn(phase, 'end_date') ?? endOf(store, { phase, start, priceRef: items[0]?.price ?? '' })
    const [from] = [start]
    start = end
    return { start_date: from, end_date: end, trial_end: numberIn(phase, 'trial_end') ?? null, items }
  })
  const updated = store.put({ ...schedule, phases }) as Schedule
  emit(store, 'subscription_schedule.updated', updated)
  changeRunning(store, updated, behaviorIn(form))
  return updated
}

/** What is said anew of the phase that runs is so at once. */
function changeRunning(store: Store, { phases, subscription }: Schedule, behavior: string): void {
  const sub = store.get(subscription ?? '') as Subscription | null
  const at = secondsOf(store.now())
  const [wish] = phases.find((each) => each.start_date <= at && at < each.end_date)?.items ?? []
  const price = wish && (store.get(wish.price) as Price)
  if (!sub || !wish || !price) return
  const [item] = sub.items.data
  if (item.price.id === price.id && item.quantity === wish.quantity) return
  changeTo(store, sub, { price, quantity: wish.quantity, at, behavior, waits: false })
}

function itemOf(store: Store, item: Form, at: number): { price: string; quantity: number } {
  const price = textIn(item, 'price') ?? ''
  if (store.get(price)?.object !== 'price') throw missing(`phases[${at}][items][0][price]`)
  return { price, quantity: numberIn(item, 'quantity') ?? 1 }
}

function endOf(store: Store, { phase, start, priceRef }: { phase: Form; start: number; priceRef: string }): number {
  const duration = formIn(phase, 'duration')
  if (!duration) throw wrong('phases[1][duration]', 'parameter_missing')
  const price = store.get(priceRef) as Price
  let end = start
  const interval = textIn(duration, 'interval') ?? String(price.recurring?.interval)
  for (let left = numberIn(duration, 'interval_count') ?? 1; left > 0; left -= 1) end = after(end, interval, start)
  return end
}

/** POST /v1/subscription_schedules/{schedule}/release: the subscription goes on as it is. */
export function releaseSchedule(store: Store, schedule: Schedule): Schedule {
  if (schedule.status !== 'active') throw wrong('schedule', 'subscription_schedule_not_active')
  const sub = schedule.subscription ? store.get(schedule.subscription) : null
  if (sub) store.put({ ...sub, schedule: null })
  const released = { released_subscription: schedule.subscription, subscription: null, current_phase: null }
  const done = { ...schedule, ...released, status: 'released', released_at: secondsOf(store.now()) }
  emit(store, 'subscription_schedule.released', store.put(done))
  return done as Schedule
}
