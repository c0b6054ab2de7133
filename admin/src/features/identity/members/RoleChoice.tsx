import { Radio } from '@mantine/core'
import '@mantine/core/styles/Radio.layer.css'
import { useTranslation } from 'react-i18next'
import type { TenantRole } from '../../../gql/graphql'
import classes from './Team.module.css'
import { ROLES } from './teamSearch'

interface RoleChoiceProps {
  /** Those the server lets the viewer give. */
  roles: readonly TenantRole[]
  value: TenantRole
  onChange: (role: TenantRole) => void
  error?: string | undefined
}

/** Every role that may be given, with a sentence on what it may do. */
export function RoleChoice({ roles, value, onChange, error }: RoleChoiceProps) {
  const { t } = useTranslation()
  return (
    <Radio.Group
      label={t('team.role')}
      value={value}
      onChange={(role) => onChange(role as TenantRole)}
      error={error}
      name="role"
    >
      <div className={classes.roles}>
        {ROLES.filter((role) => roles.includes(role)).map((role) => (
          <Radio key={role} value={role} label={t(`roles.${role}`)} description={t(`team.roleText.${role}`)} />
        ))}
      </div>
    </Radio.Group>
  )
}
