import { Tooltip } from '@mantine/core'
import { IconStarFilled } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../lib/format'
import { dayIn } from '../../../lib/zone'

interface FeaturedStarProps {
  until: string | null | undefined
  /** The listing's: its last day is the one that staff set, wherever they read it. */
  zone: string
  className: string | undefined
}

/** Of what stands out at this moment, and until when: search forgets it at that instant, and so does this. */
export function FeaturedStar({ until, zone, className }: FeaturedStarProps) {
  const { t } = useTranslation()
  const format = useFormat()
  if (!isFeatured(until)) return null
  const words = t('listings.featuredUntil', { date: format.day(dayIn(until, zone)) })
  return (
    <Tooltip label={words}>
      <IconStarFilled size={13} className={className} role="img" aria-label={words} />
    </Tooltip>
  )
}

export function isFeatured(until: string | null | undefined): until is string {
  return until != null && Date.parse(until) > Date.now()
}
