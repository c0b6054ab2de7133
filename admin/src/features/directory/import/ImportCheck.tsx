import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../lib/format'
import { Notice } from '../../../ui/Notice'
import { Section } from '../../../ui/Section'
import classes from './Import.module.css'
import { ImportCounts } from './ImportCounts'
import { ImportHeld } from './ImportHeld'
import { ImportProblems } from './ImportProblems'
import { type Import, useImportSteps } from './useImport'

/** What the dry run found. Nothing is written yet: this is where somebody says yes. */
export function ImportCheck({ row, onRemap }: { row: Import; onRemap: () => void }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { busy, start, cancel } = useImportSteps(row.id)
  const { planned } = row
  if (!planned) return null
  const change = planned.created + planned.updated
  return (
    <>
      <Section title={t('imports.checked')} lead={t('imports.checkedLead')}>
        <div className={classes.stack}>
          <ImportCounts counts={planned} planned />
          {planned.older > 0 && (
            <Notice tone="wait">
              {t('imports.older', { count: planned.older, shown: format.number(planned.older) })}
            </Notice>
          )}
          <ImportHeld row={row} />
          <div className={classes.buttons}>
            <Button loading={busy} disabled={change === 0} onClick={() => void start()}>
              {change ? t('imports.start', { count: change, shown: format.number(change) }) : t('imports.nothing')}
            </Button>
            <Button variant="default" disabled={busy} onClick={onRemap}>
              {t('imports.remap')}
            </Button>
            <Button variant="subtle" color="gray" disabled={busy} onClick={() => void cancel()}>
              {t('imports.discard')}
            </Button>
          </div>
        </div>
      </Section>
      <ImportProblems row={row} />
    </>
  )
}
