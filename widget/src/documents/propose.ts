/** A visitor says how an entry should read. */
export const PROPOSE = /* GraphQL */ `
  mutation DirectoryPropose($input: SuggestListingEditInput!) {
    suggestListingEdit(input: $input) {
      id
    }
  }
`
