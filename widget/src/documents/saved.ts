import { CARD } from './fragments.js'

const PLACES = Array.from({ length: 12 }, (_, index) => index)

/** A visitor's own list, twelve at a time: each by its slug, for there is no list of them on the server. */
export const SAVED = `${CARD}
  query DirectorySaved(${PLACES.map((n) => `$s${n}: String!`).join(', ')}, $locale: String!) {
    ${PLACES.map((n) => `s${n}: listing(slug: $s${n}) { ...Card }`).join('\n    ')}
  }
`
