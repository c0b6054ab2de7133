/** What somebody who is still typing may mean. */
export const SUGGEST = /* GraphQL */ `
  query DirectorySuggest($text: String!) {
    suggest(text: $text, first: 4) {
      kind
      text
      detail
      slug
      listings
      location {
        lat
        lng
      }
    }
  }
`
