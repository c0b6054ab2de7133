import { graphql } from '../../../gql'

export const PlatformPlanFields = graphql(`
  fragment PlatformPlanRecord on PlatformPlan {
    id
    isCurrent
    isPushed
    createdAt
    tenantCount
    subscriptionCount
    movableCount
    plannedCount
    listingCount
    limits {
      key
      value
    }
    features {
      key
      included
    }
    plan {
      key
      version
      name
      description
      rankWeight
      trialDays
      prices {
        interval
        amount {
          amount
          currency
        }
      }
    }
  }
`)

export const PlatformPlansQuery = graphql(`
  query PlatformPlanVersions {
    platformPlans {
      id
      ...PlatformPlanRecord
    }
  }
`)

export const UpdatePlan = graphql(`
  mutation UpdatePlan($input: UpdatePlanInput!) {
    updatePlan(input: $input) {
      id
      ...PlatformPlanRecord
    }
  }
`)

export const MoveSubscriptions = graphql(`
  mutation MoveSubscriptions($input: MoveSubscriptionsInput!) {
    moveSubscriptions(input: $input) {
      movedCount
      plannedCount
      leftCount
    }
  }
`)

export const PreviewMove = graphql(`
  query MovePreview($input: MoveSubscriptionsInput!) {
    previewMoveSubscriptions(input: $input) {
      givenCount
      payingCount
      charges {
        interval
        count
        firstAt
        before {
          amount
          currency
        }
        after {
          amount
          currency
        }
      }
    }
  }
`)

export const StarPricesQuery = graphql(`
  query StarPrices {
    platformStarPrices {
      version
      prices {
        days
        amount {
          amount
          currency
        }
      }
    }
  }
`)

export const UpdateStarPrices = graphql(`
  mutation UpdateStarPrices($input: UpdateStarPricesInput!) {
    updateStarPrices(input: $input) {
      version
      prices {
        days
        amount {
          amount
          currency
        }
      }
    }
  }
`)
