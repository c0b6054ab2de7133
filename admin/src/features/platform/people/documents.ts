import { graphql } from '../../../gql'

export const PlatformPersonRow = graphql(`
  fragment PlatformPersonRow on PlatformUser {
    id
    name
    email
    emailVerifiedAt
    platformRole
    disabledAt
    disabledReason
    createdAt
    memberships {
      role
      tenantId
      tenantName
    }
  }
`)

export const PlatformPeopleQuery = graphql(`
  query PlatformPeople($filter: PlatformUserFilter, $first: Int, $after: String) {
    platformUsers(filter: $filter, first: $first, after: $after) {
      nodes {
        ...PlatformPersonRow
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`)
