import { graphql } from '../../../gql'

export const DriftRow = graphql(`
  fragment DriftRow on BillingDrift {
    id
    kind
    ref
    found
    healedAt
    seenAt
    createdAt
    tenant {
      id
      name
    }
  }
`)

export const DriftQuery = graphql(`
  query BillingDrift($isOpen: Boolean, $first: Int, $after: String) {
    billingDrift(isOpen: $isOpen, first: $first, after: $after) {
      nodes {
        id
        ...DriftRow
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`)

export const ReconcileBilling = graphql(`
  mutation ReconcileBilling {
    reconcileBilling
  }
`)
