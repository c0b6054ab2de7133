import { useQuery } from '@apollo/client/react'
import { IconBuildingStore } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { graphql, readFragment } from '../../../gql'
import { useFormat } from '../../../lib/format'
import { readProblem } from '../../../lib/problem'
import { State } from '../../../ui/States'
import { ListPage } from '../../../ui/templates'
import { ProblemState } from '../../shell/ProblemState'
import { ListingCards } from './ListingCards'
import { ListingRow } from './listingRow'

const GrantedListingsQuery = graphql(`
  query GrantedListings {
    grantedListings {
      id
      ...ListingRow
    }
  }
`)

/** What a merchant comes for: the listings they were given, and no search among other people's. */
export function GrantedListings() {
  const { t } = useTranslation()
  const format = useFormat()
  const { data, error, refetch } = useQuery(GrantedListingsQuery)
  if (error && !data) return <ProblemState page problem={readProblem(error)} onRetry={() => void refetch()} />
  const rows = data && readFragment(ListingRow, data.grantedListings)
  return (
    <ListPage title={t('listings.title')} beside={rows && <span className="num">{format.number(rows.length)}</span>}>
      {rows?.length === 0 ? (
        <State
          icon={<IconBuildingStore size={24} stroke={1.6} />}
          title={t('grants.none')}
          text={t('grants.noneText')}
        />
      ) : (
        <ListingCards rows={rows ?? []} loading={rows ? undefined : 3} stale={false} />
      )}
    </ListPage>
  )
}
