import { graphql } from '../../../gql'

export const PlatformBellQuery = graphql(`
  query PlatformBellPage($after: String) {
    platformNotifications(first: 30, after: $after) {
      nodes {
        id
        kind
        about
        readAt
        createdAt
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`)

export const PlatformUnreadQuery = graphql(`
  query PlatformUnread {
    unreadPlatformNotificationCount
  }
`)

export const MarkPlatformRead = graphql(`
  mutation MarkPlatformNotificationsRead($input: MarkNotificationsReadInput!) {
    markPlatformNotificationsRead(input: $input)
  }
`)
