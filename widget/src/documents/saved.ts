import { CARD } from './fragments.js'

/** A visitor's own list by its slugs, with the token by which it is passed on. */
export const SAVED = `${CARD}${
  /* GraphQL */ `
  query DirectorySaved($slugs: [String!]!, $locale: String!) {
    list: signFavourites(slugs: $slugs) {
      token
      listings {
        ...Card
      }
    }
  }
`
}`
