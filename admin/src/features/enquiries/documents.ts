import { graphql } from '../../gql'

export const EnquiryFields = graphql(`
  fragment EnquiryEntry on Enquiry {
    id
    status
    name
    email
    phone
    consentVersion
    signals
    createdAt
    lastMessageAt
    viewerCanAnswer
    listing {
      id
      name
    }
    messages {
      id
      author
      text
      createdAt
      writer {
        id
        name
      }
    }
  }
`)

export const EnquiriesQuery = graphql(`
  query Enquiries($filter: EnquiryFilter, $after: String) {
    enquiries(filter: $filter, first: 30, after: $after) {
      nodes {
        id
        ...EnquiryEntry
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`)

export const NewEnquiriesQuery = graphql(`
  query NewEnquiries {
    newEnquiryCount
  }
`)

export const AnswerEnquiry = graphql(`
  mutation AnswerEnquiry($id: ID!, $input: AnswerEnquiryInput!) {
    answerEnquiry(id: $id, input: $input) {
      id
      status
    }
  }
`)

export const UpdateEnquiry = graphql(`
  mutation UpdateEnquiry($id: ID!, $status: EnquiryStatus!) {
    updateEnquiry(id: $id, input: { status: $status }) {
      id
      status
    }
  }
`)
