import { BRAND, CARD, RECORD, RESULTS } from './fragments.js'

/** The one request before anybody has done anything: brand, categories, the first page and, on a deep link, that listing. */
export const BOOT = `${BRAND}${CARD}${RECORD}${RESULTS}${
  /* GraphQL */ `
  query DirectoryBoot(
    $filter: ListingFilter
    $sort: ListingSort
    $first: Int!
    $slug: String
    $deep: Boolean!
    $locale: String!
  ) {
    tenant {
      ...Brand
    }
    categories {
      slug
      name
      listingCount
      parent {
        slug
      }
    }
    listings(filter: $filter, sort: $sort, first: $first) {
      ...Results
    }
    listing(slug: $slug) @include(if: $deep) {
      ...Record
    }
  }
`
}`
