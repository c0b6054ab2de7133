import { useTranslation } from 'react-i18next'
import type { TenantSubscriptionState } from '../../gql/graphql'
import { Chip, type Tone } from '../../ui/Chip'

const TONES: Record<TenantSubscriptionState, Tone> = {
  TRIALING: 'look',
  ACTIVE: 'good',
  PAST_DUE: 'bad',
  PAUSED: 'wait',
  CANCELED: 'calm',
}

/** Where a subscription stands. */
export function SubscriptionState({ is }: { is: TenantSubscriptionState }) {
  const { t } = useTranslation()
  return <Chip tone={TONES[is]}>{t(`billing.state.${is}`)}</Chip>
}
