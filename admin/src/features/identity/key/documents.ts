import { graphql } from '../../../gql'

export const ApiKeyRow = graphql(`
  fragment ApiKeyRow on ApiKey {
    id
    name
    kind
    mode
    status
    label
    scopes
    allowedIps
    expiresAt
    revokedAt
    lastUsedAt
    replacedBy
    createdAt
    createdBy {
      id
      name
    }
    viewerCanChange
    viewerCanRotate
  }
`)

export const ApiKeysPageQuery = graphql(`
  query ApiKeysPage {
    apiKeys {
      id
      ...ApiKeyRow
    }
    tenant {
      id
      livemode
      testTenantId
      viewerCanGiveKeys
    }
  }
`)

export const IssuedKey = graphql(`
  fragment IssuedKey on IssuedApiKey {
    secret
    apiKey {
      id
      name
      kind
      mode
    }
  }
`)
