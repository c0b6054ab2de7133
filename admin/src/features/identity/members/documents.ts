import { graphql } from '../../../gql'

export const MemberRow = graphql(`
  fragment MemberRow on Member {
    id
    role
    joinedAt
    lastSeenAt
    viewerCanGive
    viewerCanRemove
    viewerCanTransferTo
    user {
      id
      name
      email
      avatarUrl
    }
  }
`)

export const InvitationRow = graphql(`
  fragment InvitationRow on Invitation {
    id
    email
    role
    sentAt
    expiresAt
    expired
    viewerCanManage
    listings {
      id
      name
    }
    invitedByUser {
      id
      name
    }
  }
`)

export const TeamPageQuery = graphql(`
  query TeamPage($first: Int, $after: String, $role: TenantRole, $text: String) {
    members(first: $first, after: $after, role: $role, text: $text) {
      nodes {
        id
        ...MemberRow
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
    tenant {
      id
      viewerCanGive
    }
  }
`)

export const InvitationsQuery = graphql(`
  query Invitations($first: Int, $after: String) {
    invitations(first: $first, after: $after) {
      nodes {
        id
        ...InvitationRow
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`)
