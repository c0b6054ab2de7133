import { graphql } from '../../gql'

export const ModerationEntryFields = graphql(`
  fragment ModerationEntry on ModerationReport {
    id
    version
    kind
    targetType
    status
    reason
    details
    evidenceUrls
    signals
    isTargetPublic
    claimantEmail
    proposedChanges {
      field
      before
      after
    }
    escalatedAt
    hiddenAt
    closedAt
    decisionReason
    createdAt
    listing {
      id
      name
    }
    endorsement {
      id
      wouldRepeat
      comment
      tags
      createdAt
    }
    picture {
      id
      url
      alt
    }
    listingImport {
      id
      fileName
      suspicions
    }
    assignee {
      id
      name
    }
    decider {
      id
      name
    }
  }
`)

export const ModerationQueueQuery = graphql(`
  query ModerationQueue($filter: ModerationFilter, $after: String) {
    moderationQueue(filter: $filter, first: 30, after: $after) {
      nodes {
        id
        ...ModerationEntry
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`)

export const OpenModerationQuery = graphql(`
  query OpenModeration {
    openModerationCount
  }
`)

export const DecideModeration = graphql(`
  mutation DecideModeration($input: DecideModerationInput!) {
    decideModerationReports(input: $input) {
      decided {
        id
        version
        status
      }
      refused {
        id
        message
      }
    }
  }
`)

export const AssignModeration = graphql(`
  mutation AssignModeration($id: ID!, $userId: ID) {
    assignModerationReport(id: $id, userId: $userId) {
      id
      version
      assignee {
        id
        name
      }
    }
  }
`)
