import { Button, CloseButton } from '@mantine/core'
import { IconArchive, IconCheck, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListingStatus } from '../../../gql/graphql'
import { useProblemText } from '../../../lib/useProblemText'
import { Confirm } from '../../../ui/Confirm'
import { complain, offerUndo, say } from '../../../ui/toast'
import classes from './ListingBulkBar.module.css'
import type { Row } from './listingRow'
import { type Outcome, useListingBulk } from './useListingBulk'

/** What can be done to the selected rows. Says what worked and, by name, what did not. */
export function ListingBulkBar({ rows, onDone }: { rows: Row[]; onDone: () => void }) {
  const { t } = useTranslation()
  const text = useProblemText()
  const { setStatus, remove, restore } = useListingBulk()
  const [busy, setBusy] = useState(false)
  const [asking, setAsking] = useState(false)

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
  const status = (to: ListingStatus) =>
    run(
      () => setStatus(rows, to),
      ({ done }) => say(t(to === 'PUBLISHED' ? 'bulk.published' : 'bulk.archived', { count: done.length })),
    )
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
      <span className={classes.count}>{t('bulk.selected', { count: rows.length })}</span>
      <Button
        size="xs"
        variant="default"
        loading={busy}
        disabled={!can('PUBLISHED')}
        leftSection={<IconCheck size={15} />}
        onClick={() => status('PUBLISHED')}
      >
        {t('bulk.publish')}
      </Button>
      <Button
        size="xs"
        variant="default"
        disabled={busy || !can('ARCHIVED')}
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
        onClick={() => setAsking(true)}
      >
        {t('common.delete')}
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
    </section>
  )
}
