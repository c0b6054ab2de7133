import { graphql } from '../../gql'

export const OfferedPlan = graphql(`
  fragment OfferedPlan on Plan {
    key
    version
    name
    description
    trialDays
    limits
    features
    prices {
      interval
      amount {
        amount
        currency
      }
    }
  }
`)

export const BillingPageQuery = graphql(`
  query BillingPage {
    billing {
      isAvailable
      isSandbox
      email
      currency
      viewerCanChange
      paymentMethod {
        brand
        last4
        expMonth
        expYear
      }
    }
    tenantSubscription {
      id
      state
      interval
      quantity
      periodEnd
      trialEnd
      cancelAt
      endedAt
      pastDueSince
      resumesAt
      price {
        amount
        currency
      }
      total {
        amount
        currency
      }
      plan {
        key
        version
        name
      }
    }
    tenant {
      id
      livemode
      plan {
        key
        version
        name
      }
    }
    plans {
      key
      version
      ...OfferedPlan
    }
  }
`)

export const StartCheckout = graphql(`
  mutation StartCheckout($input: StartCheckoutInput!) {
    startCheckout(input: $input) {
      id
      url
    }
  }
`)
