import { CARD, RECORD, RESULTS } from './fragments.js'

/** The one request before anybody has done anything: brand, categories, the first page and, on a deep link, that listing. */
export const BOOT = `${CARD}${RECORD}${RESULTS}${
  /* GraphQL */ `
  query DirectoryBoot($filter: ListingFilter, $first: Int!, $slug: String, $deep: Boolean!) {
    tenant {
      id
      slug
      name
      locale
      branding {
        font
        radius
        colorScheme
        colors {
          primary
          accent
          background
          surface
          text
        }
        darkColors {
          primary
          accent
          background
          surface
          text
        }
      }
    }
    categories {
      slug
      name
      listingCount
      parent {
        slug
      }
    }
    listings(filter: $filter, first: $first) {
      ...Results
    }
    listing(slug: $slug) @include(if: $deep) {
      ...Record
    }
  }
`
}`
