import { useMutation } from '@apollo/client/react'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../../gql'
import type { MemberRowFragment } from '../../../gql/graphql'
import { readProblem } from '../../../lib/problem'
import { useProblemText } from '../../../lib/useProblemText'
import { Confirm } from '../../../ui/Confirm'
import { complain, say } from '../../../ui/toast'

const RemoveMemberMutation = graphql(`
  mutation RemoveMember($userId: ID!) {
    removeMember(userId: $userId) {
      id
    }
  }
`)

export function RemoveMember({ member, onClose }: { member: MemberRowFragment; onClose: () => void }) {
  const { t } = useTranslation()
  const text = useProblemText()
  const [remove] = useMutation(RemoveMemberMutation, { refetchQueries: ['TeamPage', 'Invitations'] })
  const { name, id } = member.user

  const run = async () => {
    try {
      await remove({ variables: { userId: id } })
      say(t('team.removed', { name }))
    } catch (thrown) {
      complain(text(readProblem(thrown)))
    }
    onClose()
  }
  return (
    <Confirm
      opened
      danger
      title={t('team.removeTitle', { name })}
      confirm={t('team.remove')}
      cancel={t('common.cancel')}
      onConfirm={run}
      onClose={onClose}
    >
      {t('team.removeText')}
    </Confirm>
  )
}
