import { graphql } from '../../../gql'

export const BulkEditParts = graphql(`
  fragment BulkEditParts on ListingBulkEdit {
    id
    state
    progress
    failure
    matched
    changed
    unchanged
    failed
    createdAt
    undoableUntil
    viewerCanUndo
    change {
      parts
      status
      addTags
      removeTags
      priceLevel
      takesBookings
    }
    failures {
      id
      name
      reason
    }
    keptListings {
      id
      name
      columns
    }
  }
`)

export const BulkEditQuery = graphql(`
  query ListingBulkEditPage($id: ID!) {
    listingBulkEdit(id: $id) {
      id
      ...BulkEditParts
    }
  }
`)

export const BulkEditNews = graphql(`
  subscription ListingBulkEditNews {
    listingBulkEditChanged {
      id
      ...BulkEditParts
    }
  }
`)

export const BulkEditsQuery = graphql(`
  query ListingBulkEdits($after: String) {
    listingBulkEdits(first: 20, after: $after) {
      nodes {
        id
        state
        createdAt
        matched
        changed
        change {
          parts
          status
          addTags
          removeTags
          priceLevel
          takesBookings
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`)

export const BulkPreviewQuery = graphql(`
  query ListingBulkPreview($input: ListingBulkEditInput!) {
    previewListingBulkEdit(input: $input) {
      matched
      examined
      changing
      unchanged
      failing
      failures {
        id
        name
        reason
      }
    }
  }
`)

export const StartBulkEdit = graphql(`
  mutation StartListingBulkEdit($input: ListingBulkEditInput!) {
    startListingBulkEdit(input: $input) {
      id
    }
  }
`)

export const CancelBulkEdit = graphql(`
  mutation CancelListingBulkEdit($id: ID!) {
    cancelListingBulkEdit(id: $id) {
      id
      ...BulkEditParts
    }
  }
`)

export const UndoBulkEdit = graphql(`
  mutation UndoListingBulkEdit($id: ID!) {
    undoListingBulkEdit(id: $id) {
      id
      ...BulkEditParts
    }
  }
`)
