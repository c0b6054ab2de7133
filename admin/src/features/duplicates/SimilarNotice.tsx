import { useQuery } from '@apollo/client/react'
import { useDebouncedValue } from '@mantine/hooks'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { SimilarListingsInput } from '../../gql/graphql'
import { inRow } from '../../lib/format'
import { Notice } from '../../ui/Notice'
import { SimilarQuery } from './documents'
import classes from './Duplicates.module.css'

/** While somebody adds a business: that it may be there already. */
export function SimilarNotice({ asked }: { asked: SimilarListingsInput }) {
  const { t } = useTranslation()
  const [key] = useDebouncedValue(JSON.stringify(asked), 500)
  const input = JSON.parse(key) as SimilarListingsInput
  const skip = input.name.trim().length < 3
  const { data, previousData } = useQuery(SimilarQuery, { variables: { input }, skip, fetchPolicy: 'network-only' })
  const found = skip ? [] : ((data ?? previousData)?.similarListings ?? [])
  if (!found.length) return null
  return (
    <Notice tone="wait">
      {t('duplicates.similar')}
      <ul className={classes.similar}>
        {found.map(({ listing, reasons }) => (
          <li key={listing.id}>
            <Link to="/listings/$id" params={{ id: listing.id }} target="_blank">
              <bdi>{listing.name}</bdi>
            </Link>{' '}
            <bdi>{inRow([listing.address.line1, listing.address.city])}</bdi>
            {reasons.map((reason) => ` · ${t(`duplicates.reason.${reason}`)}`)}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
