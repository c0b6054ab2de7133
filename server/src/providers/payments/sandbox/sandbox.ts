import { deliverWaiting } from '../deliver.js'
import { ApiError } from './api-error.js'
import type { CardName } from './cards.js'
import { type Given, openCheckout, pay, type Session } from './checkout.js'
import { expireCheckout } from './checkout.js'
import { catchUp, forward, untilNext } from './clock.js'
import { shown } from './expand.js'
import type { Store, StripeObject } from './store.js'

/** What the pages of the stand-in do, beside what the port can (http/sandbox.route.ts). */
export type Sandbox = {
  checkout: (ref: string) => Session
  priceOf: (checkout: Session) => StripeObject | null
  pay: (ref: string, given: Given) => Session
  leave: (ref: string) => Session
  /** The clock goes forward, never back; what falls due on the way happens. */
  forward: (ms: number) => void
  /** Until something happens by itself, in milliseconds. */
  untilNext: () => number | null
  events: () => { id: string; type: string; created: number; state: string; tries: number }[]
  objects: (kind: string) => StripeObject[]
  /** Tells our own address what waits. Answers how many were taken. */
  deliver: (url: string) => Promise<number>
  /** What it signs by. */
  secret: (of: 'PLATFORM' | 'CONNECT') => string
  switched: (name: Switch) => string
  switch: (name: Switch, value: string) => void
}

/** `delivery`: `off`, `twice` or `shuffled`; else as it comes. `tax`: per cent on every invoice. */
export type Switch = 'delivery' | 'tax'

export function sandboxOf(open: () => Store): Sandbox {
  const together = <T>(work: (store: Store) => T): T =>
    open().together(() => {
      catchUp(open())
      return work(open())
    })
  return {
    checkout: (ref) => together((store) => openCheckout(store, ref)),
    priceOf: ({ _sold }) => (_sold.price ? open().get(_sold.price) : null),
    pay: (ref, given) => together((store) => pay(store, ref, given)),
    leave: (ref) =>
      together((store) =>
        openCheckout(store, ref).status === 'open' ? expireCheckout(store, ref) : openCheckout(store, ref),
      ),
    forward: (ms) => open().together(() => forward(open(), ms)),
    untilNext: () => untilNext(open()),
    events: () => open().events(100),
    objects: (kind) => open().of(kind).map(shown),
    deliver: async (url) => deliverWaiting(open(), url),
    secret: (of) => open().secret(of),
    switched: (name) => open().switched(name),
    switch: (name, value) => open().switch(name, value),
  }
}

/** Whether what was asked about is not there, or no longer. */
export const isMissing = (error: unknown): boolean => error instanceof ApiError && error.code === 'resource_missing'
/** Whether a bank refused, and in which words. */
export const refusalIn = (error: unknown): string | null =>
  error instanceof ApiError && error.type === 'card_error' ? (error.more.decline_code ?? error.code) : null

export type { CardName }
