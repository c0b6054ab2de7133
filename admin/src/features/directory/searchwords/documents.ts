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
