import { Progress } from '@mantine/core'
import '@mantine/core/styles/Progress.layer.css'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../lib/format'
import { Tiles } from '../../../ui/Tiles'
import classes from './Bulk.module.css'
import { type BulkEdit, isBusy } from './useBulkEdit'

const TILES = [
  ['changed', 'good'],
  ['unchanged', 'calm'],
  ['failed', 'bad'],
] as const

/** How far it is, and what came of the listings so far. */
export function BulkProgress({ row }: { row: BulkEdit }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <>
      {isBusy(row) && (
        <div className={classes.progress}>
          <Progress value={Math.max(1, row.progress * 100)} aria-label={t(`bulkEdit.state.${row.state}`)} flex={1} />
          <span className="num">{format.percent(row.progress)}</span>
        </div>
      )}
      <Tiles tiles={TILES.map(([name, tone]) => ({ label: t(`bulkEdit.was.${name}`), count: row[name], tone }))} />
    </>
  )
}
