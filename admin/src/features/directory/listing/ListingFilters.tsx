import { Button, NativeSelect, Popover, Skeleton } from '@mantine/core'
import { IconAdjustmentsHorizontal } from '@tabler/icons-react'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { SearchBox } from '../../../ui/SearchBox'
import classes from './ListingFilters.module.css'
import { filterOf, type ListingSearch, narrowed, SORTS, sortOf } from './listingSearch'

const FilterPanel = lazy(() => import('./FilterPanel').then((module) => ({ default: module.FilterPanel })))

interface ListingFiltersProps {
  search: ListingSearch
  onSearch: (search: ListingSearch) => void
  children: React.ReactNode
}

export function ListingFilters({ search, onSearch, children }: ListingFiltersProps) {
  const { t } = useTranslation()
  const change = (part: Partial<ListingSearch>) => onSearch(narrowed(search, part))
  const { text: _text, status: _status, ...filters } = filterOf(search)
  const inUse = Object.keys(filters).length
  return (
    <div className={classes.bar}>
      <SearchBox
        className={classes.search}
        value={search.q ?? ''}
        label={t('listings.search')}
        clear={t('common.clear')}
        onSearch={(q) => change({ q: q.trim() || undefined })}
      />
      <Popover position="bottom-start" width={300} trapFocus>
        <Popover.Target>
          <Button
            variant="default"
            className={classes.button}
            leftSection={<IconAdjustmentsHorizontal size={16} stroke={1.8} />}
            rightSection={inUse > 0 && <span className={classes.inUse}>{inUse}</span>}
          >
            {t('listings.filters')}
          </Button>
        </Popover.Target>
        <Popover.Dropdown aria-label={t('listings.filters')}>
          <Suspense fallback={<Skeleton height={220} />}>
            <FilterPanel search={search} onChange={change} />
          </Suspense>
        </Popover.Dropdown>
      </Popover>
      <NativeSelect
        className={classes.sort}
        aria-label={t('listings.sort')}
        value={sortOf(search)}
        onChange={(event) => change({ sort: SORTS.find((sort) => sort === event.currentTarget.value) })}
        data={SORTS.filter((sort) => sort !== 'RELEVANCE' || search.q).map((sort) => ({
          value: sort,
          label: t(`sort.${sort}`),
        }))}
      />
      {children}
    </div>
  )
}
