import { Gone } from '../failures.js'
import { checkoutOf, customerOf, subscriptionOf } from '../from-stripe.js'
import type { PaymentsPort } from '../port.js'
import { readSigned } from '../signature.js'
import type { CardName } from './cards.js'
import { createCustomer, ownPrices, putPrice } from './catalogue.js'
import { createCheckout, expireCheckout, openCheckout, pay } from './checkout.js'
import { deliverWaiting } from '../deliver.js'
import { openStore, type Store, type StripeObject } from './store.js'
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

export const isSandbox = (port: PaymentsPort | null): port is SandboxPort => port !== null && 'sandbox' in port

export type SandboxSettings = { file: string; now: () => Date; pages: string }

/** A stateful stand-in of Stripe for the whole installation: nothing leaves it and nobody is charged. Not there in production. */
export function paymentsSandbox({ file, now, pages }: SandboxSettings): SandboxPort {
  let opened: Store | undefined
  // Opened when it is first needed: most processes never ask for a payment.
  const open = (): Store => (opened ??= openStore(file, now))
  const found = (id: string, kind: string): StripeObject => {
    const object = open().get(id)
    if (object?.object !== kind) throw new Gone(kind)
    return object
  }
  const secrets = () =>
    (['PLATFORM', 'CONNECT'] as const).map((endpoint) => ({ endpoint, secret: open().secret(endpoint) }))
  return {
    name: 'sandbox (stand-in: nobody is charged)',
    staysHere: true,
    livemode: false,
    ownPrices,
    now: () => open().now(),
    createCustomer: async (facts, key) => open().once(key, facts, () => createCustomer(open(), facts).id),
    customer: async (ref) => {
      const customer = found(ref, 'customer')
      const { default_payment_method: method } = customer.invoice_settings as { default_payment_method: string | null }
      return customerOf(customer, method && open().get(method))
    },
    putPrice: async (wish, key) => open().once(key, wish, () => putPrice(open(), wish).id),
    createCheckout: async (wish, key) => {
      const id = open().once(key, wish, () => createCheckout(open(), wish, pages).id)
      return checkoutOf(found(id, 'checkout.session'))
    },
    checkout: async (ref) => checkoutOf(open().together(() => openCheckout(open(), ref))),
    expireCheckout: async (ref) => checkoutOf(open().together(() => expireCheckout(open(), ref))),
    subscription: async (ref) => subscriptionOf(found(ref, 'subscription')),
    subscriptionsOf: async (customer) => open().of('subscription', customer).map(subscriptionOf),
    readEvent: (raw, header, at) => readSigned(raw, header, { secrets: secrets(), at }),
    sandbox: {
      checkout: (ref) => open().together(() => openCheckout(open(), ref)),
      priceOf: (checkout) => open().get((checkout.metadata as { price?: string }).price ?? ''),
      pay: (ref, given) => open().together(() => pay(open(), ref, given)),
      leave: (ref) => open().together(() => expireCheckout(open(), ref)),
      forward: (ms) =>
        open().together(() => {
          open().forward(ms)
          renewDue(open())
        }),
      events: () => open().events(100),
      objects: (kind) => open().of(kind),
      deliver: async (url) => deliverWaiting(open(), url),
      secret: (of) => open().secret(of),
    },
    close: () => opened?.close(),
  }
}
