import { graphql } from '../../../gql'

export const SearchWordsQuery = graphql(`
  query SearchWords {
    synonyms {
      id
      terms
      onlyFrom
    }
    missedSearches(first: 50) {
      text
      visitors
      lastDay
    }
    savedSearchCounts {
      active
      waiting
      daily
      weekly
      categories {
        visitors
        category {
          id
          name
        }
      }
      texts {
        text
        visitors
      }
    }
  }
`)

export const SavedSearchesOf = graphql(`
  query SavedSearchesOf($email: String!) {
    savedSearchesOf(email: $email) {
      id
      summary
      status
      frequency
    }
  }
`)

export const DeleteSavedSearchesOf = graphql(`
  mutation DeleteSavedSearchesOf($email: String!) {
    deleteSavedSearchesOf(email: $email)
  }
`)

export const CreateSynonym = graphql(`
  mutation CreateSynonym($input: SynonymInput!) {
    createSynonym(input: $input) {
      id
    }
  }
`)

export const UpdateSynonym = graphql(`
  mutation UpdateSynonym($id: ID!, $input: SynonymInput!) {
    updateSynonym(id: $id, input: $input) {
      id
      terms
      onlyFrom
    }
  }
`)

export const DeleteSynonym = graphql(`
  mutation DeleteSynonym($id: ID!) {
    deleteSynonym(id: $id) {
      id
    }
  }
`)

export const ImportSynonyms = graphql(`
  mutation ImportSynonyms($input: ImportSynonymsInput!) {
    importSynonyms(input: $input) {
      added
      known
    }
  }
`)

export const DismissMissedSearch = graphql(`
  mutation DismissMissedSearch($text: String!) {
    dismissMissedSearch(text: $text)
  }
`)
