import { PIN } from './fragments.js'

/** The listings at one place of the map, where the window's first hundred did not name them. */
export const PINS = `${PIN}${
  /* GraphQL */ `
  query DirectoryPins($filter: ListingFilter, $locale: String!) {
    listings(filter: $filter, first: 30) {
      nodes {
        ...Pin
      }
    }
  }
`
}`
