import { graphql } from '../../../gql'

export const RevenueQuery = graphql(`
  query PlatformRevenue($currency: String, $months: Int) {
    platformRevenue(currency: $currency, months: $months) {
      currency
      currencies
      at
      payingCount
      trialCount
      pastDueCount
      pausedCount
      mrr {
        amount
        currency
      }
      months {
        month
        trials
        joined
        left
        churnRate
        mrr {
          amount
          currency
        }
        gained {
          amount
          currency
        }
        expanded {
          amount
          currency
        }
        contracted {
          amount
          currency
        }
        churned {
          amount
          currency
        }
      }
      plans {
        key
        name
        payingCount
        mrr {
          amount
          currency
        }
      }
      cohorts {
        month
        size
        kept
      }
    }
  }
`)
