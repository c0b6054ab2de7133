import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useProblemText } from '../../../lib/useProblemText'
import { complain, offerUndo, say } from '../../../ui/toast'
import { useListingBulk } from './useListingBulk'

/** Deletes, goes back to the list, and for ten seconds offers to take it back. */
export function useLeaveAfterDelete(listing: {
  id: string
  name: string
}): [gone: boolean, remove: () => Promise<void>] {
  const { t } = useTranslation()
  const text = useProblemText()
  const navigate = useNavigate()
  const { remove, restore } = useListingBulk()
  const [gone, setGone] = useState(false)

  const undo = async () => {
    const { failed } = await restore([listing])
    if (failed[0]) complain(text(failed[0].problem))
    else say(t('listings.restored', { name: listing.name }))
  }
  return [
    gone,
    async () => {
      const { failed } = await remove([listing])
      if (failed[0]) {
        complain(text(failed[0].problem))
        return
      }
      setGone(true)
      offerUndo(t('listings.deleted', { name: listing.name }), { label: t('common.undo'), run: () => void undo() })
      setTimeout(() => void navigate({ to: '/listings' }))
    },
  ]
}
