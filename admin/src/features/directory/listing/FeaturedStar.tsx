import { Tooltip } from '@mantine/core'
import { IconStarFilled } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../lib/format'

interface FeaturedStarProps {
  until: string | null | undefined
  className: string | undefined
}

/** Of what stands out at this moment, and until when: search forgets it at that instant, and so does this. */
export function FeaturedStar({ until, className }: FeaturedStarProps) {
  const { t } = useTranslation()
  const format = useFormat()
  if (!isFeatured(until)) return null
  const words = t('listings.featuredUntil', { date: format.date(until) })
  return (
    <Tooltip label={words}>
      <IconStarFilled size={13} className={className} role="img" aria-label={words} />
    </Tooltip>
  )
}

export function isFeatured(until: string | null | undefined): until is string {
  return until != null && Date.parse(until) > Date.now()
}
