import { useApolloClient } from '@apollo/client/react'
import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../gql'
import type { EnquiriesCsvQuery as EnquiriesCsvResult, EnquiryFilter } from '../../gql/graphql'
import { readProblem } from '../../lib/problem'
import { saveCsv } from '../../lib/saveCsv'
import { useProblemText } from '../../lib/useProblemText'
import { complain } from '../../ui/toast'

const EnquiriesCsvQuery = graphql(`
  query EnquiriesCsv($filter: EnquiryFilter, $after: String) {
    enquiriesCsv(filter: $filter, after: $after) {
      csv
      endCursor
    }
  }
`)

/** The leads of this view as a file: part by part from the server, which escapes what a spreadsheet would run. */
export function EnquiriesExport({ filter }: { filter: EnquiryFilter }) {
  const { t } = useTranslation()
  const client = useApolloClient()
  const text = useProblemText()
  const [busy, setBusy] = useState(false)
  const ask = async (after: string | null): Promise<EnquiriesCsvResult['enquiriesCsv'] | undefined> => {
    const variables = { filter, after }
    return (await client.query({ query: EnquiriesCsvQuery, variables, fetchPolicy: 'no-cache' })).data?.enquiriesCsv
  }
  const run = async () => {
    setBusy(true)
    try {
      const parts: string[] = []
      for (let part = await ask(null); part; part = part.endCursor ? await ask(part.endCursor) : undefined)
        parts.push(part.csv)
      saveCsv(parts, `${t('enquiries.file')}-${new Date().toISOString().slice(0, 10)}.csv`)
    } catch (thrown) {
      complain(text(readProblem(thrown)))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Button
      variant="default"
      size="xs"
      leftSection={<IconDownload size={16} />}
      loading={busy}
      onClick={() => void run()}
    >
      {t('enquiries.export')}
    </Button>
  )
}
