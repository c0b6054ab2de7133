import { useNavigate, useRouter, useRouterState } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../lib/format'
import { Pager } from '../../ui/Pager'
import { type AuditSearch, narrowed, SIZES, sizeOf } from './auditSearch'
import type { TrailPlace } from './trailPlace'

interface AuditPagerProps {
  search: AuditSearch
  rows: number
  total: number
  next: { hasNextPage: boolean; endCursor: string | null }
  place: TrailPlace
}

/** Cursors lead forward only; back is the history's own, or the newest entries where someone arrived in the middle. */
export function AuditPager({ search, rows, total, next, place }: AuditPagerProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const router = useRouter()
  const navigate = useNavigate({ from: place })
  const cameByNext = useRouterState({ select: (state) => state.location.state.cameByNext })
  const page = search.page ?? 1
  const first = (page - 1) * sizeOf(search) + 1
  const range = { first: format.number(first), last: format.number(first + rows - 1), total: format.number(total) }
  const forward = () =>
    void navigate({
      search: { ...search, after: next.endCursor ?? undefined, page: page + 1 },
      state: { cameByNext: true },
    })
  const back = () => (cameByNext ? router.history.back() : void navigate({ search: narrowed(search, {}) }))
  const size = (value: number) =>
    void navigate({ search: narrowed(search, { size: value === 50 || value === 100 ? value : undefined }) })
  return (
    <Pager
      range={t('pager.range', range)}
      size={{ value: sizeOf(search), options: SIZES, label: t('pager.size'), set: size }}
      previous={{
        label: page > 1 && !cameByNext ? t('pager.first') : t('pager.previous'),
        go: page > 1 ? back : undefined,
      }}
      next={{ label: t('pager.next'), go: next.hasNextPage ? forward : undefined }}
    />
  )
}
