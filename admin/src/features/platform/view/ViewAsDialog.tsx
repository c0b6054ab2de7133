import { NativeSelect } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ViewedRole } from '../../../gql/graphql'
import { useSession } from '../../identity/useSession'
import { ReasonDialog } from '../ReasonDialog'

const ROLES: ViewedRole[] = ['OWNER', 'ADMIN', 'EDITOR', 'STAFF', 'VIEWER', 'DEVELOPER']

/** Half an hour with a role's eyes, reading alone; that it was done and why stands in the tenant's own trail. */
export function ViewAsDialog({ tenant, onClose }: { tenant: { id: string; name: string }; onClose: () => void }) {
  const { t } = useTranslation()
  const session = useSession()
  const navigate = useNavigate()
  const view = async (reason: string, form: FormData) => {
    const role = ROLES.find((one) => one === form.get('role')) ?? 'VIEWER'
    await session.viewAs({ tenantId: tenant.id, role, reason })
    await navigate({ to: '/listings' })
  }
  return (
    <ReasonDialog
      title={t('viewAs.asTitle', { name: tenant.name })}
      text={t('viewAs.asText')}
      confirm={t('viewAs.begin')}
      onConfirm={view}
      onClose={onClose}
    >
      <NativeSelect
        name="role"
        label={t('team.role')}
        defaultValue="EDITOR"
        data={ROLES.map((value) => ({ value, label: t(`roles.${value}`) }))}
      />
    </ReasonDialog>
  )
}
