import { CARD } from './fragments.js'

const PLACES = Array.from({ length: 4 }, (_, index) => index)

/** A visitor's own list, four at a time: each by its slug, for there is no list of them on the server, and an operation has at most 15 aliases. */
export const SAVED = `${CARD}
  query DirectorySaved(${PLACES.map((n) => `$s${n}: String!`).join(', ')}, $locale: String!) {
    ${PLACES.map((n) => `s${n}: listing(slug: $s${n}) { ...Card }`).join('\n    ')}
  }
`
