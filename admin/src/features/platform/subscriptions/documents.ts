import { graphql } from '../../../gql'

export const PlatformSubscriptionRow = graphql(`
  fragment PlatformSubscriptionRow on PlatformSubscription {
    id
    state
    interval
    quantity
    startedAt
    periodEnd
    trialEnd
    cancelAt
    endedAt
    pausedAt
    resumesAt
    pastDueSince
    total {
      amount
      currency
    }
    tenant {
      id
      name
      slug
    }
    plan {
      key
      version
      name
    }
  }
`)

export const PlatformSubscriptionsQuery = graphql(`
  query PlatformSubscriptions($filter: PlatformSubscriptionFilter, $first: Int, $after: String) {
    platformSubscriptions(filter: $filter, first: $first, after: $after) {
      nodes {
        id
        ...PlatformSubscriptionRow
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`)
