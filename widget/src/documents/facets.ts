/** What there is to choose from among the present results, with how many of each; asked when the filters are opened. */
export const FACETS = /* GraphQL */ `
  query DirectoryFacets($filter: ListingFilter) {
    listings(filter: $filter, first: 1) {
      facets {
        tags {
          tag
          count
        }
        priceLevels {
          priceLevel
          count
        }
        openNow
        featured
        withPhoto
        fields {
          field {
            key
            label
            labels {
              locale
              label
            }
            type
            unit
            options {
              value
              label
              labels {
                locale
                label
              }
            }
          }
          values {
            value
            label
            count
          }
          range {
            min
            max
          }
        }
      }
    }
  }
`
