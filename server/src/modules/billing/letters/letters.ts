import type { MailKinds } from '../../mail/kinds.js'
import { paymentFailed } from './payment-failed.js'
import { quantityChanging } from './quantity-changing.js'
import { receipt } from './receipt.js'
import { subdomainLeaving } from './subdomain-leaving.js'
import { subscriptionChanged } from './subscription-changed.js'
import { trialEnding } from './trial-ending.js'

export const billingLetters: MailKinds = {
  payment_failed: paymentFailed,
  quantity_changing: quantityChanging,
  receipt,
  subdomain_leaving: subdomainLeaving,
  subscription_changed: subscriptionChanged,
  trial_ending: trialEnding,
}
