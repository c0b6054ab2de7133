import { graphql } from '../../../gql'

export const ImportParts = graphql(`
  fragment ImportParts on ListingImport {
    id
    fileName
    bytes
    state
    progress
    failure
    format
    encoding
    delimiter
    createdAt
    finishedAt
    hasErrorFile
    hasNotesFile
    undoableUntil
    viewerCanUndo
    suspicions
    columns {
      index
      heading
      samples
      field
    }
    planned {
      rows
      created
      updated
      older
      unchanged
      rejected
      duplicates
    }
    counts {
      rows
      created
      updated
      older
      unchanged
      rejected
      duplicates
    }
    problems {
      line
      column
      reason
      kind
    }
    keptListings {
      id
      name
      columns
    }
  }
`)

export const ImportQuery = graphql(`
  query ListingImportPage($id: ID!) {
    listingImport(id: $id) {
      id
      ...ImportParts
    }
  }
`)

export const ImportNews = graphql(`
  subscription ListingImportNews {
    listingImportChanged {
      id
      ...ImportParts
    }
  }
`)

export const ImportsQuery = graphql(`
  query ListingImports($after: String) {
    listingImports(first: 20, after: $after) {
      nodes {
        id
        fileName
        state
        createdAt
        planned {
          rows
        }
        counts {
          rows
          created
          updated
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`)

export const MappingQuery = graphql(`
  query ImportMapping {
    importFields {
      key
      label
    }
    importTemplates {
      id
      name
      mapping {
        heading
        field
      }
    }
  }
`)

export const CreateImport = graphql(`
  mutation CreateListingImport($input: CreateListingImportInput!) {
    createListingImport(input: $input) {
      id
      upload {
        url
        contentType
      }
    }
  }
`)

export const ReadImport = graphql(`
  mutation ReadListingImport($id: ID!) {
    readListingImport(id: $id) {
      id
      ...ImportParts
    }
  }
`)

export const CheckImport = graphql(`
  mutation CheckListingImport($id: ID!, $input: CheckListingImportInput!) {
    checkListingImport(id: $id, input: $input) {
      id
      ...ImportParts
    }
  }
`)

export const StartImport = graphql(`
  mutation StartListingImport($id: ID!) {
    startListingImport(id: $id) {
      id
      ...ImportParts
    }
  }
`)

export const CancelImport = graphql(`
  mutation CancelListingImport($id: ID!) {
    cancelListingImport(id: $id) {
      id
      ...ImportParts
    }
  }
`)

export const UndoImport = graphql(`
  mutation UndoListingImport($id: ID!) {
    undoListingImport(id: $id) {
      id
      ...ImportParts
    }
  }
`)

export const OpenErrors = graphql(`
  mutation OpenImportErrors($id: ID!, $report: ImportReport!) {
    openImportErrors(id: $id, report: $report) {
      url
    }
  }
`)
