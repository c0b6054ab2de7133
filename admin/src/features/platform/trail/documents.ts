import { graphql } from '../../../gql'

export const PlatformAuditRow = graphql(`
  fragment PlatformAuditRow on PlatformAuditEntry {
    id
    at
    action
    outcome
    reason
    requestId
    actor {
      id
      name
    }
    tenant {
      id
      name
    }
    target {
      type
      id
    }
  }
`)

export const PlatformAuditQuery = graphql(`
  query PlatformAuditPage($filter: PlatformAuditFilter, $first: Int, $after: String) {
    platformAuditLog(filter: $filter, first: $first, after: $after) {
      nodes {
        id
        ...PlatformAuditRow
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`)
