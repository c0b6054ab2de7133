/** Asked for when a form is shown: what goes back with it, and where the tenant says what becomes of the words. */
export const FORM = /* GraphQL */ `
  query DirectoryForm {
    visitorForm {
      formToken
      visitorToken
      waitSeconds
    }
    tenant {
      name
      legalLinks {
        privacy
      }
    }
  }
`
