import { type Door, type Doors, platformStaff, staffOrViewing } from '../../scope/doors.js'
import { prepareHealth } from './health/health.prepare.js'

/** Each runs in the platform's pool, in no tenant (scope/makers.ts, `forPlatform`). */
const staff: Door = { rule: platformStaff, tenantless: true, platform: true }

export const platformDoors: Doors = {
  Query: {
    platformTenants: staff,
    platformTenant: staff,
    platformUsers: staff,
    platformUser: staff,
    systemHealth: { ...staff, prepare: prepareHealth },
    failedJobs: staff,
    platformAuditLog: staff,
    platformNotifications: staff,
    unreadPlatformNotificationCount: staff,
    platformPlans: staff,
    platformStarPrices: staff,
    platformSubscriptions: staff,
    platformFailedPayments: staff,
    stripeEvents: staff,
    platformRevenue: staff,
    billingDrift: staff,
    previewMoveSubscriptions: staff,
  },
  Mutation: {
    createPlatformTenant: staff,
    updatePlatformTenant: staff,
    suspendTenant: staff,
    reopenTenant: staff,
    closeTenant: staff,
    suspendUser: staff,
    restoreUser: staff,
    setLimitOverride: staff,
    removeLimitOverride: staff,
    setFeatureFlag: staff,
    retryJob: staff,
    dropJob: staff,
    reconcileBilling: staff,
    markPlatformNotificationsRead: staff,
    updatePlan: staff,
    updateStarPrices: staff,
    moveSubscriptions: staff,
    replayStripeEvent: staff,
    viewAsTenant: { ...staff, secret: true },
    endViewAs: { ...staff, rule: staffOrViewing, viewing: true },
  },
}
