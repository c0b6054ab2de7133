import { graphql } from '../../gql'
import type { AuditRowFragment } from '../../gql/graphql'

export const AuditRow = graphql(`
  fragment AuditRow on AuditEntry {
    id
    at
    action
    outcome
    viewedAs
    changeCount
    requestId
    jobId
    actor {
      kind
      id
      name
      avatarUrl
    }
    target {
      type
      id
      label
    }
    changes {
      type
      id
      kind
      fields {
        name
        before
        after
        masked
      }
    }
    facts {
      name
      value
    }
  }
`)

export type Row = AuditRowFragment
