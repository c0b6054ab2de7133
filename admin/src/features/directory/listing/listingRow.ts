import { graphql } from '../../../gql'
import type { ListingRowFragment } from '../../../gql/graphql'

export const ListingRow = graphql(`
  fragment ListingRow on Listing {
    id
    name
    status
    nextStatuses
    phone
    website
    email
    isOpenNow
    isReadOnly
    featuredUntil
    timezone
    createdAt
    updatedAt
    viewerCanEdit
    address {
      line1
      city
      country
    }
    category {
      id
      name
    }
    images {
      id
      url
      thumbnails {
        width
        url
      }
    }
    plan {
      key
      name
    }
    endorsementSummary {
      count
    }
  }
`)

export type Row = ListingRowFragment

/** The smallest picture that is sharp at 40 px on a fine screen. */
export function thumbOf(row: Row): string | undefined {
  const sizes = [...(row.images[0]?.thumbnails ?? [])].sort((a, b) => a.width - b.width)
  return (sizes.find((size) => size.width >= 80) ?? sizes.at(-1))?.url ?? row.images[0]?.url
}
