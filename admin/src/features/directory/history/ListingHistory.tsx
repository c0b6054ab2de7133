import { useMutation, useQuery } from '@apollo/client/react'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { inRow } from '../../../lib/format'
import { readProblem } from '../../../lib/problem'
import { useProblemText } from '../../../lib/useProblemText'
import { Notice } from '../../../ui/Notice'
import { Section } from '../../../ui/Section'
import { complain, say } from '../../../ui/toast'
import { useMay } from '../../identity/useSession'
import { useAuditWords } from '../../audit/useAuditWords'
import { ChangeItem } from './ChangeItem'
import { ListingHistoryQuery, UndoListingChange } from './documents'
import { ownFor } from './readable'
import { waitsOf } from './waiting'
import classes from './History.module.css'

interface ListingHistoryProps {
  listingId: string
  /** What is written and not saved would be lost. */
  disabled: boolean
  /** The page reads the listing anew. */
  onUndone: () => Promise<void>
}

/** Who changed what of a listing, and a change taken back. Read when somebody asks for it. */
export function ListingHistory({ listingId, disabled, onUndone }: ListingHistoryProps) {
  const { t } = useTranslation()
  const [shown, setShown] = useState(false)
  return (
    <Section title={t('history.title')} lead={t('history.lead')}>
      {shown ? (
        <Changes listingId={listingId} disabled={disabled} onUndone={onUndone} />
      ) : (
        <Button variant="default" onClick={() => setShown(true)}>
          {t('history.show')}
        </Button>
      )}
    </Section>
  )
}

function Changes({ listingId, disabled, onUndone }: ListingHistoryProps) {
  const { t, i18n } = useTranslation()
  const text = useProblemText()
  const words = useAuditWords()
  const [pages, setPages] = useState<string[]>([])
  const after = pages.at(-1) ?? null
  const { data, error } = useQuery(ListingHistoryQuery, {
    variables: { listingId, after },
    // What it asks of the listing is less than the form below knows of it.
    fetchPolicy: 'no-cache',
  })
  const isStaff = useMay('listing.write')
  const [undo, { loading }] = useMutation(UndoListingChange)
  if (error && !data) return <Notice tone="bad">{text(readProblem(error))}</Notice>
  if (!data) return <p className="muted">{t('common.loading')}</p>
  const { nodes, pageInfo } = data.listingHistory
  const own = ownFor(data.listing?.fields.map(({ field }) => field) ?? [], {
    language: i18n.language,
    yesNo: { true: t('listing.fields.true'), false: t('listing.fields.false') },
  })
  const takeBack = async (changeId: string) => {
    try {
      const { data: done } = await undo({ variables: { listingId, changeId } })
      const left = done?.undoListingChange.left.map(({ name }) => words.field(name)) ?? []
      const waits = !isStaff && done ? waitsOf(done.undoListingChange) : false
      await onUndone()
      if (waits) say(t('history.undoneWaits'))
      else say(left.length ? t('history.undoneBut', { fields: inRow(left) }) : t('history.undone'))
    } catch (thrown) {
      complain(text(readProblem(thrown)))
    }
  }
  return (
    <>
      {nodes.length === 0 && <p className="muted">{t('history.none')}</p>}
      <ol className={classes.changes} aria-label={t('history.title')}>
        {nodes.map((change) => (
          <ChangeItem
            key={change.id}
            change={change}
            own={own}
            busy={loading || disabled}
            onUndo={() => takeBack(change.id)}
          />
        ))}
      </ol>
      <div className={classes.pages}>
        {after && (
          <Button variant="default" onClick={() => setPages(pages.slice(0, -1))}>
            {t('history.newer')}
          </Button>
        )}
        {pageInfo.hasNextPage && (
          <Button variant="default" onClick={() => setPages([...pages, pageInfo.endCursor ?? ''])}>
            {t('history.older')}
          </Button>
        )}
      </div>
    </>
  )
}
