import { resumeDue } from './changing.js'
import { lapsePending, retry } from './collecting.js'
import { emit, secondsOf } from './events.js'
import type { Due, Store } from './store.js'
import { periodOver } from './subscriptions.js'
import { type Invoice, isLiving, type Subscription } from './types.js'

/** Everything that fell due up to now happens, one after the other, each at its own moment: whoever asks first sees to it. */
export function catchUp(store: Store): void {
  const now = secondsOf(store.now())
  for (let due = store.takeDue(now); due; due = store.takeDue(now)) {
    const { at } = due
    store.as(new Date(at * 1_000), () => happen(store, due as Due))
  }
}

function happen(store: Store, { at, what, ref }: Due): void {
  const object = store.get(ref)
  if (!object) return
  if (what === 'period') periodOver(store, object as Subscription, at)
  if (what === 'retry') retry(store, object as Invoice, at)
  if (what === 'resume') resumeDue(store, object as Subscription, at)
  if (what === 'lapse') lapsePending(store, object as Subscription, at)
  if (what === 'trial_will_end' && isLiving(object as Subscription) && object.status === 'trialing')
    emit(store, 'customer.subscription.trial_will_end', object)
}

/** The clock goes forward, never back; what falls due on the way happens, and then it is told that it stands still again. */
export function forward(store: Store, ms: number): void {
  store.forward(ms)
  catchUp(store)
  const clock = { id: 'clock_sandbox', object: 'test_helpers.test_clock', created: 0, livemode: false, status: 'ready' }
  emit(store, 'test_helpers.test_clock.ready', { ...clock, name: 'Sandbox', frozen_time: secondsOf(store.now()) })
}

export const isDue = (store: Store): boolean => (store.nextDue()?.at ?? Infinity) <= secondsOf(store.now())

/** How long until an invoice falls due; null: none will. */
export function untilNext(store: Store): number | null {
  const due = store.nextDue(['period', 'retry'])
  return due ? Math.max(0, due.at * 1_000 - store.now().getTime()) : null
}
