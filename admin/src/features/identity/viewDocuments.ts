import { graphql } from '../../gql'

export const ViewAsTenant = graphql(`
  mutation ViewAsTenant($tenantId: ID!, $role: ViewedRole!, $reason: String!) {
    viewAsTenant(tenantId: $tenantId, role: $role, reason: $reason) {
      accessToken
      expiresAt
    }
  }
`)

export const WhoLooks = graphql(`
  query WhoLooks {
    me {
      ...SessionViewer
    }
  }
`)

export const EndViewAs = graphql(`
  mutation EndViewAs {
    endViewAs
  }
`)
