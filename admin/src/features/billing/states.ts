import type { TenantSubscriptionState } from '../../gql/graphql'

/** Where a subscription may stand. */
export const SUBSCRIPTION_STATES = [
  'TRIALING',
  'ACTIVE',
  'PAST_DUE',
  'PAUSED',
  'CANCELED',
] as const satisfies TenantSubscriptionState[]
