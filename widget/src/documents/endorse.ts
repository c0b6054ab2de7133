/** A visitor would go again, or not. */
export const ENDORSE = /* GraphQL */ `
  mutation DirectoryEndorse($input: EndorseListingInput!) {
    endorseListing(input: $input) {
      id
    }
  }
`
