import { graphql } from '../../../gql'

/** What anybody may know: whose address this is, and what is claimed here. */
export const ClaimedListing = graphql(`
  query ClaimedListing($slug: String!) {
    tenant {
      id
      locale
      ...TenantLook
      ...DoorLook
    }
    listing(slug: $slug) {
      id
      name
      isVerified
      viewerCanEdit
      viewerClaimedAt
      address {
        line1
        city
      }
    }
  }
`)

export const ClaimStep = graphql(`
  fragment ClaimStep on ClaimProof {
    id
    method
    hint
    token {
      place
      value
    }
    expiresAt
    triesLeft
    provenAt
    problem
  }
`)

export const ClaimWays = graphql(`
  query ClaimWays($listingId: ID!) {
    claimOptions(listingId: $listingId) {
      method
      hint
    }
    claimProofs(listingId: $listingId) {
      id
      ...ClaimStep
    }
  }
`)

export const StartClaimProof = graphql(`
  mutation StartClaimProof($input: StartClaimProofInput!) {
    startClaimProof(input: $input) {
      id
      ...ClaimStep
    }
  }
`)

export const ProveClaim = graphql(`
  mutation ProveClaim($id: ID!, $code: String) {
    proveClaim(id: $id, code: $code) {
      id
      ...ClaimStep
    }
  }
`)

export const ClaimListing = graphql(`
  mutation ClaimListing($input: ClaimListingInput!) {
    claimListing(input: $input) {
      id
    }
  }
`)
