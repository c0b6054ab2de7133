import type { PaymentsPort } from './port.js'
import { readSigned, type SigningSecret } from './signature.js'
import { type Call, type CallSettings, callerOf } from './stripe-call.js'
import { stripeCatalogue } from './stripe-catalogue.js'
import { stripeCheckout } from './stripe-checkout.js'
import { stripeCustomers } from './stripe-customers.js'
import { stripeEvents } from './stripe-events.js'
import { stripeInvoices } from './stripe-invoices.js'
import { stripeSubscriptions } from './stripe-subscriptions.js'

/** `patience`: whether a person waits for the answer, whose operation ends after ten seconds (OPERATION_TIMEOUT_MS), or a job. */
export type StripeSettings = Pick<CallSettings, 'secretKey' | 'base' | 'breaker' | 'tell'> & {
  secrets: readonly SigningSecret[]
  tax: boolean
  now: () => Date
  patience: 'PERSON' | 'JOB'
}

const patiences = { PERSON: { timeoutMs: 4_000, retries: 1 }, JOB: { timeoutMs: 10_000, retries: 2 } }

/** Stripe, by its own library, which nothing else imports. */
export function stripePayments({ secrets, tax, now, patience, ...settings }: StripeSettings): PaymentsPort {
  const call = callerOf({ ...settings, ...patiences[patience] })
  return {
    ...stripeCalls(call, { tax }),
    name: `Stripe at ${new URL(settings.base ?? 'https://api.stripe.com').host}`,
    livemode: /^[sr]k_live_/.test(settings.secretKey),
    now,
    readEvent: (raw, header, at) => readSigned(raw, header, { secrets, at }),
  }
}

/** Whatever is asked of Stripe's API, wherever that is. */
export function stripeCalls(call: Call, given: { tax: boolean }) {
  return {
    ...stripeCustomers(call),
    ...stripeCheckout(call, given),
    ...stripeSubscriptions(call, given),
    ...stripeInvoices(call),
    ...stripeCatalogue(call),
    ...stripeEvents(call),
  }
}
