import { useTranslation } from 'react-i18next'
import type { StripeEventState } from '../../../gql/graphql'
import { Chip, type Tone } from '../../../ui/Chip'

const TONES: Record<StripeEventState, Tone> = { WAITING: 'wait', PARKED: 'bad', IGNORED: 'calm', DONE: 'good' }

export function EventState({ is }: { is: StripeEventState }) {
  const { t } = useTranslation()
  return <Chip tone={TONES[is]}>{t(`payEvents.state.${is}`)}</Chip>
}
