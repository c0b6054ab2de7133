import { Gone } from '../failures.js'
import { checkoutOf, customerOf, subscriptionOf } from '../from-stripe.js'
import type { PaymentsPort } from '../port.js'
import { readSigned } from '../signature.js'
import { type CardName } from './cards.js'
import { createCustomer, ownPrices, putPrice } from './catalogue.js'
import { createCheckout, expireCheckout, openCheckout, pay } from './checkout.js'
import { deliverWaiting } from './deliver.js'
import { openStore, type StripeObject } from './store.js'
import { renewDue } from './subscriptions.js'

/** What the pages of the stand-in do, beside what the port can (http/sandbox.route.ts). */
export type Sandbox = {
  checkout: (ref: string) => StripeObject
  priceOf: (checkout: StripeObject) => StripeObject | null
  pay: (ref: string, given: { card: CardName; confirmed: boolean }) => StripeObject
  leave: (ref: string) => StripeObject
  /** The clock goes forward, never back; what falls due on the way happens. */
  forward: (ms: number) => void
  events: () => { id: string; type: string; created: number; state: string; tries: number }[]
  objects: (kind: string) => StripeObject[]
  /** Tells our own address what waits. Answers how many were taken. */
  deliver: (url: string) => Promise<number>
  /** What it signs by. */
  secret: (of: 'PLATFORM' | 'CONNECT') => string
}
export type SandboxPort = PaymentsPort & { sandbox: Sandbox; close: () => void }

export type SandboxSettings = { file: string; now: () => Date; pages: string }

/** A stateful stand-in of Stripe for the whole installation: nothing leaves it and nobody is charged. Not there in production. */
export function paymentsSandbox({ file, now, pages }: SandboxSettings): SandboxPort {
  const store = openStore(file, now)
  const { once, together } = store
  const found = (id: string, kind: string): StripeObject => {
    const object = store.get(id)
    if (object?.object !== kind) throw new Gone(kind)
    return object
  }
  const secrets = () =>
    (['PLATFORM', 'CONNECT'] as const).map((endpoint) => ({ endpoint, secret: store.secret(endpoint) }))
  return {
    name: 'sandbox (stand-in: nobody is charged)',
    staysHere: true,
    livemode: false,
    ownPrices,
    now: store.now,
    createCustomer: async (facts, key) => once(key, facts, () => createCustomer(store, facts).id),
    customer: async (ref) => {
      const customer = found(ref, 'customer')
      const { default_payment_method: method } = customer.invoice_settings as { default_payment_method: string | null }
      return customerOf(customer, method && store.get(method))
    },
    putPrice: async (wish, key) => once(key, wish, () => putPrice(store, wish).id),
    createCheckout: async (wish, key) => {
      const id = once(key, wish, () => createCheckout(store, wish, pages).id)
      return checkoutOf(found(id, 'checkout.session'))
    },
    checkout: async (ref) => checkoutOf(together(() => openCheckout(store, ref))),
    expireCheckout: async (ref) => checkoutOf(together(() => expireCheckout(store, ref))),
    subscription: async (ref) => subscriptionOf(found(ref, 'subscription')),
    subscriptionsOf: async (customer) => store.of('subscription', customer).map(subscriptionOf),
    readEvent: (raw, header, at) => readSigned(raw, header, { secrets: secrets(), at }),
    sandbox: {
      checkout: (ref) => together(() => openCheckout(store, ref)),
      priceOf: (checkout) => store.get((checkout.metadata as { price?: string }).price ?? ''),
      pay: (ref, given) => together(() => pay(store, ref, given)),
      leave: (ref) => together(() => expireCheckout(store, ref)),
      forward: (ms) =>
        together(() => {
          store.forward(ms)
          renewDue(store)
        }),
      events: () => store.events(100),
      objects: (kind) => store.of(kind),
      deliver: (url) => deliverWaiting(store, url),
      secret: store.secret,
    },
    close: store.close,
  }
}
