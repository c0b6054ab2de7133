import { useNavigate, useRouter, useRouterState } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../lib/format'
import { Pager } from '../../../ui/Pager'
import { type ListingSearch, narrowed, SIZES, sizeOf } from './listingSearch'

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** The list's earlier page is one step back in the history. */
    cameByNext?: boolean
  }
}

interface ListingPagerProps {
  search: ListingSearch
  rows: number
  total: number
  next: { hasNextPage: boolean; endCursor: string | null }
  /** Fetches the page after this one before it is asked for. */
  onNear: (after: string) => void
}

/** Cursors lead forward only; back is the history's own, or the first page where someone arrived in the middle. */
export function ListingPager({ search, rows, total, next, onNear }: ListingPagerProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const router = useRouter()
  const navigate = useNavigate({ from: '/listings' })
  const cameByNext = useRouterState({ select: (state) => state.location.state.cameByNext })
  const page = search.page ?? 1
  const first = (page - 1) * sizeOf(search) + 1
  const size = (value: number) =>
    void navigate({ search: narrowed(search, { size: value === 50 || value === 100 ? value : undefined }) })
  const forward = () =>
    void navigate({
      search: { ...search, after: next.endCursor ?? undefined, page: page + 1 },
      state: { cameByNext: true },
    })
  const back = () => (cameByNext ? router.history.back() : void navigate({ search: narrowed(search, {}) }))
  return (
    <Pager
      range={t('pager.range', {
        first: format.number(first),
        last: format.number(first + rows - 1),
        total: format.number(total),
      })}
      size={{ value: sizeOf(search), options: SIZES, label: t('pager.size'), set: size }}
      previous={{
        label: page > 1 && !cameByNext ? t('pager.first') : t('pager.previous'),
        go: page > 1 ? back : undefined,
      }}
      next={{
        label: t('pager.next'),
        go: next.hasNextPage ? forward : undefined,
        near: () => next.hasNextPage && next.endCursor && onNear(next.endCursor),
      }}
    />
  )
}
