import { randomBytes } from 'node:crypto'
import { missing } from './api-error.js'
import { atThePage, attachCard, makeDefault, type CardName, declinedBy } from './cards.js'
import { emit, secondsOf } from './events.js'
import { type Form, formIn, textIn } from './form.js'
import { newRef, type Store, type StripeObject } from './store.js'

const HOUR = 3_600

export function createConfiguration(store: Store, form: Form): StripeObject {
  const at = secondsOf(store.now())
  return store.put({
    id: newRef('bpc'),
    object: 'billing_portal.configuration',
    active: true,
    created: at,
    updated: at,
    is_default: false,
    livemode: false,
    metadata: formIn(form, 'metadata') ?? {},
  })
}

export function createPortal(store: Store, form: Form): StripeObject {
  const customer = textIn(form, 'customer') ?? ''
  if (store.get(customer)?.object !== 'customer') throw missing('customer')
  const flow = textIn(formIn(form, 'flow_data'), 'type')
  const secret = randomBytes(24).toString('hex')
  return store.put({
    id: newRef('bps'),
    object: 'billing_portal.session',
    configuration: textIn(form, 'configuration') ?? '',
    created: secondsOf(store.now()),
    customer,
    livemode: false,
    locale: textIn(form, 'locale') ?? null,
    return_url: textIn(form, 'return_url') ?? '',
    url: `${store.pages}/sandbox/portal/${secret}`,
    _secret: secret,
    _flow: flow ?? null,
  })
}

/** Whose page it is: for an hour after it was handed out. */
export function openPortal(store: Store, secret: string): StripeObject {
  const portal = store.of('billing_portal.session').find((each) => each._secret === secret)
  if (!portal || Number(portal.created) + HOUR < secondsOf(store.now())) throw missing('portal')
  return portal
}

export type PortalPage = {
  portal: StripeObject
  customer: StripeObject
  card: StripeObject | null
  taxIds: StripeObject[]
  invoices: StripeObject[]
  subscriptions: StripeObject[]
}

export function portalPage(store: Store, portal: StripeObject): PortalPage {
  const customer = store.get(String(portal.customer))
  if (!customer) throw missing('customer')
  const { default_payment_method: card } = customer.invoice_settings as { default_payment_method: string | null }
  const of = (kind: string): StripeObject[] => store.of(kind, customer.id)
  const subscriptions = of('subscription').filter(({ status }) => status !== 'canceled')
  return {
    portal,
    customer,
    card: card ? store.get(card) : null,
    taxIds: of('tax_id'),
    invoices: of('invoice').reverse(),
    subscriptions,
  }
}

/** A card that would be declined at once is not taken. */
export function changeCard(store: Store, customer: string, card: CardName): void {
  const answer = atThePage(card, true)
  if (answer !== 'PAYS') throw declinedBy(answer)
  const method = attachCard(store, customer, card)
  emit(store, 'payment_method.attached', method)
  emit(store, 'customer.updated', makeDefault(store, customer, method.id))
}
