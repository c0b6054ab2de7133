import { Declined, NeedsAuthentication } from './failures.js'
import { invoiceOf, paymentOf } from './from-stripe.js'
import type { InvoiceState, PaymentsPort } from './port.js'
import type { Call } from './stripe-call.js'

type Invoices = Pick<PaymentsPort, 'invoice' | 'invoicesOf' | 'voidInvoice' | 'retry'>
const expand = ['payments']

export function stripeInvoices(call: Call): Invoices {
  return {
    invoice: (ref) => invoiceAt(call, ref),
    invoicesOf: async (customer, { limit, after }) => {
      const params = { customer, limit, ...(after ? { starting_after: after } : {}), expand: ['data.payments'] }
      return (await call((stripe) => stripe.invoices.list(params))).data.map(invoiceOf)
    },
    voidInvoice: async (ref, key) => {
      await call((stripe, options) => stripe.invoices.voidInvoice(ref, {}, options), key)
      return invoiceAt(call, ref)
    },
    retry: async (ref, key) => {
      try {
        await call((stripe, options) => stripe.invoices.pay(ref, { off_session: true }, options), key)
      } catch (error) {
        if (error instanceof NeedsAuthentication) throw new NeedsAuthentication((await invoiceAt(call, ref)).hostedUrl)
        throw error
      }
      return invoiceAt(call, ref)
    },
  }
}

const invoiceAt = async (call: Call, ref: string): Promise<InvoiceState> =>
  invoiceOf(await call((stripe) => stripe.invoices.retrieve(ref, { expand })))

/**
 * Throws why a change waits for its payment; returns if it was paid meanwhile. What was declined is not left behind, for it would be made with the
 * next card without anybody asking for it: its invoice is void, and with that the change is gone
 * (https://docs.stripe.com/billing/subscriptions/pending-updates).
 */
export async function whyNot(call: Call, invoiceRef: string | null, key: string): Promise<void> {
  if (!invoiceRef) throw new Declined('card_declined')
  const invoice = await invoiceAt(call, invoiceRef)
  if (invoice.status === 'PAID') return
  const ref = invoice.paymentRef
  const intent = ref ? await call((stripe) => stripe.paymentIntents.retrieve(ref, { expand: ['latest_charge'] })) : null
  if (intent?.status === 'requires_action') throw new NeedsAuthentication(invoice.hostedUrl)
  if (invoice.status === 'OPEN')
    await call((stripe, options) => stripe.invoices.voidInvoice(invoiceRef, {}, options), `${key}:void`)
  throw new Declined((intent && paymentOf(intent).failure) ?? 'card_declined')
}
