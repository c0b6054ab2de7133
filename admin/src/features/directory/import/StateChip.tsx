import { useTranslation } from 'react-i18next'
import type { ImportState } from '../../../gql/graphql'
import { Chip, type Tone } from '../../../ui/Chip'

const TONES: Record<ImportState, Tone> = {
  UPLOADING: 'wait',
  READING: 'wait',
  MAPPING: 'look',
  CHECKING: 'wait',
  CHECKED: 'look',
  RUNNING: 'wait',
  DONE: 'good',
  CANCELLED: 'calm',
  UNDOING: 'wait',
  UNDONE: 'calm',
  FAILED: 'bad',
  EXPIRED: 'calm',
}

export function StateChip({ state }: { state: ImportState }) {
  const { t } = useTranslation()
  return <Chip tone={TONES[state]}>{t(`imports.state.${state}`)}</Chip>
}
