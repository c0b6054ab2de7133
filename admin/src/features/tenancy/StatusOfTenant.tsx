import { useTranslation } from 'react-i18next'
import type { TenantStatus } from '../../gql/graphql'
import { Chip, type Tone } from '../../ui/Chip'

const TONES: Record<TenantStatus, Tone> = {
  ONBOARDING: 'wait',
  READY: 'look',
  ACTIVE: 'good',
  SUSPENDED: 'bad',
  CLOSED: 'calm',
}

export function StatusOfTenant({ status }: { status: TenantStatus }) {
  const { t } = useTranslation()
  return <Chip tone={TONES[status]}>{t(`tenantStatus.${status}`)}</Chip>
}
