import { useMutation } from '@apollo/client/react'
import { ActionIcon, Menu } from '@mantine/core'
import { IconDots, IconMail, IconMailOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../../gql'
import type { InvitationRowFragment } from '../../../gql/graphql'
import { readProblem } from '../../../lib/problem'
import { useProblemText } from '../../../lib/useProblemText'
import { complain, say } from '../../../ui/toast'

const ResendInvitation = graphql(`
  mutation ResendInvitation($id: ID!) {
    resendInvitation(id: $id) {
      id
      ...InvitationRow
    }
  }
`)

const RevokeInvitation = graphql(`
  mutation RevokeInvitation($id: ID!) {
    revokeInvitation(id: $id) {
      id
    }
  }
`)

export function InvitationMenu({ invitation }: { invitation: InvitationRowFragment }) {
  const { t } = useTranslation()
  const text = useProblemText()
  const [resend] = useMutation(ResendInvitation)
  const [revoke] = useMutation(RevokeInvitation, { refetchQueries: ['Invitations'] })
  const { id, email, viewerCanManage } = invitation
  if (!viewerCanManage) return null
  const run = (work: () => Promise<unknown>, done: string) => () =>
    void work().then(
      () => say(done),
      (thrown: unknown) => complain(text(readProblem(thrown))),
    )
  return (
    <Menu width={220} position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label={t('team.more', { name: email })}>
          <IconDots size={17} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconMail size={16} />}
          onClick={run(() => resend({ variables: { id } }), t('team.invited', { email }))}
        >
          {t('team.resend')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          color="red"
          leftSection={<IconMailOff size={16} />}
          onClick={run(() => revoke({ variables: { id } }), t('team.revoked', { email }))}
        >
          {t('team.revoke')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
