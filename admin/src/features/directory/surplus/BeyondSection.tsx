import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { SurplusRecordFragment } from '../../../gql/graphql'
import { useFormat } from '../../../lib/format'
import { Moment } from '../../../ui/Moment'
import { Section } from '../../../ui/Section'
import type { NamedListing } from '../grant/useListingChoices'
import rows from '../listing/PickedListings.module.css'
import classes from './Surplus.module.css'

interface BeyondSectionProps {
  surplus: SurplusRecordFragment
  /** What can be done about one. */
  act: (listing: NamedListing) => ReactNode
}

/** Those that can be read and not changed now, by name. */
export function BeyondSection({ surplus: { readOnly, readOnlyCount }, act }: BeyondSectionProps) {
  const { t } = useTranslation()
  const format = useFormat()
  if (readOnlyCount === 0) return null
  const rest = readOnlyCount - readOnly.length
  return (
    <Section title={t('surplus.readOnly')} lead={t('surplus.readOnlyText')}>
      <ul className={rows.list} aria-label={t('surplus.readOnly')}>
        {readOnly.map((listing) => (
          <li key={listing.id} className={rows.row}>
            <div className={classes.words}>
              <Link to="/listings/$id" params={{ id: listing.id }} className={rows.name} dir="auto">
                {listing.name}
              </Link>
              <span className={classes.under}>
                {t('facts.created')} <Moment at={listing.createdAt} />
              </span>
            </div>
            {act(listing)}
          </li>
        ))}
      </ul>
      {rest > 0 && <p className={classes.more}>{t('surplus.more', { count: rest, shown: format.number(rest) })}</p>}
    </Section>
  )
}
