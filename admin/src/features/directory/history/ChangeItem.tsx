import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListingHistoryQuery } from '../../../gql/graphql'
import { inRow, useFormat } from '../../../lib/format'
import { Confirm } from '../../../ui/Confirm'
import { Moment } from '../../../ui/Moment'
import { useAuditWords } from '../../audit/useAuditWords'
import classes from './History.module.css'
import { apart, type OwnField, readable } from './readable'

type Change = ListingHistoryQuery['listingHistory']['nodes'][number]

interface ChangeItemProps {
  change: Change
  /** What its categories ask for, by which answers are read. */
  own: OwnField[]
  busy: boolean
  onUndo: () => Promise<void>
}

/** One change: who and when, each field as it was and as it became, and what of it can be taken back. */
export function ChangeItem({ change, own, busy, onUndo }: ChangeItemProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useAuditWords()
  const [asking, setAsking] = useState(false)
  const { fields, actorName, actorKind } = change
  const named = (stands: boolean) =>
    inRow(fields.flatMap(({ name, standing }) => ((standing === 'STANDS') === stands ? [words.field(name)] : [])))
  return (
    <li className={classes.change}>
      <div className={classes.head}>
        <div>
          <p className={classes.action}>{words.action(change.action)}</p>
          <p className={classes.by}>
            <bdi>{actorName ?? t(actorKind === 'USER' ? 'history.staff' : `audit.kind.${actorKind}`)}</bdi> ·{' '}
            <Moment at={change.at} />
          </p>
        </div>
        {named(true) && (
          <Button variant="default" size="compact-md" disabled={busy} onClick={() => setAsking(true)}>
            {t('history.undo')}
          </Button>
        )}
      </div>
      <dl className={classes.fields}>
        {fields
          .map((field) => ({ ...field, ...apart(field) }))
          .map(({ name, before, after, standing }) => (
            <div key={name}>
              <dt>{words.field(name)}</dt>
              {standing === 'NOT_KEPT' && before === null && after === null ? (
                <dd className={classes.quiet}>{t('history.notKept')}</dd>
              ) : (
                <dd>
                  <del dir="auto">{readable(name, before, { format, own }) ?? '–'}</del>
                  <span className={classes.arrow} aria-hidden>
                    →
                  </span>
                  <ins dir="auto">{readable(name, after, { format, own }) ?? '–'}</ins>
                </dd>
              )}
            </div>
          ))}
      </dl>
      <Confirm
        opened={asking}
        title={t('history.undoTitle')}
        confirm={t('history.undo')}
        cancel={t('common.cancel')}
        onConfirm={async () => {
          await onUndo()
          setAsking(false)
        }}
        onClose={() => setAsking(false)}
      >
        <p>{t('history.restores', { fields: named(true) })}</p>
        {named(false) && <p>{t('history.leaves', { fields: named(false) })}</p>}
      </Confirm>
    </li>
  )
}
