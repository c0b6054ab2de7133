import { Button, type ButtonProps } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { readProblem } from '../lib/problem'
import { saveCsv } from '../lib/saveCsv'
import { useProblemText } from '../lib/useProblemText'
import { complain } from './toast'

interface Part {
  csv: string
  endCursor: string | null
}
interface CsvExportProps extends Pick<ButtonProps, 'size'> {
  label: string
  /** Of the file, without its day. */
  file: string
  ask: (after: string | null) => Promise<Part | undefined>
}

/** What a list shows, as a file: part by part from the server, which escapes what a spreadsheet would run. */
export function CsvExport({ label, file, ask, ...look }: CsvExportProps) {
  const text = useProblemText()
  const [busy, setBusy] = useState(false)
  const run = async () => {
    setBusy(true)
    try {
      const parts: string[] = []
      for (let part = await ask(null); part; part = part.endCursor ? await ask(part.endCursor) : undefined)
        parts.push(part.csv)
      saveCsv(parts, `${file}-${new Date().toISOString().slice(0, 10)}.csv`)
    } catch (thrown) {
      complain(text(readProblem(thrown)))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Button
      variant="default"
      leftSection={<IconDownload size={16} />}
      loading={busy}
      onClick={() => void run()}
      {...look}
    >
      {label}
    </Button>
  )
}
