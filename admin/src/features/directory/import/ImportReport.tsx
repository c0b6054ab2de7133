import { Button } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { inRow, useFormat } from '../../../lib/format'
import { Confirm } from '../../../ui/Confirm'
import { Section } from '../../../ui/Section'
import classes from './Import.module.css'
import { ImportCounts } from './ImportCounts'
import { ImportHeld } from './ImportHeld'
import { ImportProblems } from './ImportProblems'
import { useFieldWords } from './useFieldWords'
import { type Import, useImportSteps } from './useImport'

const HEADS: Partial<Record<Import['state'], 'undone' | 'cancelled' | 'failed'>> = {
  UNDONE: 'undone',
  CANCELLED: 'cancelled',
  FAILED: 'failed',
}

/** What an import did, and for a day the way back. */
export function ImportReport({ row }: { row: Import }) {
  const { t } = useTranslation()
  const format = useFormat()
  const word = useFieldWords()
  const [asking, setAsking] = useState(false)
  const { busy, undo } = useImportSteps(row.id)
  const did = (row.counts?.created ?? 0) + (row.counts?.updated ?? 0)
  const head = HEADS[row.state] ?? 'done'
  // What waits for a moderator is in, and found by nobody yet: the notice below says so.
  const isHeld = head === 'done' && row.suspicions.length > 0
  return (
    <>
      <Section title={t(`imports.${head}`)} {...(isHeld ? {} : { lead: t(`imports.${head}Lead`) })}>
        <div className={classes.stack}>
          {row.counts && <ImportCounts counts={row.counts} planned={false} />}
          {row.state !== 'UNDONE' && <ImportHeld row={row} />}
          <div className={classes.buttons}>
            <Button renderRoot={(props) => <Link to="/listings" {...props} />}>{t('imports.toListings')}</Button>
            {row.viewerCanUndo && did > 0 && (
              <Button
                variant="default"
                loading={busy}
                leftSection={<IconArrowBackUp size={16} className={classes.turn} />}
                onClick={() => setAsking(true)}
              >
                {t('imports.undo')}
              </Button>
            )}
          </div>
          {row.viewerCanUndo && did > 0 && row.undoableUntil && (
            <p className={classes.hint}>{t('imports.undoUntil', { until: format.toTheMinute(row.undoableUntil) })}</p>
          )}
        </div>
      </Section>
      {row.keptListings.length > 0 && (
        <Section title={t('imports.kept')} lead={t('imports.keptLead')}>
          <ul className={classes.problems}>
            {row.keptListings.map(({ id, name, columns }) => (
              <li key={id}>
                <Link to="/listings/$id" params={{ id }} dir="auto">
                  {name}
                </Link>
                <span className={classes.line}>
                  {columns.length ? inRow(columns.map(word)) : t('imports.keptMade')}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {row.state !== 'UNDONE' && <ImportProblems row={row} />}
      <Confirm
        opened={asking}
        danger
        title={t('imports.undoTitle')}
        confirm={t('imports.undo')}
        cancel={t('common.cancel')}
        onConfirm={async () => {
          setAsking(false)
          await undo()
        }}
        onClose={() => setAsking(false)}
      >
        {t(row.counts?.updated ? 'imports.undoText' : 'imports.undoMade', {
          created: format.number(row.counts?.created ?? 0),
          updated: format.number(row.counts?.updated ?? 0),
        })}
      </Confirm>
    </>
  )
}
