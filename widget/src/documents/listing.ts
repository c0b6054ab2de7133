import { CARD, RECORD } from './fragments.js'

/** One listing by its slug; an old slug answers the listing with its present one. */
export const LISTING = `${CARD}${RECORD}${
  /* GraphQL */ `
  query DirectoryListing($slug: String!, $locale: String!) {
    listing(slug: $slug) {
      ...Record
    }
  }
`
}`
