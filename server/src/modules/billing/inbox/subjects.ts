/** A stand-in's clock stands elsewhere now; a real one tells of none. */
export const CLOCK = 'test_helpers.test_clock.ready'

/** Somebody's bank takes money back that they paid. */
export const DISPUTED = 'charge.dispute.created'

/** What is looked at anew when it is told of: everything else is kept, and ignored by its type. */
export const heard: ReadonlySet<string> = new Set([
  CLOCK,
  'checkout.session.completed',
  'checkout.session.expired',
  'checkout.session.async_payment_succeeded',
  'checkout.session.async_payment_failed',
  'customer.updated',
  'customer.deleted',
  'customer.subscription.created',
  'customer.subscription.updated',
  'customer.subscription.deleted',
  'customer.subscription.paused',
  'customer.subscription.resumed',
  'customer.subscription.trial_will_end',
  'customer.subscription.pending_update_applied',
  'customer.subscription.pending_update_expired',
  'customer.tax_id.updated',
  'invoice.created',
  'invoice.finalized',
  'invoice.paid',
  'invoice.payment_failed',
  'invoice.payment_action_required',
  'invoice.voided',
  'invoice.marked_uncollectible',
  'subscription_schedule.updated',
  'subscription_schedule.released',
  'subscription_schedule.canceled',
  'charge.refunded',
  DISPUTED,
  'charge.dispute.closed',
  'charge.dispute.funds_reinstated',
  'payment_method.attached',
  'payment_method.detached',
  'payment_method.automatically_updated',
])
