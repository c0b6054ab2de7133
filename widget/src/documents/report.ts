/** A visitor says what is wrong. */
export const REPORT = /* GraphQL */ `
  mutation DirectoryReport($input: ReportContentInput!) {
    reportContent(input: $input) {
      id
    }
  }
`
