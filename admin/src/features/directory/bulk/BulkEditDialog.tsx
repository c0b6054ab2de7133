import { useApolloClient } from '@apollo/client/react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListingFilter } from '../../../gql/graphql'
import { useFormat } from '../../../lib/format'
import { readProblem } from '../../../lib/problem'
import { useProblemText } from '../../../lib/useProblemText'
import { Dialog } from '../../../ui/Dialog'
import { DialogFoot } from '../../../ui/DialogFoot'
import { complain } from '../../../ui/toast'
import { Button } from '@mantine/core'
import classes from './Bulk.module.css'
import { BulkChangeFields } from './BulkChangeFields'
import { type BulkDraft, changeOf, freshDraft } from './bulkChange'
import { BulkPreview } from './BulkPreview'
import { StartBulkEdit } from './documents'

export interface BulkEditDialogProps {
  /** Those that were selected, or all that a filter finds. */
  which: { ids: string[] } | { filter: ListingFilter }
  count: number
  preset?: Partial<BulkDraft> | undefined
  onClose: () => void
}

/** One change of many listings: what, what it would do, and a yes that names how many. It then goes on by itself, on a page of its own. */
export function BulkEditDialog({ which, count, preset, onClose }: BulkEditDialogProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const text = useProblemText()
  const client = useApolloClient()
  const navigate = useNavigate()
  const [draft, setDraft] = useState<BulkDraft>({ ...freshDraft, ...preset })
  const [now] = useState(() => Date.now())
  const [busy, setBusy] = useState(false)
  const change = changeOf(draft, now)
  const shown = { count, shown: format.number(count) }
  const start = async () => {
    if (!change) return
    setBusy(true)
    try {
      const { data } = await client.mutate({ mutation: StartBulkEdit, variables: { input: { ...which, change } } })
      for (const fieldName of ['listings', 'listingBulkEdits']) client.cache.evict({ id: 'ROOT_QUERY', fieldName })
      if (data) await navigate({ to: '/bulk-edits/$id', params: { id: data.startListingBulkEdit.id } })
    } catch (thrown) {
      complain(text(readProblem(thrown)))
      setBusy(false)
    }
  }
  return (
    <Dialog opened onClose={onClose} title={t('bulkEdit.title', shown)} size={520}>
      <div className={classes.stack}>
        <BulkChangeFields draft={draft} onDraft={setDraft} />
        {change && <BulkPreview input={{ ...which, change }} />}
        <p className={classes.hint}>{t('bulkEdit.undoText')}</p>
        <DialogFoot>
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button
            color={draft.action === 'delete' ? 'red' : 'brand'}
            loading={busy}
            disabled={!change}
            onClick={() => void start()}
          >
            {t(draft.action === 'delete' ? 'bulkEdit.goDelete' : 'bulkEdit.go', shown)}
          </Button>
        </DialogFoot>
      </div>
    </Dialog>
  )
}
