import { Button, CloseButton } from '@mantine/core'
import { IconArchive, IconCheck, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListingFilter, ListingStatus } from '../../../gql/graphql'
import { useFormat } from '../../../lib/format'
import { useProblemText } from '../../../lib/useProblemText'
import { Confirm } from '../../../ui/Confirm'
import { complain, offerUndo, say } from '../../../ui/toast'
import type { BulkDraft } from '../bulk/bulkChange'
import { BulkEditLater } from '../bulk/BulkEditLater'
import classes from './ListingBulkBar.module.css'
import type { Row } from './listingRow'
import { type Outcome, useListingBulk } from './useListingBulk'

interface ListingBulkBarProps {
  rows: Row[]
  /** How many the list finds, where all of this page are selected and there are more. */
  matching: number | undefined
  filter: ListingFilter
  onDone: () => void
}

/**
 * What can be done to the selected rows. Says what worked and, by name, what did not. All that the list finds, and changes beyond these
 * three, go by a bulk edit: by a job, with a page of its own.
 */
export function ListingBulkBar({ rows, matching, filter, onDone }: ListingBulkBarProps) {
  const { t } = useTranslation()
  const text = useProblemText()
  const format = useFormat()
  const { setStatus, remove, restore } = useListingBulk()
  const [busy, setBusy] = useState(false)
  const [asking, setAsking] = useState(false)
  const [everything, setEverything] = useState(false)
  const [editing, setEditing] = useState<Partial<BulkDraft>>()
  const all = everything && matching !== undefined
  const count = all ? matching : rows.length
  const shown = { count, shown: format.number(count) }

  const run = async (act: () => Promise<Outcome<Row>>, told: (outcome: Outcome<Row>) => void) => {
    setBusy(true)
    const outcome = await act()
    setBusy(false)
    onDone()
    if (outcome.done.length > 0) told(outcome)
    if (outcome.failed.length > 0) {
      complain(
        <>
          {t('bulk.failed', { count: outcome.failed.length })}
          <ul className={classes.failed}>
            {outcome.failed.slice(0, 5).map(({ thing, problem }) => (
              <li key={thing.id} dir="auto">
                <b>{thing.name}</b>: {text(problem)}
              </li>
            ))}
          </ul>
        </>,
      )
    }
  }
  const status = (to: ListingStatus) => {
    if (all) return setEditing({ action: 'status', status: to })
    void run(
      () => setStatus(rows, to),
      ({ done }) => say(t(to === 'PUBLISHED' ? 'bulk.published' : 'bulk.archived', { count: done.length })),
    )
  }
  const can = (to: ListingStatus) => rows.some(({ nextStatuses }) => nextStatuses.includes(to))
  const drop = async () => {
    setAsking(false)
    await run(
      () => remove(rows),
      ({ done }) =>
        offerUndo(t('bulk.deleted', { count: done.length }), {
          label: t('common.undo'),
          run: () => void restore(done),
        }),
    )
  }
  return (
    <section className={classes.bar} aria-label={t('bulk.selected', { count: rows.length })}>
      <span className={classes.count} role="status">
        {all ? t('bulkEdit.allSelected', shown) : t('bulk.selected', { count: rows.length })}
      </span>
      {matching !== undefined && !all && (
        <Button size="xs" variant="subtle" disabled={busy} onClick={() => setEverything(true)}>
          {t('bulkEdit.selectAll', { count: matching, shown: format.number(matching) })}
        </Button>
      )}
      <Button
        size="xs"
        variant="default"
        loading={busy}
        disabled={!all && !can('PUBLISHED')}
        leftSection={<IconCheck size={15} />}
        onClick={() => status('PUBLISHED')}
      >
        {t('bulk.publish')}
      </Button>
      <Button
        size="xs"
        variant="default"
        disabled={busy || (!all && !can('ARCHIVED'))}
        leftSection={<IconArchive size={15} />}
        onClick={() => status('ARCHIVED')}
      >
        {t('bulk.archive')}
      </Button>
      <Button
        size="xs"
        variant="default"
        color="red"
        disabled={busy}
        leftSection={<IconTrash size={15} />}
        onClick={() => (all ? setEditing({ action: 'delete' }) : setAsking(true))}
      >
        {t('common.delete')}
      </Button>
      <Button size="xs" variant="default" disabled={busy} onClick={() => setEditing({ action: 'addTags' })}>
        {t('bulkEdit.other')}
      </Button>
      <CloseButton aria-label={t('bulk.none')} onClick={onDone} />
      <Confirm
        opened={asking}
        danger
        title={
          rows.length === 1
            ? t('listings.deleteTitle', { name: rows[0]?.name })
            : t('bulk.deleteTitle', { count: rows.length })
        }
        confirm={t('common.delete')}
        cancel={t('common.cancel')}
        onConfirm={drop}
        onClose={() => setAsking(false)}
      >
        {t('listings.deleteText')}
      </Confirm>
      {editing && (
        <BulkEditLater
          which={all ? { filter } : { ids: rows.map(({ id }) => id) }}
          count={count}
          preset={editing}
          onClose={() => setEditing(undefined)}
        />
      )}
    </section>
  )
}
