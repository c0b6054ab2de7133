/** Further words of those who would go again. */
export const ENDORSEMENTS = /* GraphQL */ `
  query DirectoryEndorsements($slug: String!, $after: String) {
    listing(slug: $slug) {
      endorsements(first: 20, after: $after) {
        nodes {
          id
          wouldRepeat
          tags
          comment
          reply
          verifiedVisit
          createdAt
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`
