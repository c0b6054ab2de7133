import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { inRow, useFormat } from '../../../lib/format'
import { inOwnWords } from '../../../lib/refusals'
import { Section } from '../../../ui/Section'
import classes from './Bulk.module.css'
import type { BulkEdit } from './useBulkEdit'
import { useChangeWords } from './useChangeWords'

/** Those that could not be changed, and those that did not come back, each by name and with the reason. */
export function BulkLeft({ row }: { row: BulkEdit }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { column } = useChangeWords()
  const more = row.failed - row.failures.length
  return (
    <>
      {row.keptListings.length > 0 && (
        <Section title={t('bulkEdit.kept')} lead={t('bulkEdit.keptLead')}>
          <ul className={classes.listings}>
            {row.keptListings.map(({ id, name, columns }) => (
              <Left key={id} id={id} name={name} text={inRow(columns.map(column))} />
            ))}
          </ul>
        </Section>
      )}
      {row.failures.length > 0 && (
        <Section title={t('bulkEdit.left')} lead={t('bulkEdit.leftLead')}>
          <ul className={classes.listings}>
            {row.failures.map(({ id, name, reason }) => (
              <Left key={id} id={id} name={name} text={inOwnWords(reason)} />
            ))}
          </ul>
          {more > 0 && (
            <p className={classes.hint}>{t('bulkEdit.more', { count: more, shown: format.number(more) })}</p>
          )}
        </Section>
      )}
    </>
  )
}

function Left({ id, name, text }: { id: string; name: string; text: string }) {
  return (
    <li>
      <Link to="/listings/$id" params={{ id }} dir="auto" className={classes.listing}>
        {name}
      </Link>
      <span className={classes.reason} dir="auto">
        {text}
      </span>
    </li>
  )
}
