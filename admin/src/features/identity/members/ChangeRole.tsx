import { useMutation } from '@apollo/client/react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../../gql'
import type { MemberRowFragment } from '../../../gql/graphql'
import { FormDialog } from '../../../ui/FormDialog'
import { say } from '../../../ui/toast'
import { RoleChoice } from './RoleChoice'

const ChangeMemberRole = graphql(`
  mutation ChangeMemberRole($userId: ID!, $role: TenantRole!) {
    changeMemberRole(userId: $userId, role: $role) {
      id
      ...MemberRow
    }
  }
`)

export function ChangeRole({ member, onClose }: { member: MemberRowFragment; onClose: () => void }) {
  const { t } = useTranslation()
  const [role, setRole] = useState(member.role)
  const [change] = useMutation(ChangeMemberRole)
  const { name, id } = member.user

  const submit = async () => {
    await change({ variables: { userId: id, role } })
    say(t('team.roleChanged', { name, role: t(`roles.${role}`) }))
    onClose()
  }
  return (
    <FormDialog
      title={t('team.changeTitle', { name })}
      size={460}
      submit={t('team.changeRole')}
      idle={role === member.role}
      onSubmit={submit}
      onClose={onClose}
    >
      {(wrong) => <RoleChoice roles={member.viewerCanGive} value={role} onChange={setRole} error={wrong('role')} />}
    </FormDialog>
  )
}
