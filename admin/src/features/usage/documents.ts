import { graphql } from '../../gql'

export const UsageFields = graphql(`
  fragment UsageRecord on UsageEntry {
    key
    kind
    unit
    used
    limit
    share
    projected
    state
    graceUntil
    days {
      day
      value
    }
  }
`)

export const UsageQuery = graphql(`
  query UsagePage($month: String) {
    usage(month: $month) {
      month
      from
      to
      entries {
        ...UsageRecord
      }
    }
  }
`)

export const EntitlementsQuery = graphql(`
  query Entitlements {
    entitlements {
      features {
        key
        enabled
        says
        opens
      }
      limits {
        key
        isFull
        says
      }
    }
  }
`)
