import { CARD } from './fragments.js'

/** A list that somebody passed on. */
export const SHARED = `${CARD}${
  /* GraphQL */ `
  query DirectoryShared($token: String!, $locale: String!) {
    list: favourites(token: $token) {
      token
      listings {
        ...Card
      }
    }
  }
`
}`
