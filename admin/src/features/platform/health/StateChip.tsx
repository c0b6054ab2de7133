import { useTranslation } from 'react-i18next'
import type { HealthState } from '../../../gql/graphql'
import { Chip, type Tone } from '../../../ui/Chip'

const TONES: Record<HealthState, Tone> = { GOOD: 'good', LOOK: 'wait', BAD: 'bad' }

/** How something stands, in a word. */
export function StateChip({ is }: { is: HealthState }) {
  const { t } = useTranslation()
  return <Chip tone={TONES[is]}>{t(`health.states.${is}`)}</Chip>
}
