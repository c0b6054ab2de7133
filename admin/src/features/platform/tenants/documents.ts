import { graphql } from '../../../gql'

export const PlatformTenantRow = graphql(`
  fragment PlatformTenantRow on PlatformTenant {
    id
    slug
    name
    status
    createdAt
    plan {
      key
      name
    }
    usage {
      members
      listings
    }
  }
`)

export const PlatformTenantsQuery = graphql(`
  query PlatformTenants($filter: PlatformTenantFilter, $first: Int, $after: String) {
    platformTenants(filter: $filter, first: $first, after: $after) {
      nodes {
        ...PlatformTenantRow
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`)

export const PlatformTenantFields = graphql(`
  fragment PlatformTenantRecord on PlatformTenant {
    id
    slug
    name
    email
    timezone
    locale
    status
    statusReason
    statusChangedAt
    reopenableUntil
    createdAt
    plan {
      key
      name
    }
    owners {
      userId
      name
      email
    }
    usage {
      members
      listings
    }
    limits {
      key
      planValue
      value
      override {
        value
        reason
        expiresAt
        setBy
      }
    }
    features {
      key
      inPlan
      enabled
    }
  }
`)

export const PlatformTenantQuery = graphql(`
  query PlatformTenant($id: ID!) {
    platformTenant(id: $id) {
      ...PlatformTenantRecord
    }
  }
`)

export const PlansQuery = graphql(`
  query PlatformPlans {
    plans {
      key
      name
    }
  }
`)

export const UpdatePlatformTenant = graphql(`
  mutation UpdatePlatformTenant($id: ID!, $input: UpdatePlatformTenantInput!) {
    updatePlatformTenant(id: $id, input: $input) {
      ...PlatformTenantRecord
    }
  }
`)
