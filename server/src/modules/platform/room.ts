import type { Room } from '../../scope/room.js'
import { PlatformTenantsResolver } from './tenant/platform-tenants.resolver.js'
import { platformDoors } from './platform.rules.js'
import { PlatformNotificationsResolver } from './bell/platform-notifications.resolver.js'
import { BillingDriftResolver } from './drift/drift.resolver.js'
import { FailedPaymentsResolver } from './failed/failed-payments.resolver.js'
import { PlatformHealthResolver } from './health/health.resolver.js'
import { PlatformTermsResolver } from './terms/terms.resolver.js'
import { PlatformAuditResolver } from './audit/platform-audit.resolver.js'
import { PlatformUsersResolver } from './user/platform-users.resolver.js'
import { PlatformSubscriptionsResolver } from './billing/platform-subscriptions.resolver.js'
import { PlatformRevenueResolver } from './revenue/revenue.resolver.js'
import { StripeEventsResolver } from './inbox/stripe-events.resolver.js'
import { MovedSubscriptionsResolver, PlatformPlansResolver } from './plans/platform-plans.resolver.js'
import { StarPricesResolver } from './plans/star-prices.resolver.js'
import { ViewAsResolver } from './view/view.resolver.js'

export const platformRoom: Room = {
  entities: [],
  resolvers: [
    PlatformTenantsResolver,
    PlatformUsersResolver,
    PlatformTermsResolver,
    PlatformAuditResolver,
    PlatformNotificationsResolver,
    PlatformHealthResolver,
    PlatformPlansResolver,
    MovedSubscriptionsResolver,
    StarPricesResolver,
    PlatformSubscriptionsResolver,
    StripeEventsResolver,
    PlatformRevenueResolver,
    ViewAsResolver,
    BillingDriftResolver,
    FailedPaymentsResolver,
  ],
  doors: [platformDoors],
}
