/** The map's pins: far more listings than the list shows at once, and far less of each. */
export const PINS = /* GraphQL */ `
  query DirectoryPins($filter: ListingFilter, $sort: ListingSort, $after: String) {
    listings(filter: $filter, sort: $sort, first: 100, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        slug
        name
        isOpenNow
        category {
          name
        }
        location {
          lat
          lng
        }
      }
    }
  }
`
