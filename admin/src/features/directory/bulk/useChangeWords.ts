import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../lib/format'
import type { BulkEdit } from './useBulkEdit'

const PARTS = ['status', 'categories', 'tags', 'featuredUntil', 'priceLevel', 'takesBookings', 'delete'] as const
/** The columns of the trail, in the order of the parts. */
const COLUMNS = ['status', 'categories', 'tags', 'featured_until', 'price_level', 'takes_bookings', 'deleted_at']
/** Of so many tags the names are said: a change may have sixty. */
const MOST = 3

/** A change, and what it left of a listing, as people say them. */
export function useChangeWords() {
  const { t } = useTranslation()
  const format = useFormat()
  const part = (name: string) => {
    const known = PARTS.find((each) => each === name)
    return known ? t(`bulkEdit.part.${known}`) : name
  }
  return {
    /** With what it asked for where that is short: of two edits of tags a person tells which is which. */
    change: ({ parts, status, addTags, removeTags, priceLevel, takesBookings }: BulkEdit['change']) => {
      const tags = (action: 'addTags' | 'removeTags', names: string[]) => {
        const more = names.length > MOST ? ` +${format.number(names.length - MOST)}` : ''
        return names.length ? [`${t(`bulkEdit.action.${action}`)}: ${format.row(names.slice(0, MOST))}${more}`] : []
      }
      const said = (name: string) => {
        if (name === 'tags') return [...tags('addTags', addTags), ...tags('removeTags', removeTags)]
        if (name === 'status' && status) return [`${part(name)}: ${t(`status.${status as 'DRAFT'}`)}`]
        if (name === 'priceLevel') return [`${part(name)}: ${priceLevel ?? t('bulkEdit.noPrice')}`]
        if (name === 'takesBookings') return [t(`bulkEdit.action.${takesBookings ? 'bookingOn' : 'bookingOff'}`)]
        return [part(name)]
      }
      return parts.flatMap(said).join(' · ')
    },
    column: (name: string) => part(PARTS[COLUMNS.indexOf(name)] ?? name),
  }
}
