import { useTranslation } from 'react-i18next'
import type { TenantRole } from '../../../gql/graphql'
import { Chip, type Tone } from '../../../ui/Chip'

/** Who can change people and settings stands out; the word says which. */
const TONES: Partial<Record<TenantRole, Tone>> = { OWNER: 'accent', ADMIN: 'look' }

export function RoleChip({ role }: { role: TenantRole }) {
  const { t } = useTranslation()
  return (
    <Chip tone={TONES[role] ?? 'calm'} dot={false}>
      {t(`roles.${role}`)}
    </Chip>
  )
}
