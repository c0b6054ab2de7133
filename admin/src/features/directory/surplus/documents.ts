import { graphql } from '../../../gql'

export const SurplusFields = graphql(`
  fragment SurplusRecord on Surplus {
    id
    limit
    used
    readOnlyCount
    says
    readOnly {
      id
      name
      createdAt
    }
    chosen {
      id
      name
    }
  }
`)

export const SurplusQuery = graphql(`
  query Surplus {
    surplus {
      ...SurplusRecord
    }
  }
`)

export const ChooseSurplus = graphql(`
  mutation ChooseSurplus($input: ChooseSurplusInput!) {
    chooseSurplus(input: $input) {
      ...SurplusRecord
    }
  }
`)

/** Why a listing is read-only, where one is. */
export const SurplusSays = graphql(`
  query SurplusSays {
    surplus {
      id
      says
    }
  }
`)
