import { graphql } from '../../../gql'

export const FeaturedFields = graphql(`
  fragment FeaturedRecord on FeaturedListings {
    included
    prices {
      days
      amount {
        amount
        currency
      }
    }
    items {
      source
      until
      isChosen
      listing {
        id
        name
        timezone
      }
    }
  }
`)

export const FeaturedPageQuery = graphql(`
  query FeaturedPage {
    featuredListings {
      ...FeaturedRecord
    }
    billing {
      isAvailable
      viewerCanChange
    }
    entitlements {
      limits {
        key
        limit
      }
    }
    tenant {
      id
      livemode
      plan {
        key
        version
        name
      }
    }
  }
`)

export const ChooseFeatured = graphql(`
  mutation ChooseFeaturedListings($input: ChooseFeaturedListingsInput!) {
    chooseFeaturedListings(input: $input) {
      ...FeaturedRecord
    }
  }
`)

export const BuyFeature = graphql(`
  mutation BuyFeature($input: BuyFeatureInput!) {
    buyFeature(input: $input) {
      id
      url
    }
  }
`)

export const CheckoutQuery = graphql(`
  query Checkout($id: ID!) {
    checkout(id: $id) {
      id
      state
    }
  }
`)
