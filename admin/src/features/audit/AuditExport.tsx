import { useApolloClient } from '@apollo/client/react'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../gql'
import type { AuditFilter } from '../../gql/graphql'
import { CsvExport } from '../../ui/CsvExport'

const AuditCsvQuery = graphql(`
  query AuditCsv($filter: AuditFilter, $after: String) {
    auditLogCsv(filter: $filter, after: $after) {
      csv
      endCursor
    }
  }
`)

export function AuditExport({ filter }: { filter: AuditFilter }) {
  const { t } = useTranslation()
  const client = useApolloClient()
  const ask = async (after: string | null) => {
    const variables = { filter, after }
    return (await client.query({ query: AuditCsvQuery, variables, fetchPolicy: 'no-cache' })).data?.auditLogCsv
  }
  return <CsvExport label={t('audit.export')} file={t('audit.file')} ask={ask} />
}
