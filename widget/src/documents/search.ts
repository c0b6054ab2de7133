import { CARD, RESULTS } from './fragments.js'

/** Results for what the visitor typed and chose, and the pages after the first. */
export const SEARCH = `${CARD}${RESULTS}${
  /* GraphQL */ `
  query DirectorySearch($filter: ListingFilter, $sort: ListingSort, $first: Int!, $after: String, $locale: String!) {
    listings(filter: $filter, sort: $sort, first: $first, after: $after) {
      ...Results
    }
  }
`
}`
