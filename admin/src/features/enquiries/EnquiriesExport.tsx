import { useApolloClient } from '@apollo/client/react'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../gql'
import type { EnquiryFilter } from '../../gql/graphql'
import { CsvExport } from '../../ui/CsvExport'

const EnquiriesCsvQuery = graphql(`
  query EnquiriesCsv($filter: EnquiryFilter, $after: String) {
    enquiriesCsv(filter: $filter, after: $after) {
      csv
      endCursor
    }
  }
`)

export function EnquiriesExport({ filter }: { filter: EnquiryFilter }) {
  const { t } = useTranslation()
  const client = useApolloClient()
  const ask = async (after: string | null) => {
    const variables = { filter, after }
    return (await client.query({ query: EnquiriesCsvQuery, variables, fetchPolicy: 'no-cache' })).data?.enquiriesCsv
  }
  return <CsvExport label={t('enquiries.export')} file={t('enquiries.file')} ask={ask} size="xs" />
}
