import { graphql } from '../../../gql'

export const StripeEventFields = graphql(`
  fragment StripeEventRecord on StripeEvent {
    id
    type
    state
    reason
    attempts
    lastError
    livemode
    account
    apiVersion
    subject
    objectRef
    sentAt
    receivedAt
    processedAt
    nextAt
    viewerCanReplay
    tenant {
      id
      name
    }
  }
`)

export const StripeEventsQuery = graphql(`
  query StripeEvents($filter: StripeEventFilter, $first: Int, $after: String) {
    stripeEvents(filter: $filter, first: $first, after: $after) {
      nodes {
        id
        ...StripeEventRecord
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`)

export const ReplayStripeEvent = graphql(`
  mutation ReplayStripeEvent($id: ID!) {
    replayStripeEvent(id: $id) {
      id
      ...StripeEventRecord
    }
  }
`)
