import { Button } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../lib/format'
import { readProblem } from '../../../lib/problem'
import { inOwnWords } from '../../../lib/refusals'
import { Confirm } from '../../../ui/Confirm'
import { Notice } from '../../../ui/Notice'
import { RecordSkeleton } from '../../../ui/RecordSkeleton'
import { Section } from '../../../ui/Section'
import { SettingsPage } from '../../../ui/templates'
import { NotFoundPage } from '../../shell/NotFoundPage'
import { ProblemState } from '../../shell/ProblemState'
import classes from './Bulk.module.css'
import { BulkLeft } from './BulkLeft'
import { BulkProgress } from './BulkProgress'
import { BulkStateChip } from './BulkStateChip'
import { isBusy, useBulkEdit } from './useBulkEdit'
import { useChangeWords } from './useChangeWords'

/** One bulk edit while it runs and when it is over: a reload, or another browser, finds it here. */
export function BulkEditPage() {
  const { t } = useTranslation()
  const format = useFormat()
  const { change } = useChangeWords()
  const { id } = useParams({ from: '/bulk-edits/$id' })
  const { row, error, refetch, missing, stepping, cancel, undo } = useBulkEdit(id)
  const [asking, setAsking] = useState(false)
  if (missing) return <NotFoundPage />
  if (!row) {
    if (error) return <ProblemState page problem={readProblem(error)} onRetry={() => void refetch()} />
    return <RecordSkeleton label={t('common.loading')} />
  }
  const busy = isBusy(row)
  return (
    <SettingsPage
      title={t('bulkEdit.name', { count: row.matched, shown: format.number(row.matched) })}
      beside={<BulkStateChip state={row.state} />}
      back={{ to: { to: '/listings' }, label: t('imports.back') }}
    >
      {row.failure && (
        <Notice tone="bad" urgent>
          {inOwnWords(row.failure)}
        </Notice>
      )}
      <Section title={change(row.change)} lead={t(`bulkEdit.lead.${row.state}`)}>
        <div className={classes.stack}>
          <BulkProgress row={row} />
          <div className={classes.buttons}>
            {row.state === 'RUNNING' && (
              <Button variant="default" loading={stepping} onClick={() => void cancel()}>
                {t('imports.stop')}
              </Button>
            )}
            {!(row.state === 'RUNNING') && row.viewerCanUndo && row.changed > 0 && (
              <Button
                variant="default"
                loading={stepping}
                leftSection={<IconArrowBackUp size={16} className={classes.turn} />}
                onClick={() => setAsking(true)}
              >
                {t('imports.undo')}
              </Button>
            )}
          </div>
          {!busy && row.viewerCanUndo && row.changed > 0 && row.undoableUntil && (
            <p className={classes.hint}>{t('imports.undoUntil', { until: format.toTheMinute(row.undoableUntil) })}</p>
          )}
        </div>
      </Section>
      <BulkLeft row={row} />
      <Confirm
        opened={asking}
        title={t('bulkEdit.undoTitle')}
        confirm={t('imports.undo')}
        cancel={t('common.cancel')}
        onConfirm={async () => {
          setAsking(false)
          await undo()
        }}
        onClose={() => setAsking(false)}
      >
        {t('bulkEdit.undoAsk', { count: row.changed, shown: format.number(row.changed) })}
      </Confirm>
    </SettingsPage>
  )
}
