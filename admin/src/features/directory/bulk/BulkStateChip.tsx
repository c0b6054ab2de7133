import { useTranslation } from 'react-i18next'
import type { ListingBulkEditState } from '../../../gql/graphql'
import { Chip, type Tone } from '../../../ui/Chip'

const TONES: Record<ListingBulkEditState, Tone> = {
  RUNNING: 'wait',
  DONE: 'good',
  CANCELLED: 'calm',
  UNDOING: 'wait',
  UNDONE: 'calm',
  FAILED: 'bad',
}

export function BulkStateChip({ state }: { state: ListingBulkEditState }) {
  const { t } = useTranslation()
  return <Chip tone={TONES[state]}>{t(`bulkEdit.state.${state}`)}</Chip>
}
