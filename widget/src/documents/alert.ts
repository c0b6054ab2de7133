/** A visitor wishes to be mailed what is new in a search. */
export const ALERT = /* GraphQL */ `
  mutation DirectorySaveSearch($input: SaveSearchInput!) {
    saveSearch(input: $input) {
      id
    }
  }
`
