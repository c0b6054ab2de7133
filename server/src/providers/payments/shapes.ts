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
  cancellation_details: z.looseObject({ reason: z.string().nullish() }).nullish(),
  pause_collection: z.looseObject({ resumes_at: seconds.nullish() }).nullish(),
  currency: z.string(),
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
  url: z.string().nullish(),
  expires_at: seconds,
  customer: reference.nullish(),
  subscription: reference.nullish(),
})

export const methodShape = z.looseObject({
  id: z.string(),
  object: z.literal('payment_method'),
  card: z
    .looseObject({ brand: z.string(), last4: z.string(), exp_month: z.number().int(), exp_year: z.number().int() })
    .nullish(),
})

export const customerShape = z.looseObject({
  id: z.string(),
  object: z.literal('customer'),
  deleted: z.boolean().optional(),
  livemode: z.boolean().optional(),
  email: z.string().nullish(),
  name: z.string().nullish(),
  currency: z.string().nullish(),
  invoice_settings: z.looseObject({ default_payment_method: z.union([z.string(), methodShape]).nullish() }).optional(),
})
