import { randomUUID } from 'node:crypto'
import { chargeOf, checkoutOf, disputeOf, payerOf, paymentOf, takesMoney } from './from-stripe.js'
import { checkoutLocale } from './locales.js'
import type { CheckoutWish, PaymentsPort, PurchaseWish } from './port.js'
import { Rejected } from './failures.js'
import type { Call } from './stripe-call.js'

type Checkouts = Pick<
  PaymentsPort,
  'createCheckout' | 'createPurchase' | 'checkout' | 'expireCheckout' | 'payment' | 'refund' | 'chargesOf' | 'dispute'
>

/** `tax`: Stripe computes it, by the address that is given on the page. */
export function stripeCheckout(call: Call, { tax }: { tax: boolean }): Checkouts {
  const checkout: Checkouts['checkout'] = async (ref) =>
    checkoutOf(await call((stripe) => stripe.checkout.sessions.retrieve(ref)))
  const page = (wish: CheckoutWish | PurchaseWish) => ({
    customer: wish.customerRef,
    client_reference_id: wish.ref,
    success_url: wish.successUrl,
    cancel_url: wish.cancelUrl,
    locale: checkoutLocale(wish.locale),
    expires_at: Math.floor(wish.expiresAt.getTime() / 1_000),
    billing_address_collection: 'auto' as const,
    customer_update: { address: 'auto' as const, name: 'auto' as const },
    tax_id_collection: { enabled: true },
    ...(tax ? { automatic_tax: { enabled: true } } : {}),
  })
  return {
    checkout,
    createCheckout: async (wish, key) => {
      const params = {
        ...page(wish),
        mode: 'subscription' as const,
        line_items: [{ price: wish.priceRef, quantity: wish.quantity }],
        // Whoever tries a plan may do so without a card; without one the trial ends by itself.
        payment_method_collection: wish.trialDays > 0 ? ('if_required' as const) : ('always' as const),
        subscription_data: {
          billing_mode: { type: 'flexible' as const },
          ...(wish.trialDays > 0
            ? {
                trial_period_days: wish.trialDays,
                trial_settings: { end_behavior: { missing_payment_method: 'cancel' as const } },
              }
            : {}),
        },
      }
      return checkoutOf(await call((stripe, options) => stripe.checkout.sessions.create(params, options), key))
    },
    createPurchase: async (wish, key) => {
      const product = { name: wish.says }
      const data = {
        currency: wish.currency.toLowerCase(),
        unit_amount: wish.amount,
        tax_behavior: 'exclusive' as const,
        product_data: product,
      }
      const params = {
        ...page(wish),
        mode: 'payment' as const,
        line_items: [{ price_data: data, quantity: 1 }],
        invoice_creation: { enabled: true },
      }
      return checkoutOf(await call((stripe, options) => stripe.checkout.sessions.create(params, options), key))
    },
    expireCheckout: async (ref) => {
      // Done twice it is done: a key of its own, for an answer that something broke is kept.
      const key = `expire:${ref}:${randomUUID()}`
      try {
        return checkoutOf(await call((stripe, options) => stripe.checkout.sessions.expire(ref, {}, options), key))
      } catch (error) {
        // It was paid, or has expired by itself.
        if (error instanceof Rejected) return checkout(ref)
        throw error
      }
    },
    payment: async (ref) =>
      paymentOf(await call((stripe) => stripe.paymentIntents.retrieve(ref, { expand: ['latest_charge'] }))),
    chargesOf: async (customerRef) => {
      const page = await call((stripe) => stripe.charges.list({ customer: customerRef, limit: 100 }))
      const all = page.data.map(chargeOf)
      // That there was a dispute stays said of a charge for ever: what became of it stands in the dispute.
      for (const charge of all.filter(({ isDisputed }) => isDisputed)) {
        if (!charge.paymentRef) continue
        const of = { payment_intent: charge.paymentRef, limit: 10 }
        charge.isDisputed = (await call((stripe) => stripe.disputes.list(of))).data.some(takesMoney)
      }
      return all
    },
    dispute: async (ref) => {
      const { charge, ...dispute } = disputeOf(await call((stripe) => stripe.disputes.retrieve(ref)))
      return { ...dispute, customerRef: payerOf(await call((stripe) => stripe.charges.retrieve(charge))) }
    },
    refund: async ({ paymentRef, amount, reason }, key) => {
      const why = reason === 'DUPLICATE' ? ('duplicate' as const) : ('requested_by_customer' as const)
      const params = { payment_intent: paymentRef, amount, reason: why }
      return (await call((stripe, options) => stripe.refunds.create(params, options), key)).id
    },
  }
}
