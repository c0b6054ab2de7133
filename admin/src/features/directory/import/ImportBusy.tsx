import { Button, Progress } from '@mantine/core'
import '@mantine/core/styles/Progress.layer.css'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../lib/format'
import { Section } from '../../../ui/Section'
import classes from './Import.module.css'
import { ImportCounts } from './ImportCounts'
import { type Import, useImportSteps } from './useImport'

type Busy = 'READING' | 'CHECKING' | 'RUNNING' | 'UNDOING'

/** While something runs: how far it is, what it found so far, and a way to stop it. The page may be left. */
export function ImportBusy({ row }: { row: Import }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { busy, cancel } = useImportSteps(row.id)
  const state = row.state as Busy
  const counts = state === 'CHECKING' ? row.planned : state === 'RUNNING' ? row.counts : null
  const known = state === 'CHECKING' || state === 'RUNNING'
  return (
    <Section title={t(`imports.busy.${state}`)} lead={t('imports.busyLead')}>
      <div className={classes.stack}>
        <div className={classes.progress}>
          <Progress
            value={known ? Math.max(1, row.progress * 100) : 100}
            animated={!known}
            striped={!known}
            aria-label={t(`imports.busy.${state}`)}
            flex={1}
          />
          {known && <span className="num">{format.percent(row.progress)}</span>}
        </div>
        {counts && <ImportCounts counts={counts} planned={state === 'CHECKING'} />}
        {state !== 'UNDOING' && (
          <div>
            <Button variant="default" loading={busy} onClick={() => void cancel()}>
              {t('imports.stop')}
            </Button>
          </div>
        )}
      </div>
    </Section>
  )
}
