import { useMediaQuery } from '@mantine/hooks'
import type { RowSelectionState } from '@tanstack/react-table'
import { lazy, Suspense, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../lib/format'
import { DataTable } from '../../../ui/DataTable'
import { useMay } from '../../identity/useSession'
import { listingColumns } from './listingColumns'
import type { Row } from './listingRow'
import { filterOf, HIDDEN_AT_FIRST, type ListingSearch, narrowed, SORTS, sortOf } from './listingSearch'

const ListingCards = lazy(() => import('./ListingCards').then((module) => ({ default: module.ListingCards })))
const ListingBulkBar = lazy(() => import('./ListingBulkBar').then((module) => ({ default: module.ListingBulkBar })))

interface ListingTableProps {
  rows: readonly Row[] | undefined
  skeleton: number
  stale: boolean
  search: ListingSearch
  onSearch: (search: ListingSearch) => void
  /** How many the list finds on all its pages. */
  total: number
}

const NONE: Row[] = []

export function ListingTable({ rows, skeleton, stale, search, onSearch, total }: ListingTableProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const phone = useMediaQuery('(max-width: 640px)', undefined, { getInitialValueInEffect: false })
  const columns = useMemo(() => listingColumns(t, format), [t, format])
  const [selection, setSelection] = useState<RowSelectionState>({})
  const selected = (rows ?? NONE).filter((row) => selection[row.id])
  const loading = rows ? undefined : skeleton
  const mayWrite = useMay('listing.write')
  // Before the first answer the role says whether there will be boxes to tick.
  const selects = rows ? rows.some((row) => row.viewerCanEdit) : mayWrite
  if (phone) {
    return (
      <Suspense>
        <ListingCards rows={rows ?? NONE} loading={loading} stale={stale && !!rows} />
      </Suspense>
    )
  }
  return (
    <>
      <DataTable
        label={t('listings.title')}
        columns={columns}
        hidden={search.hide ?? HIDDEN_AT_FIRST}
        rows={(rows as Row[] | undefined) ?? NONE}
        loading={loading}
        stale={stale && !!rows}
        compact={search.dense ?? false}
        sort={{
          by: sortOf(search),
          set: (by) => onSearch(narrowed(search, { sort: SORTS.find((sort) => sort === by) })),
        }}
        selection={
          selects
            ? {
                state: selection,
                set: setSelection,
                all: t('listings.selectAll'),
                one: (row) => t('listings.selectOne', { name: row.name }),
              }
            : undefined
        }
      />
      <Suspense>
        {selected.length > 0 && (
          <ListingBulkBar
            // Another list is another "all": what was chosen of this one is not chosen of that.
            key={JSON.stringify(filterOf(search))}
            rows={selected}
            matching={selected.length === rows?.length && total > selected.length ? total : undefined}
            filter={filterOf(search)}
            onDone={() => setSelection({})}
          />
        )}
      </Suspense>
    </>
  )
}
