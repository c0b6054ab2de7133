import { useTranslation } from 'react-i18next'
import type { ListingStatus } from '../../../gql/graphql'
import { Chip, type Tone } from '../../../ui/Chip'

const TONES: Record<ListingStatus, Tone> = {
  PUBLISHED: 'good',
  DRAFT: 'calm',
  PENDING: 'wait',
  UNDER_REVIEW: 'look',
  ARCHIVED: 'calm',
}

export function StatusChip({ status }: { status: ListingStatus }) {
  const { t } = useTranslation()
  return <Chip tone={TONES[status]}>{t(`status.${status}`)}</Chip>
}
