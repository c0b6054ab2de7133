import { Skeleton } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Thumb } from '../../../ui/Thumb'
import classes from './ListingCards.module.css'
import { type Row, thumbOf } from './listingRow'
import { FeaturedStar } from './FeaturedStar'
import { ReadOnlyLock } from '../surplus/ReadOnlyLock'
import { StatusChip } from './StatusChip'

/** The table on a phone: the same rows as cards, the whole card a link. */
export function ListingCards({
  rows,
  loading,
  stale,
}: {
  rows: readonly Row[]
  loading: number | undefined
  stale: boolean
}) {
  const { t } = useTranslation()
  return (
    <ul
      className={classes.cards}
      aria-label={t('listings.title')}
      aria-busy={stale || loading !== undefined}
      data-stale={stale || undefined}
    >
      {loading !== undefined &&
        Array.from({ length: Math.min(loading, 6) }, (_, at) => `skeleton-${at}`).map((key) => (
          <li key={key} className={classes.card} aria-hidden>
            <Skeleton width={52} height={52} radius="md" />
            <div className={classes.words}>
              <Skeleton height={12} width="60%" mb={10} />
              <Skeleton height={10} width="42%" />
            </div>
          </li>
        ))}
      {rows.map((row) => (
        <li key={row.id} className={classes.card}>
          <Thumb src={thumbOf(row)} name={row.name} size={52} />
          <div className={classes.words}>
            <Link to="/listings/$id" params={{ id: row.id }} className={classes.link} dir="auto">
              {row.name}
            </Link>
            <div className={`${classes.place} clip`} dir="auto">
              {[row.category?.name, row.address.city].filter(Boolean).join(' · ')}
            </div>
            <div className={classes.state}>
              <StatusChip status={row.status} />
              <FeaturedStar until={row.featuredUntil} zone={row.timezone} className={classes.star} />
              {row.isReadOnly && <ReadOnlyLock className={classes.lock} />}
            </div>
          </div>
        </li>
      ))}
    </ul>
  )
}
