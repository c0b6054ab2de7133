import { graphql } from '../../../gql'

export const ListingHistoryQuery = graphql(`
  query ListingHistory($listingId: ID!, $after: String) {
    listing(id: $listingId) {
      id
      fields {
        field {
          id
          key
          label
          labels {
            locale
            label
          }
          type
          options {
            value
            label
            labels {
              locale
              label
            }
          }
        }
      }
    }
    listingHistory(listingId: $listingId, first: 10, after: $after) {
      nodes {
        id
        at
        action
        kind
        actorKind
        actorName
        fields {
          name
          before
          after
          standing
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`)

export const UndoListingChange = graphql(`
  mutation UndoListingChange($listingId: ID!, $changeId: ID!) {
    undoListingChange(listingId: $listingId, changeId: $changeId) {
      listing {
        id
        pendingChanges {
          field
        }
      }
      restored {
        name
      }
      left {
        name
      }
    }
  }
`)
