import { graphql } from '../../gql'

export const NotificationsQuery = graphql(`
  query NotificationsPage($after: String) {
    notifications(first: 30, after: $after) {
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

export const UnreadQuery = graphql(`
  query UnreadNotifications {
    unreadNotificationCount
  }
`)

export const UnreadNews = graphql(`
  subscription UnreadNews {
    unreadNotifications
  }
`)

export const MarkRead = graphql(`
  mutation MarkNotificationsRead($input: MarkNotificationsReadInput!) {
    markNotificationsRead(input: $input)
  }
`)

export const PreferencesQuery = graphql(`
  query NotificationPreferencesPage {
    notificationPreferences {
      kind
      inApp
      byMail
      mailOptional
    }
  }
`)

export const UpdatePreferences = graphql(`
  mutation UpdateNotificationPreferences($input: UpdateNotificationPreferencesInput!) {
    updateNotificationPreferences(input: $input) {
      kind
      inApp
      byMail
      mailOptional
    }
  }
`)
