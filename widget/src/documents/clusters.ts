import { PIN } from './fragments.js'

/** The map's window: how many lie where, and names for the first hundred of them. */
export const CLUSTERS = `${PIN}${
  /* GraphQL */ `
  query DirectoryClusters($filter: ListingFilter, $sort: ListingSort, $zoom: Int!, $locale: String!) {
    listingClusters(filter: $filter, zoom: $zoom) {
      count
      listingId
      location {
        lat
        lng
      }
      bounds {
        south
        west
        north
        east
      }
    }
    listings(filter: $filter, sort: $sort, first: 100) {
      totalCount
      nodes {
        ...Pin
      }
    }
  }
`
}`
