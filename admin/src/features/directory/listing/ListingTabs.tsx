import { useQuery } from '@apollo/client/react'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../../gql'
import { useFormat } from '../../../lib/format'
import { Tabs } from '../../../ui/Tabs'
import { filterOf, type ListingSearch, narrowed, STATUSES } from './listingSearch'

const ListingCounts = graphql(`
  query ListingCounts(
    $all: ListingFilter
    $published: ListingFilter
    $draft: ListingFilter
    $pending: ListingFilter
    $underReview: ListingFilter
    $archived: ListingFilter
  ) {
    ALL: listings(filter: $all, first: 1) {
      totalCount
    }
    PUBLISHED: listings(filter: $published, first: 1) {
      totalCount
    }
    DRAFT: listings(filter: $draft, first: 1) {
      totalCount
    }
    PENDING: listings(filter: $pending, first: 1) {
      totalCount
    }
    UNDER_REVIEW: listings(filter: $underReview, first: 1) {
      totalCount
    }
    ARCHIVED: listings(filter: $archived, first: 1) {
      totalCount
    }
  }
`)

interface ListingTabsProps {
  search: ListingSearch
  onSearch: (search: ListingSearch) => void
}

/** How many of what is searched for stand where: each tab counts with the other filters on. */
export function ListingTabs({ search, onSearch }: ListingTabsProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { status: _status, ...rest } = filterOf(search)
  const variables = {
    all: rest,
    published: { ...rest, status: 'PUBLISHED' as const },
    draft: { ...rest, status: 'DRAFT' as const },
    pending: { ...rest, status: 'PENDING' as const },
    underReview: { ...rest, status: 'UNDER_REVIEW' as const },
    archived: { ...rest, status: 'ARCHIVED' as const },
  }
  const { data, previousData } = useQuery(ListingCounts, { variables })
  const counts = data ?? previousData
  const count = (key: 'ALL' | (typeof STATUSES)[number]) => counts && format.number(counts[key].totalCount)
  return (
    <Tabs
      label={t('listings.status')}
      value={search.status}
      onChange={(status) => onSearch(narrowed(search, { status }))}
      tabs={[
        { value: undefined, label: t('listings.all'), count: count('ALL') },
        ...STATUSES.map((status) => ({ value: status, label: t(`status.${status}`), count: count(status) })),
      ]}
    />
  )
}
