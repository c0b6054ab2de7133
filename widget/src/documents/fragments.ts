/** What every view wears: the tenant's name, language, brand and map. */
export const BRAND = /* GraphQL */ `
  fragment Brand on Tenant {
    id
    slug
    name
    locale
    mapTiles {
      url
      attribution
    }
    branding {
      font
      radius
      colorScheme
      colors {
        primary
        accent
        background
        surface
        text
      }
      darkColors {
        primary
        accent
        background
        surface
        text
      }
    }
  }
`

/** What a card in the list shows of a listing. */
export const CARD = /* GraphQL */ `
  fragment Card on Listing {
    id
    slug
    name
    localized(locale: $locale) {
      name
    }
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
      focalPoint {
        x
        y
      }
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
      id
      url
      width
      height
      alt
      thumbhash
      focalPoint {
        x
        y
      }
      srcset
      avif: srcset(format: AVIF)
    }
    words: localized(locale: $locale) {
      locale
      description
    }
    isVerified
    priceLevel
    website
    phones {
      label
      number
    }
    email
    timezone
    tags
    jsonLd
    canonicalUrl
    socialLinks {
      network
      url
    }
    serviceAreas {
      kind
      name
      radiusKm
    }
    fields {
      field {
        id
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
      values
    }
    holidays {
      date
      name
    }
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
        reply
        verifiedVisit
        createdAt
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`

/** One page of results. */
export const RESULTS = /* GraphQL */ `
  fragment Results on ListingConnection {
    totalCount
    alsoSearched
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...Card
    }
  }
`

/** What the map says of a listing. */
export const PIN = /* GraphQL */ `
  fragment Pin on Listing {
    id
    slug
    name
    localized(locale: $locale) {
      name
    }
    isOpenNow
    category {
      name
    }
    location {
      lat
      lng
    }
  }
`
