import { useMutation } from '@apollo/client/react'
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type FragmentType, graphql, readFragment } from '../../gql'
import type { ExportState } from '../../gql/graphql'
import { useFormat } from '../../lib/format'
import { readProblem } from '../../lib/problem'
import { useProblemText } from '../../lib/useProblemText'
import { Chip, type Tone } from '../../ui/Chip'
import { Moment } from '../../ui/Moment'
import { complain } from '../../ui/toast'
import classes from './DataPage.module.css'

const Fragment = graphql(`
  fragment ExportRow on TenantExport {
    id
    state
    bytes
    rowCount
    fileCount
    createdAt
    expiresAt
  }
`)

const OpenExport = graphql(`
  mutation OpenTenantExport($id: ID!) {
    openTenantExport(id: $id) {
      url
    }
  }
`)

const TONES: Record<ExportState, Tone> = {
  WAITING: 'wait',
  RUNNING: 'wait',
  READY: 'good',
  FAILED: 'bad',
  EXPIRED: 'calm',
}

export function ExportRow({ export: given }: { export: FragmentType<typeof Fragment> }) {
  const { t } = useTranslation()
  const format = useFormat()
  const text = useProblemText()
  const row = readFragment(Fragment, given)
  const [open, { loading }] = useMutation(OpenExport)

  const fetchIt = async () => {
    try {
      const { data } = await open({ variables: { id: row.id } })
      // An attachment: the page stays where it is.
      if (data) window.location.assign(data.openTenantExport.url)
    } catch (thrown) {
      complain(text(readProblem(thrown)))
    }
  }
  const ready = row.state === 'READY'
  return (
    <li className={classes.row}>
      <Chip tone={TONES[row.state]}>{t(`data.state.${row.state}`)}</Chip>
      <span className={classes.facts}>
        <Moment at={row.createdAt} />
        {row.rowCount !== null && ` · ${t('data.rows', { count: row.rowCount, shown: format.number(row.rowCount) })}`}
        {row.fileCount !== null &&
          ` · ${t('data.pictures', { count: row.fileCount, shown: format.number(row.fileCount) })}`}
        {row.bytes !== null && ` · ${sizeOf(row.bytes, format.number)}`}
        {ready && row.expiresAt && ` · ${t('data.until', { on: format.date(row.expiresAt) })}`}
      </span>
      {ready && (
        <Button size="xs" variant="default" loading={loading} onClick={() => void fetchIt()}>
          {t('data.fetch')}
        </Button>
      )}
    </li>
  )
}

function sizeOf(bytes: number, number: (value: number) => string): string {
  const [unit, divisor] = bytes >= 1e9 ? ['GB', 1e9] : bytes >= 1e6 ? ['MB', 1e6] : ['kB', 1e3]
  return `${number(Math.max(0.1, Math.round((bytes / Number(divisor)) * 10) / 10))} ${unit}`
}
