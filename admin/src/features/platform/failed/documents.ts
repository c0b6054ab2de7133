import { graphql } from '../../../gql'

export const FailedPaymentRow = graphql(`
  fragment FailedPaymentRow on PlatformFailedPayment {
    id
    number
    isOpen
    failedAt
    attempts
    nextAttemptAt
    remindedOnDay
    lapsesAt
    subscriptionState
    amountDue {
      amount
      currency
    }
    tenant {
      id
      name
      slug
    }
  }
`)

export const FailedPaymentsQuery = graphql(`
  query PlatformFailedPayments($text: String, $isOpen: Boolean, $first: Int, $after: String) {
    platformFailedPayments(text: $text, isOpen: $isOpen, first: $first, after: $after) {
      nodes {
        id
        ...FailedPaymentRow
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`)
