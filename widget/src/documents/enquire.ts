/** A visitor writes to a listing. */
export const ENQUIRE = /* GraphQL */ `
  mutation DirectoryEnquire($input: SubmitEnquiryInput!) {
    submitEnquiry(input: $input) {
      id
    }
  }
`
