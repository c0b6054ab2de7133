import { useApolloClient } from '@apollo/client/react'
import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../gql'
import type { AuditFilter, AuditCsvQuery as AuditCsvQueryResult } from '../../gql/graphql'
import { readProblem } from '../../lib/problem'
import { useProblemText } from '../../lib/useProblemText'
import { saveCsv } from '../../lib/saveCsv'
import { complain } from '../../ui/toast'

const AuditCsvQuery = graphql(`
  query AuditCsv($filter: AuditFilter, $after: String) {
    auditLogCsv(filter: $filter, after: $after) {
      csv
      endCursor
    }
  }
`)

/** What the list shows, as a file: part by part from the server, which escapes what a spreadsheet would run. */
export function AuditExport({ filter }: { filter: AuditFilter }) {
  const { t } = useTranslation()
  const client = useApolloClient()
  const text = useProblemText()
  const [busy, setBusy] = useState(false)
  const ask = async (after: string | null): Promise<AuditCsvQueryResult['auditLogCsv'] | undefined> => {
    const variables = { filter, after }
    return (await client.query({ query: AuditCsvQuery, variables, fetchPolicy: 'no-cache' })).data?.auditLogCsv
  }
  const run = async () => {
    setBusy(true)
    try {
      const parts: string[] = []
      for (let part = await ask(null); part; part = part.endCursor ? await ask(part.endCursor) : undefined)
        parts.push(part.csv)
      saveCsv(parts, `${t('audit.file')}-${new Date().toISOString().slice(0, 10)}.csv`)
    } catch (thrown) {
      complain(text(readProblem(thrown)))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Button variant="default" leftSection={<IconDownload size={16} />} loading={busy} onClick={() => void run()}>
      {t('audit.export')}
    </Button>
  )
}
