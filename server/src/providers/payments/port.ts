import type { PriceState, PriceWish, ProductState, ProductWish } from './port-catalogue.js'
import type {
  ChargeState,
  CheckoutState,
  CheckoutWish,
  DisputeState,
  PaymentState,
  PurchaseWish,
} from './port-checkout.js'
import type { AdoptWish, CustomerChange, CustomerFacts, CustomerState, PortalWish, TaxId } from './port-customers.js'
import type { InvoicePage, InvoiceState, RefundWish } from './port-invoices.js'
import type { Cancellation, ChangeWish, Preview, QuantityWish, SubscriptionState } from './port-subscriptions.js'

export type * from './port-catalogue.js'
export type * from './port-checkout.js'
export type * from './port-customers.js'
export type * from './port-invoices.js'
export type * from './port-subscriptions.js'

/** A signed line that something changed: that it changed is believed, and what it says of it is not. */
export type Incoming = {
  id: string
  type: string
  createdAt: Date
  livemode: boolean
  /** Of a connected account; null: our own. */
  account: string | null
  apiVersion: string | null
  objectRef: string | null
  customerRef: string | null
  endpoint: 'PLATFORM' | 'CONNECT'
}

/**
 * Takes money for the operator. Every call that makes or changes something carries a key: the same key with the same wish is done once, and
 * answers the same. Throws what failures.ts names, and nothing that quotes what was sent. Ids of whoever takes the payments are opaque here;
 * amounts are minor units of their currency, instants are UTC.
 */
export type PaymentsPort = {
  readonly name: string
  /** Nothing leaves the installation and nobody is charged. */
  readonly staysHere?: true
  readonly livemode: boolean
  /** It makes a price when it is first asked for, and its reference is this and the price's own id. Absent: prices are pushed beforehand. */
  readonly ownPrices?: string
  /** Billing's clock: periods, trials and reminders are compared with it alone. */
  now: () => Date
  /** Answers if it can be asked at all. */
  reach: () => Promise<void>

  createCustomer: (facts: CustomerFacts, key: string) => Promise<string>
  /** One that was made for this tenant since then, and whose answer nobody has; null: none was. */
  findCustomer: (facts: CustomerFacts, since: Date) => Promise<string | null>
  updateCustomer: (ref: string, change: CustomerChange, key: string) => Promise<CustomerState>
  /** In the place of all there were; null: none any more. */
  setTaxId: (ref: string, taxId: TaxId | null, key: string) => Promise<CustomerState>
  customer: (ref: string) => Promise<CustomerState>
  /**
   * From then on the customer's card is asked for the subscription, wherever it is changed: the subscription's own goes, and is the customer's
   * before, where `cardRef` names it.
   */
  adoptCard: (wish: AdoptWish, key: string) => Promise<CustomerState>
  /** The address of a page on which the person sees invoices and changes card and address. Whoever has it may, for a while. */
  portal: (wish: PortalWish) => Promise<string>

  createCheckout: (wish: CheckoutWish, key: string) => Promise<CheckoutState>
  createPurchase: (wish: PurchaseWish, key: string) => Promise<CheckoutState>
  checkout: (ref: string) => Promise<CheckoutState>
  /** Nobody can pay by it any more; answers how it then is, for it may just have been paid. */
  expireCheckout: (ref: string) => Promise<CheckoutState>
  payment: (ref: string) => Promise<PaymentState>
  refund: (wish: RefundWish, key: string) => Promise<string>
  chargesOf: (customerRef: string) => Promise<ChargeState[]>
  dispute: (ref: string) => Promise<DisputeState>

  subscription: (ref: string) => Promise<SubscriptionState>
  /** All there ever were, those that ended too, in the order they were made. */
  subscriptionsOf: (customerRef: string) => Promise<SubscriptionState[]>
  eachSubscription: () => AsyncIterable<SubscriptionState>
  /** What `change` would charge at `at`, to the cent. Changes nothing. */
  preview: (wish: ChangeWish) => Promise<Preview>
  /**
   * At once, and what it costs beyond what is paid is charged at once: if that fails nothing changes. Throws `Declined` or `NeedsAuthentication`,
   * whose page, once confirmed, lets the change happen. While another waits for its turn (`scheduleRef`): `releaseSchedule` first.
   */
  change: (wish: ChangeWish, key: string) => Promise<SubscriptionState>
  /** At the end of what is paid, charged then. In the place of one that waits: `releaseSchedule` first. */
  scheduleChange: (wish: Omit<ChangeWish, 'at' | 'itemRef'>, key: string) => Promise<SubscriptionState>
  /** What would have changed later does not. `ref`: `scheduleRef`. */
  releaseSchedule: (ref: string, key: string) => Promise<void>
  /** A change that waits goes along; a schedule that has had its turn is released. What is charged now and declined leaves it past due. */
  setQuantity: (wish: QuantityWish, key: string) => Promise<SubscriptionState>
  /** Invoices that fall due meanwhile are void, and the periods go on. Null: until `resume`. */
  pause: (ref: string, until: { resumesAt: Date | null }, key: string) => Promise<SubscriptionState>
  /** From the next period on money is collected again. */
  resume: (ref: string, key: string) => Promise<SubscriptionState>
  /**
   * A period begins now and is charged whole, in the place of the one that runs; nothing is given back for that. A card that is refused: `past_due`, as
   * at a renewal. While a change waits for its turn: `releaseSchedule` first.
   */
  beginPeriod: (ref: string, key: string) => Promise<SubscriptionState>
  /** While a change waits for its turn: `releaseSchedule` first, but for `NOW`. */
  cancel: (ref: string, how: Cancellation, key: string) => Promise<SubscriptionState>
  /** Takes a cancellation at the period's end back. */
  keep: (ref: string, key: string) => Promise<SubscriptionState>

  invoice: (ref: string) => Promise<InvoiceState>
  invoicesOf: (customerRef: string, page: InvoicePage) => Promise<InvoiceState[]>
  /** Nobody can pay it any more, and a subscription that owed no other is ACTIVE again. Throws `Rejected` where it is not open. */
  voidInvoice: (ref: string, key: string) => Promise<InvoiceState>
  /** Tries the card now. Throws `Declined` or `NeedsAuthentication`. */
  retry: (invoiceRef: string, key: string) => Promise<InvoiceState>

  putPrice: (wish: PriceWish, key: string) => Promise<string>
  archivePrice: (ref: string, key: string) => Promise<void>
  putProduct: (wish: ProductWish, key: string) => Promise<ProductState>
  products: () => AsyncIterable<ProductState>
  /** Those that can be bought. */
  prices: () => AsyncIterable<PriceState>
  /** What happened since, newest first, of these types (at most 20); a month back at most. */
  eventsSince: (at: Date, types: string[]) => AsyncIterable<Incoming>
  /** Throws `BadSignature` unless `raw` is byte for byte what was signed, not long ago, for us. */
  readEvent: (raw: Buffer, header: string | undefined, at: Date) => Promise<Incoming>
  /** Gives up what it holds, where it holds anything. */
  close?: () => void
}
