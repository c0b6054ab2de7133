import type { Room } from '../../scope/room.js'
import { BillingResolver } from './account/account.resolver.js'
import { BillingAccount } from './account/billing-account.entity.js'
import { billingDoors } from './billing.rules.js'
import { FeaturedPurchase } from './featured/featured-purchase.entity.js'
import { FeaturedResolver } from './featured/featured.resolver.js'
import { FeaturedSlot } from './featured/featured-slot.entity.js'
import { BillingInvoice } from './invoice/billing-invoice.entity.js'
import { InvoicesResolver } from './invoice/invoices.resolver.js'
import { CheckoutSession } from './subscription/checkout-session.entity.js'
import { SubscriptionLifeResolver } from './subscription/life.resolver.js'
import { SubscriptionResolver } from './subscription/subscription.resolver.js'
import { TenantSubscription } from './subscription/tenant-subscription.entity.js'

export const billingRoom: Room = {
  entities: [BillingAccount, TenantSubscription, CheckoutSession, BillingInvoice, FeaturedSlot, FeaturedPurchase],
  resolvers: [BillingResolver, SubscriptionResolver, SubscriptionLifeResolver, InvoicesResolver, FeaturedResolver],
  doors: [billingDoors],
}
