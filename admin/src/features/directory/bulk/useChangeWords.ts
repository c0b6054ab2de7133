import { useTranslation } from 'react-i18next'
import type { BulkEdit } from './useBulkEdit'

const PARTS = ['status', 'categories', 'tags', 'featuredUntil', 'priceLevel', 'delete'] as const
const COLUMNS = ['status', 'categories', 'tags', 'featured_until', 'price_level', 'deleted_at'] as const

/** A change, and what it left of a listing, as people say them. */
export function useChangeWords() {
  const { t } = useTranslation()
  const part = (name: string) => {
    const known = PARTS.find((each) => each === name)
    return known ? t(`bulkEdit.part.${known}`) : name
  }
  return {
    change: ({ parts, status }: BulkEdit['change']) =>
      parts
        .map((name) =>
          name === 'status' && status ? `${part(name)}: ${t(`status.${status as 'DRAFT'}`)}` : part(name),
        )
        .join(' · '),
    column: (name: string) => {
      const at = COLUMNS.findIndex((each) => each === name)
      return part(PARTS[at] ?? name)
    },
  }
}
