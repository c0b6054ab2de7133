import { useQuery } from '@apollo/client/react'
import { Button } from '@mantine/core'
import { IconMapSearch } from '@tabler/icons-react'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../../gql'
import { readProblem } from '../../../lib/problem'
import { RecordSkeleton } from '../../../ui/RecordSkeleton'
import { State } from '../../../ui/States'
import { ProblemState } from '../../shell/ProblemState'
import { ListingEditor } from './ListingEditor'

const ListingPageQuery = graphql(`
  query ListingPage($id: ID!) {
    listing(id: $id) {
      id
      ...ListingEditor
    }
  }
`)

export function ListingPage() {
  const { t } = useTranslation()
  const { id } = useParams({ from: '/listings/$id' })
  const [round, setRound] = useState(0)
  const { data, error, refetch } = useQuery(ListingPageQuery, {
    variables: { id },
    fetchPolicy: 'network-only',
    nextFetchPolicy: 'cache-first',
  })
  // The form begins anew with what was read anew.
  const reread = async () => {
    await refetch()
    setRound((before) => before + 1)
  }
  if (data?.listing) return <ListingEditor key={`${id} ${round}`} listing={data.listing} onReread={reread} />
  if (error) return <ProblemState page problem={readProblem(error)} onRetry={() => void refetch()} />
  if (!data) return <RecordSkeleton label={t('common.loading')} />
  return (
    <State
      page
      icon={<IconMapSearch size={24} stroke={1.6} />}
      title={t('listings.gone')}
      text={t('listings.goneText')}
      action={
        <Button variant="default" renderRoot={(props) => <Link to="/listings" {...props} />}>
          {t('shell.toListings')}
        </Button>
      }
    />
  )
}
