import { deliverWaiting } from '../deliver.js'
import { ApiError, missing } from './api-error.js'
import { type CardName, declinedBy } from './cards.js'
import { expireCheckout, type Given, openCheckout, pay, type Session } from './checkout.js'
import { endNow } from './changing.js'
import { catchUp, forward, isDue, untilNext } from './clock.js'
import { createTaxId, deleteTaxId, updateCustomer } from './customers.js'
import { decided, disputed } from './disputes.js'
import { shown } from './expand.js'
import type { Form } from './form.js'
import { payAtPage } from './paying.js'
import { changeCard, openPortal, portalPage, type PortalPage } from './portal.js'
import type { Store, StripeObject } from './store.js'
import type { Invoice, Subscription } from './types.js'

/** What the pages of the stand-in do, beside what the port can (http/sandbox.route.ts). */
export type Sandbox = {
  checkout: (ref: string) => Session
  priceOf: (checkout: Session) => StripeObject | null
  pay: (ref: string, given: Given) => Session
  leave: (ref: string) => Session
  /** The clock goes forward, never back; what falls due on the way happens. */
  forward: (ms: number) => void
  /** Until an invoice falls due, in milliseconds. */
  untilNext: () => number | null
  /** The page of an invoice, by the secret in its address. */
  invoice: (secret: string) => Invoice
  /** Its holder tries the card on that page. Throws what the bank said. */
  payInvoice: (secret: string, confirmed: boolean) => Invoice
  /** Of whoever was led there within the hour, by the secret in its address. */
  portal: (secret: string) => PortalPage
  changeCard: (secret: string, card: CardName) => void
  /** As forms say it, in Stripe's names. */
  changeCustomer: (secret: string, form: Form) => void
  addTaxId: (secret: string, form: Form) => void
  removeTaxId: (secret: string, id: string) => void
  /** What is filled in at a checkout, before the card is asked. */
  describe: (ref: string, form: Form, taxId: Form | null) => void
  /** As somebody does in the vendor's own dashboard, past us. */
  endNow: (subscription: string) => void
  /** A holder's bank takes a payment back; answers the dispute. Later it decides. */
  dispute: (paymentRef: string) => string
  decide: (dispute: string, status: 'won' | 'lost') => void
  events: () => { id: string; type: string; created: number; state: string; tries: number }[]
  objects: (kind: string) => StripeObject[]
  /** Tells our own address what waits. Answers how many were taken. */
  deliver: (url: string) => Promise<number>
  /** What it signs by. */
  secret: (of: 'PLATFORM' | 'CONNECT') => string
  switched: (name: Switch) => string
  switch: (name: Switch, value: string) => void
}

/** `delivery`: `off`, `twice` or `shuffled`; else in order. `tax`: per cent on every invoice. `broken`: whatever changes
 * something answers 500, `before` it was done or `after`. */
export type Switch = 'delivery' | 'tax' | 'broken'

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
    invoice: (secret) => together((store) => invoiceAt(store, secret)),
    payInvoice: (secret, confirmed) => {
      const { paid, said } = together((store) => payAtPage(store, invoiceAt(store, secret), confirmed))
      if (said) throw declinedBy(said)
      return paid
    },
    portal: (secret) => together((store) => portalPage(store, openPortal(store, secret))),
    changeCard: (secret, card) =>
      together((store) => changeCard(store, String(openPortal(store, secret).customer), card)),
    changeCustomer: (secret, form) => together((store) => void updateCustomer(store, payer(store, secret), form)),
    addTaxId: (secret, form) => together((store) => void createTaxId(store, payer(store, secret), form)),
    removeTaxId: (secret, id) => together((store) => void deleteTaxId(store, payer(store, secret), id)),
    describe: (ref, form, taxId) =>
      together((store) => {
        const customer = store.get(openCheckout(store, ref).customer)
        if (customer) updateCustomer(store, customer, form)
        const isThere = store.of('tax_id', customer?.id ?? '').some(({ value }) => value === taxId?.value)
        if (customer && taxId && !isThere) createTaxId(store, customer, taxId)
      }),
    endNow: (id) =>
      together((store) => {
        const sub = store.get(id)
        if (sub?.object !== 'subscription') throw missing('subscription')
        endNow(store, sub as Subscription, {})
      }),
    dispute: (paymentRef) => together((store) => disputed(store, paymentRef).id),
    decide: (ref, status) => together((store) => void decided(store, ref, status)),
    events: () => open().events(100),
    objects: (kind) => open().of(kind).map(shown),
    deliver: async (url) => {
      if (isDue(open())) together(() => undefined)
      return deliverWaiting(open(), url)
    },
    secret: (of) => open().secret(of),
    switched: (name) => open().switched(name),
    switch: (name, value) => open().switch(name, value),
  }
}

/** Whose portal it is. */
function payer(store: Store, secret: string): StripeObject {
  const customer = store.get(String(openPortal(store, secret).customer))
  if (!customer) throw missing('customer')
  return customer
}

function invoiceAt(store: Store, secret: string): Invoice {
  const page = `${store.pages}/sandbox/invoices/${secret}`
  const invoice = store.of('invoice').find((each) => each.hosted_invoice_url === page)
  if (!invoice) throw missing('invoice')
  return invoice as Invoice
}

/** Whether what was asked about is not there, or no longer. */
export const isMissing = (error: unknown): boolean => error instanceof ApiError && error.code === 'resource_missing'
/** Which field of a form was not taken. */
export const wrongIn = (error: unknown): string | null =>
  error instanceof ApiError && error.status === 400 ? (error.more.param ?? error.code) : null
/** Whether a bank refused, and in which words. */
export const refusalIn = (error: unknown): string | null =>
  error instanceof ApiError && error.type === 'card_error' ? (error.more.decline_code ?? error.code) : null
