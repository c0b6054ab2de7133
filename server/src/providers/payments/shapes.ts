import { z } from 'zod'
import { providerStatuses } from './port-subscriptions.js'

/**
 * What is read of Stripe's objects, and no more: everything else may come and go. Periods stand at the items since 2025-03-31.basil
 * (https://docs.stripe.com/changelog/basil/2025-03-31/deprecate-subscription-current-period-start-and-end).
 */
const seconds = z.number().int()
const reference = z.union([z.string(), z.looseObject({ id: z.string() }).transform(({ id }) => id)])

export const priceShape = z.looseObject({
  id: z.string(),
  unit_amount: z.number().int().nullable(),
  currency: z.string(),
  recurring: z.looseObject({ interval: z.enum(['day', 'week', 'month', 'year']) }).nullable(),
})

export const scheduleShape = z.looseObject({
  id: z.string(),
  status: z.string(),
  phases: z.array(
    z.looseObject({
      start_date: seconds,
      end_date: seconds,
      items: z.array(z.looseObject({ price: reference, quantity: z.number().int().nullish() })),
    }),
  ),
})

export const methodShape = z.looseObject({
  id: z.string(),
  object: z.literal('payment_method'),
  created: seconds,
  card: z
    .looseObject({ brand: z.string(), last4: z.string(), exp_month: z.number().int(), exp_year: z.number().int() })
    .nullish(),
})

export const subscriptionShape = z.looseObject({
  id: z.string(),
  object: z.literal('subscription'),
  customer: reference,
  livemode: z.boolean(),
  status: z.enum(providerStatuses),
  created: seconds,
  start_date: seconds,
  trial_end: seconds.nullish(),
  cancel_at: seconds.nullish(),
  canceled_at: seconds.nullish(),
  ended_at: seconds.nullish(),
  cancellation_details: z.looseObject({ reason: z.string().nullish(), feedback: z.string().nullish() }).nullish(),
  pause_collection: z.looseObject({ resumes_at: seconds.nullish() }).nullish(),
  currency: z.string(),
  latest_invoice: reference.nullish(),
  schedule: z.union([z.string(), scheduleShape]).nullish(),
  pending_update: z.looseObject({ expires_at: seconds }).nullish(),
  default_payment_method: z.union([z.string(), methodShape]).nullish(),
  items: z.looseObject({
    data: z
      .array(
        z.looseObject({
          id: z.string(),
          quantity: z.number().int().nullish(),
          current_period_start: seconds,
          current_period_end: seconds,
          price: priceShape,
        }),
      )
      .min(1),
  }),
})

export const sessionShape = z.looseObject({
  id: z.string(),
  object: z.literal('checkout.session'),
  status: z.enum(['open', 'complete', 'expired']).nullable(),
  mode: z.enum(['payment', 'setup', 'subscription']),
  payment_status: z.enum(['paid', 'unpaid', 'no_payment_required']),
  invoice: reference.nullish(),
  payment_intent: reference.nullish(),
  url: z.string().nullish(),
  expires_at: seconds,
  customer: reference.nullish(),
  subscription: reference.nullish(),
})

export const addressShape = z.looseObject({
  line1: z.string().nullish(),
  line2: z.string().nullish(),
  city: z.string().nullish(),
  state: z.string().nullish(),
  postal_code: z.string().nullish(),
  country: z.string().nullish(),
})

export const taxIdShape = z.looseObject({
  id: z.string(),
  type: z.string(),
  value: z.string(),
  verification: z.looseObject({ status: z.enum(['pending', 'verified', 'unverified', 'unavailable']) }).nullish(),
})

export const customerShape = z.looseObject({
  id: z.string(),
  object: z.literal('customer'),
  deleted: z.boolean().optional(),
  livemode: z.boolean().optional(),
  email: z.string().nullish(),
  name: z.string().nullish(),
  currency: z.string().nullish(),
  address: addressShape.nullish(),
  tax_exempt: z.enum(['none', 'exempt', 'reverse']).nullish(),
  tax_ids: z.looseObject({ data: z.array(taxIdShape) }).optional(),
  invoice_settings: z.looseObject({ default_payment_method: z.union([z.string(), methodShape]).nullish() }).optional(),
})

const lineShape = z.looseObject({
  description: z.string().nullish(),
  amount: z.number().int(),
  period: z.looseObject({ start: seconds, end: seconds }),
  quantity: z.number().int().nullish(),
  parent: z
    .looseObject({
      invoice_item_details: z.looseObject({ proration: z.boolean() }).nullish(),
      subscription_item_details: z.looseObject({ proration: z.boolean() }).nullish(),
    })
    .nullish(),
  pricing: z.looseObject({ price_details: z.looseObject({ price: reference }).nullish() }).nullish(),
})

export const invoiceShape = z.looseObject({
  id: z.string(),
  object: z.literal('invoice'),
  number: z.string().nullish(),
  customer: reference,
  status: z.enum(['draft', 'open', 'paid', 'uncollectible', 'void']).nullable(),
  billing_reason: z.string().nullish(),
  currency: z.string(),
  subtotal: z.number().int(),
  total: z.number().int(),
  total_taxes: z.array(z.looseObject({ amount: z.number().int() })).nullish(),
  amount_due: z.number().int(),
  amount_paid: z.number().int(),
  amount_remaining: z.number().int(),
  attempt_count: z.number().int(),
  next_payment_attempt: seconds.nullish(),
  period_start: seconds,
  period_end: seconds,
  created: seconds,
  hosted_invoice_url: z.string().nullish(),
  invoice_pdf: z.string().nullish(),
  status_transitions: z.looseObject({
    finalized_at: seconds.nullish(),
    paid_at: seconds.nullish(),
    voided_at: seconds.nullish(),
  }),
  parent: z.looseObject({ subscription_details: z.looseObject({ subscription: reference }).nullish() }).nullish(),
  lines: z.looseObject({ data: z.array(lineShape) }),
  payments: z
    .looseObject({ data: z.array(z.looseObject({ payment: z.looseObject({ payment_intent: reference.nullish() }) })) })
    .nullish(),
})

export const intentShape = z.looseObject({
  id: z.string(),
  object: z.literal('payment_intent'),
  status: z.string(),
  amount: z.number().int(),
  customer: reference.nullish(),
  last_payment_error: z.looseObject({ code: z.string().nullish(), decline_code: z.string().nullish() }).nullish(),
  latest_charge: z.union([z.string(), z.looseObject({ amount_refunded: z.number().int() })]).nullish(),
})

export const chargeShape = z.looseObject({
  id: z.string(),
  object: z.literal('charge'),
  amount: z.number().int(),
  amount_refunded: z.number().int(),
  disputed: z.boolean().default(false),
  customer: reference.nullish(),
  payment_intent: reference.nullish(),
})

export const disputeShape = z.looseObject({
  id: z.string(),
  object: z.literal('dispute'),
  status: z.string(),
  payment_intent: reference.nullish(),
  charge: reference,
})

export const productShape = z.looseObject({
  id: z.string(),
  object: z.literal('product'),
  active: z.boolean(),
  name: z.string(),
  description: z.string().nullish(),
})

export const catalogueShape = priceShape.extend({
  object: z.literal('price'),
  active: z.boolean(),
  lookup_key: z.string().nullish(),
  product: reference,
})

export const eventShape = z.looseObject({
  id: z.string(),
  object: z.literal('event'),
  type: z.string(),
  created: seconds,
  livemode: z.boolean(),
  account: z.string().nullish(),
  api_version: z.string().nullish(),
  data: z.looseObject({
    object: z.looseObject({ id: z.string().nullish(), object: z.string(), customer: reference.nullish() }),
    previous_attributes: z.looseObject({ customer: reference.nullish() }).nullish(),
  }),
})
