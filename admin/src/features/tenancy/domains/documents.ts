import { graphql } from '../../../gql'

export const DomainRow = graphql(`
  fragment DomainRow on TenantDomain {
    id
    host
    status
    problem
    failedChecks
    isPrimary
    isApex
    twin
    verifiedAt
    checkedAt
    nextCheckAt
    record {
      type
      name
      value
    }
  }
`)

export const DomainsPageQuery = graphql(`
  query DomainsPage {
    tenant {
      id
      name
      livemode
      siteUrl
      subdomain
      subdomainHost
      domains {
        ...DomainRow
      }
    }
  }
`)

export const VerifyDomain = graphql(`
  mutation VerifyTenantDomain($id: ID!) {
    verifyTenantDomain(id: $id) {
      ...DomainRow
    }
  }
`)

export const SetPrimaryDomain = graphql(`
  mutation SetPrimaryDomain($id: ID) {
    setPrimaryDomain(id: $id) {
      id
      siteUrl
      domains {
        id
        isPrimary
      }
    }
  }
`)
