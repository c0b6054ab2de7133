import { useMutation } from '@apollo/client/react'
import { Button, Group } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../../gql'
import type { MemberRowFragment } from '../../../gql/graphql'
import { readProblem } from '../../../lib/problem'
import { useProblemText } from '../../../lib/useProblemText'
import { Dialog } from '../../../ui/Dialog'
import { Notice } from '../../../ui/Notice'
import { say } from '../../../ui/toast'
import { RoleChoice } from './RoleChoice'
import classes from './Team.module.css'

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
  const text = useProblemText()
  const [role, setRole] = useState(member.role)
  const [change, { loading, error }] = useMutation(ChangeMemberRole)
  const { name, id } = member.user

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (role === member.role) return onClose()
    const done = await change({ variables: { userId: id, role } }).catch(() => undefined)
    if (!done) return
    say(t('team.roleChanged', { name, role: t(`roles.${role}`) }))
    onClose()
  }
  return (
    <Dialog opened onClose={onClose} title={t('team.changeTitle', { name })} size={460}>
      <form onSubmit={submit} className={classes.fields}>
        {error && (
          <Notice tone="bad" urgent>
            {text(readProblem(error))}
          </Notice>
        )}
        <RoleChoice roles={member.viewerCanGive} value={role} onChange={setRole} />
        <Group justify="flex-end" gap="xs" mt="xs">
          <Button variant="default" onClick={onClose} disabled={loading}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={loading} disabled={role === member.role}>
            {t('team.changeRole')}
          </Button>
        </Group>
      </form>
    </Dialog>
  )
}
