/** Where a business says that a listing is its own; null where it looks after it already. */
export const CLAIM = /* GraphQL */ `
  query DirectoryClaim($slug: String!) {
    listing(slug: $slug) {
      claimUrl
    }
  }
`
