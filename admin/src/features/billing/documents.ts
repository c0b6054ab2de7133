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

export const SubscriptionFields = graphql(`
  fragment SubscriptionRecord on TenantSubscription {
    id
    state
    interval
    quantity
    periodEnd
    trialEnd
    cancelAt
    endedAt
    pastDueSince
    lapsesAt
    resumesAt
    periodIsVoid
    nextPlanAt
    isBeingMoved
    nextInterval
    nextQuantity
    nextQuantityAt
    subdomainReleaseAt
    viewerCanChange
    nextCharge {
      amount
      currency
    }
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
    nextPlan {
      key
      version
      name
    }
  }
`)

export const BillingFields = graphql(`
  fragment BillingRecord on Billing {
    isAvailable
    name
    email
    currency
    vatId
    vatStatus
    planLocations {
      planKey
      locations
    }
    viewerCanChange
    address {
      line1
      line2
      city
      region
      postal
      country
    }
    paymentMethod {
      brand
      last4
      expMonth
      expYear
    }
  }
`)

export const BillingPageQuery = graphql(`
  query BillingPage {
    billing {
      ...BillingRecord
    }
    surplus {
      id
      readOnlyCount
      says
    }
    tenantSubscription {
      id
      ...SubscriptionRecord
    }
    tenant {
      id
      livemode
      plan {
        key
        version
        name
        ...OfferedPlan
      }
    }
    plans {
      key
      version
      ...OfferedPlan
    }
  }
`)

export const InvoicesQuery = graphql(`
  query BillingInvoices($first: Int, $after: String) {
    billingInvoices(first: $first, after: $after) {
      nodes {
        id
        ...InvoiceRow
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`)

export const InvoiceFields = graphql(`
  fragment InvoiceRow on BillingInvoice {
    id
    number
    state
    issuedAt
    periodStart
    periodEnd
    paidAt
    nextAttemptAt
    hostedUrl
    pdfUrl
    total {
      amount
      currency
    }
    tax {
      amount
      currency
    }
    amountDue {
      amount
      currency
    }
  }
`)

export const PlanChangeQuery = graphql(`
  query PreviewPlanChange($input: PreviewPlanChangeInput!) {
    previewPlanChange(input: $input) {
      when
      beginsAt
      previewedAt
      nextAt
      dueNow {
        amount
        currency
      }
      credit {
        amount
        currency
      }
      nextTotal {
        amount
        currency
      }
      plan {
        key
        version
        name
      }
      lines {
        says
        amount {
          amount
          currency
        }
      }
      losses {
        ...LossLine
      }
    }
  }
`)

export const LossFields = graphql(`
  fragment LossLine on Loss {
    kind
    feature
    limitKey
    from
    to
    count
    listings {
      id
      name
    }
  }
`)

export const ChangePlan = graphql(`
  mutation ChangePlan($input: ChangePlanInput!) {
    changePlan(input: $input) {
      id
      ...SubscriptionRecord
    }
  }
`)

export const PauseSubscription = graphql(`
  mutation PauseSubscription($input: PauseSubscriptionInput!) {
    pauseSubscription(input: $input) {
      id
      ...SubscriptionRecord
    }
  }
`)

export const ResumeSubscription = graphql(`
  mutation ResumeSubscription {
    resumeSubscription {
      id
      ...SubscriptionRecord
    }
  }
`)

export const CancelSubscription = graphql(`
  mutation CancelSubscription($input: CancelSubscriptionInput!) {
    cancelSubscription(input: $input) {
      id
      ...SubscriptionRecord
    }
  }
`)

export const ReactivateSubscription = graphql(`
  mutation ReactivateSubscription {
    reactivateSubscription {
      id
      ...SubscriptionRecord
    }
  }
`)

export const OpenPortal = graphql(`
  mutation OpenBillingPortal($input: BillingPortalInput!) {
    billingPortal(input: $input) {
      url
    }
  }
`)

export const UpdateBillingDetails = graphql(`
  mutation UpdateBillingDetails($input: UpdateBillingDetailsInput!) {
    updateBillingDetails(input: $input) {
      ...BillingRecord
    }
  }
`)

export const SubscriptionNews = graphql(`
  subscription TenantSubscriptionNews {
    tenantSubscriptionChanged {
      id
      ...SubscriptionRecord
    }
  }
`)
