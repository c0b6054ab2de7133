import { graphql } from '../../../gql'

export const LibraryPicture = graphql(`
  fragment LibraryPicture on MediaAsset {
    id
    url
    alt
    width
    height
    removedAt
    thumbhash
    focalPoint {
      x
      y
    }
    thumbnails {
      width
      url
    }
    usedIn {
      kind
      listingId
      name
    }
  }
`)

export const LibraryQuery = graphql(`
  query MediaLibrary($filter: MediaAssetFilter, $after: String) {
    mediaAssets(filter: $filter, first: 48, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...LibraryPicture
      }
    }
    mediaStorage {
      usedMb
      limitMb
      count
    }
  }
`)

export const DescribeInLibrary = graphql(`
  mutation DescribeInLibrary($id: ID!, $alt: String) {
    updateMediaAsset(id: $id, input: { alt: $alt }) {
      id
      alt
    }
  }
`)

export const DeletePicture = graphql(`
  mutation DeletePicture($id: ID!) {
    deleteMediaAsset(id: $id) {
      id
    }
  }
`)

export const RestorePicture = graphql(`
  mutation RestorePicture($id: ID!) {
    restoreMediaAsset(id: $id) {
      id
    }
  }
`)
