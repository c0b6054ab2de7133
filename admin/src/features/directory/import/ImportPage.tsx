import { Button } from '@mantine/core'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readProblem } from '../../../lib/problem'
import { inOwnWords } from '../../../lib/refusals'
import { Notice } from '../../../ui/Notice'
import { RecordSkeleton } from '../../../ui/RecordSkeleton'
import { SettingsPage } from '../../../ui/templates'
import { NotFoundPage } from '../../shell/NotFoundPage'
import { ProblemState } from '../../shell/ProblemState'
import { ImportBusy } from './ImportBusy'
import { ImportCheck } from './ImportCheck'
import { ImportReport } from './ImportReport'
import { ImportStepper } from './ImportStepper'
import { MappingForm } from './MappingForm'
import { StateChip } from './StateChip'
import { type Import, isBusy, useImport } from './useImport'

/** One import, at whichever step it is: a reload, or another browser, finds it there. */
export function ImportPage() {
  const { t } = useTranslation()
  const { id } = useParams({ from: '/imports/$id' })
  const { row, error, refetch, missing } = useImport(id)
  if (missing) return <NotFoundPage />
  if (!row) {
    if (error) return <ProblemState page problem={readProblem(error)} onRetry={() => void refetch()} />
    return <RecordSkeleton label={t('common.loading')} />
  }
  return (
    <SettingsPage
      title={row.fileName}
      beside={<StateChip state={row.state} />}
      back={{ to: { to: '/imports' }, label: t('imports.backToAll') }}
    >
      <ImportStepper state={row.state} />
      {row.failure && (
        <Notice tone="bad" urgent>
          {inOwnWords(row.failure)}
        </Notice>
      )}
      <Step row={row} />
    </SettingsPage>
  )
}

function Step({ row }: { row: Import }) {
  const { t } = useTranslation()
  const [mapping, remap] = useState(false)
  if (isBusy(row)) return <ImportBusy row={row} />
  if (row.state === 'MAPPING' || (row.state === 'CHECKED' && mapping))
    return <MappingForm key={row.id} row={row} onChecked={() => remap(false)} />
  if (row.state === 'CHECKED') return <ImportCheck row={row} onRemap={() => remap(true)} />
  if (row.state === 'UPLOADING') return <Notice tone="wait">{t('imports.notArrived')}</Notice>
  if (row.state === 'EXPIRED') return <Notice tone="calm">{t('imports.expired')}</Notice>
  if (row.counts || row.state === 'UNDONE') return <ImportReport row={row} />
  return (
    <>
      {row.state === 'CANCELLED' && <Notice tone="calm">{t('imports.discarded')}</Notice>}
      <div>
        <Button renderRoot={(props) => <Link to="/imports" {...props} />}>{t('imports.again')}</Button>
      </div>
    </>
  )
}
