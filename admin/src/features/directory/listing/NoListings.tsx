import { Button } from '@mantine/core'
import { IconBuildingStore, IconSearchOff } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { State } from '../../../ui/States'
import { isNarrowed, type ListingSearch, narrowed } from './listingSearch'

interface NoListingsProps {
  search: ListingSearch
  onSearch: (search: ListingSearch) => void
  mayWrite: boolean
}

/** Nothing yet, or nothing that matches: two different things, each with its one way on. */
export function NoListings({ search, onSearch, mayWrite }: NoListingsProps) {
  const { t } = useTranslation()
  if (isNarrowed(search)) {
    const clear = {
      q: undefined,
      status: undefined,
      category: undefined,
      tags: undefined,
      open: undefined,
      featured: undefined,
    }
    return (
      <State
        icon={<IconSearchOff size={24} stroke={1.6} />}
        title={search.q ? t('listings.noMatchFor', { text: search.q }) : t('listings.noMatch')}
        text={t('listings.noMatchText')}
        action={
          <Button variant="default" onClick={() => onSearch(narrowed(search, clear))}>
            {t('listings.clearFilters')}
          </Button>
        }
      />
    )
  }
  return (
    <State
      icon={<IconBuildingStore size={24} stroke={1.6} />}
      title={t('listings.empty')}
      text={t('listings.emptyText')}
      action={
        mayWrite && (
          <Button renderRoot={(props) => <Link to="/listings/new" {...props} />}>{t('listings.newFirst')}</Button>
        )
      }
    />
  )
}
