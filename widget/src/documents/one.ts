import { BRAND, CARD } from './fragments.js'

/** All that a single card, or a form about one listing, needs: one request for far less than the directory. */
export const ONE = `${BRAND}${CARD}${
  /* GraphQL */ `
  query DirectoryOne($slug: String!, $locale: String!) {
    tenant {
      ...Brand
    }
    listing(slug: $slug) {
      ...Card
    }
  }
`
}`
