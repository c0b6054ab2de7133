import { graphql } from '../../gql'

export const PairFields = graphql(`
  fragment DuplicatePair on ListingDuplicate {
    id
    status
    reasons
    distanceKm
    createdAt
    listings {
      id
      name
      address {
        city
      }
    }
  }
`)

export const ComparedFields = graphql(`
  fragment ComparedListing on Listing {
    id
    name
    slug
    status
    isVerified
    createdAt
    description
    website
    email
    phones {
      label
      number
    }
    address {
      line1
      line2
      postal
      city
      region
      country
    }
    location {
      lat
      lng
    }
    hours {
      ...HoursDraft
    }
    categories {
      id
      name
    }
    tags
    priceLevel
    fields {
      field {
        key
        label
      }
      values
    }
    socialLinks {
      url
    }
    serviceAreas {
      kind
      name
      radiusKm
    }
    translations {
      locale
      name
      description
    }
    all: images(first: 20) {
      id
    }
    images(first: 4) {
      id
      url
      alt
    }
    endorsementSummary {
      count
    }
  }
`)

/** The two of a pair, when it is looked at: a list of many would cost what nobody reads. */
export const PairQuery = graphql(`
  query DuplicatePairListings($one: ID!, $other: ID!) {
    one: listing(id: $one) {
      id
      ...ComparedListing
    }
    other: listing(id: $other) {
      id
      ...ComparedListing
    }
  }
`)

export const DuplicatesQuery = graphql(`
  query Duplicates($filter: ListingDuplicateFilter, $after: String) {
    listingDuplicates(filter: $filter, first: 30, after: $after) {
      nodes {
        id
        ...DuplicatePair
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`)

export const OpenDuplicatesQuery = graphql(`
  query OpenDuplicates {
    openListingDuplicateCount
  }
`)

export const DismissDuplicate = graphql(`
  mutation DismissDuplicate($id: ID!) {
    dismissListingDuplicate(id: $id) {
      id
      status
    }
  }
`)

export const ReopenDuplicate = graphql(`
  mutation ReopenDuplicate($id: ID!) {
    reopenListingDuplicate(id: $id) {
      id
      status
    }
  }
`)

export const MergeListings = graphql(`
  mutation MergeListings($input: MergeListingsInput!) {
    mergeListings(input: $input) {
      id
      name
    }
  }
`)

export const SimilarQuery = graphql(`
  query SimilarListings($input: SimilarListingsInput!) {
    similarListings(input: $input) {
      reasons
      listing {
        id
        name
        status
        address {
          line1
          city
        }
      }
    }
  }
`)
