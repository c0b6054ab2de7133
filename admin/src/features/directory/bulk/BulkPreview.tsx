import { useQuery } from '@apollo/client/react'
import { useDebouncedValue } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import type { ListingBulkEditInput } from '../../../gql/graphql'
import { inRow, useFormat } from '../../../lib/format'
import { readProblem } from '../../../lib/problem'
import { inOwnWords } from '../../../lib/refusals'
import { useProblemText } from '../../../lib/useProblemText'
import { Notice } from '../../../ui/Notice'
import classes from './Bulk.module.css'
import { BulkPreviewQuery } from './documents'

/** What it would do, before anybody says yes: asked anew as the change is put together. */
export function BulkPreview({ input }: { input: ListingBulkEditInput }) {
  const { t } = useTranslation()
  const format = useFormat()
  const text = useProblemText()
  const [asked] = useDebouncedValue(input, 300)
  const { data, previousData, error } = useQuery(BulkPreviewQuery, {
    variables: { input: asked },
    fetchPolicy: 'network-only',
  })
  const seen = (data ?? previousData)?.previewListingBulkEdit
  if (error && !data) return <Notice tone="bad">{text(readProblem(error))}</Notice>
  if (!seen) return <p className={classes.hint}>{t('bulkEdit.counting')}</p>
  const count = (of: number) => ({ count: of, shown: format.number(of) })
  const reasons = Map.groupBy(seen.failures, ({ reason }) => reason)
  return (
    <div className={classes.preview} role="status" data-stale={!data || undefined}>
      {seen.examined < seen.matched && <p className={classes.hint}>{t('bulkEdit.examined', count(seen.examined))}</p>}
      <ul className={classes.facts}>
        <li>{t('bulkEdit.changing', count(seen.changing))}</li>
        {seen.unchanged > 0 && <li>{t('bulkEdit.already', count(seen.unchanged))}</li>}
        {seen.failing > 0 && <li>{t('bulkEdit.failing', count(seen.failing))}</li>}
      </ul>
      {[...reasons].slice(0, 3).map(([reason, failures]) => (
        <Notice key={reason} tone="wait">
          <bdi>{inOwnWords(reason)}</bdi>{' '}
          <span dir="auto">
            ({inRow(failures.slice(0, 3).map(({ name }) => name))}
            {failures.length > 3 && ' …'})
          </span>
        </Notice>
      ))}
    </div>
  )
}
