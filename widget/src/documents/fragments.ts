/** What a card in the list shows of a listing. */
export const CARD = /* GraphQL */ `
  fragment Card on Listing {
    id
    slug
    name
    isOpenNow
    distanceKm
    featuredUntil
    address {
      line1
      city
    }
    category {
      name
    }
    cover: images(first: 1) {
      url
      width
      height
      alt
      thumbhash
      srcset
      avif: srcset(format: AVIF)
    }
    endorsementSummary {
      count
      wouldRepeat
    }
  }
`

/** Everything the page of one listing shows. */
export const RECORD = /* GraphQL */ `
  fragment Record on Listing {
    ...Card
    images {
      url
      width
      height
      alt
      thumbhash
      srcset
      avif: srcset(format: AVIF)
    }
    description
    website
    phone
    email
    timezone
    tags
    jsonLd
    address {
      line2
      region
      postal
      country
    }
    location {
      lat
      lng
    }
    hours {
      always
      text
      unread
      weekly {
        day
        opens
        closes
      }
      exceptions {
        date
        closed
        note
        ranges {
          opens
          closes
        }
      }
    }
    endorsements(first: 5) {
      nodes {
        id
        wouldRepeat
        tags
        comment
        verifiedVisit
        createdAt
      }
    }
  }
`

/** One page of results. */
export const RESULTS = /* GraphQL */ `
  fragment Results on ListingConnection {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...Card
    }
  }
`
