import { useQuery } from '@apollo/client/react'
import { Skeleton, Text } from '@mantine/core'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../../gql'

const PinMap = lazy(() => import('../../../ui/PinMap').then((module) => ({ default: module.PinMap })))

const Tiles = graphql(`
  query MapTiles {
    tenant {
      id
      mapTiles {
        url
        attribution
      }
    }
  }
`)

interface ListingMapProps {
  point: { lat: number; lng: number } | null
  onMove: (point: { lat: number; lng: number }) => void
  disabled: boolean
}

/** The pin of a listing on the installation's own map; nobody else is asked for pictures of it. */
export function ListingMap(props: ListingMapProps) {
  const { t } = useTranslation()
  const { data } = useQuery(Tiles, { fetchPolicy: 'cache-first' })
  const tiles = data?.tenant.mapTiles ?? null
  return (
    <>
      <Suspense fallback={<Skeleton height={300} radius="md" />}>
        <PinMap {...props} tiles={tiles} label={t('place.map')} pinLabel={t('place.pin')} />
      </Suspense>
      <Text size="xs" c="dimmed" mt={6}>
        {data && !tiles ? t('place.noTiles') : t('place.mapText')}
      </Text>
    </>
  )
}
