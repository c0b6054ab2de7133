import { useTranslation } from 'react-i18next'
import type { DuplicatePairFragment } from '../../gql/graphql'
import { Chip } from '../../ui/Chip'
import classes from './Duplicates.module.css'

/** One line of the queue: both names, where, and what speaks for it. */
export function PairRow({ pair: { listings, reasons } }: { pair: DuplicatePairFragment }) {
  const { t } = useTranslation()
  const [one, other] = listings
  const places = [...new Set(listings.map(({ address }) => address.city).filter(Boolean))].join(' · ')
  return (
    <span className={classes.row}>
      <bdi className={`${classes.name} clip`}>{one?.name}</bdi>
      <bdi className={`${classes.name} clip`}>{other?.name}</bdi>
      {places && <bdi className={`${classes.under} clip`}>{places}</bdi>}
      <span className={classes.chips}>
        {reasons.map((reason) => (
          <Chip key={reason} tone="look">
            {t(`duplicates.reason.${reason}`)}
          </Chip>
        ))}
      </span>
    </span>
  )
}
