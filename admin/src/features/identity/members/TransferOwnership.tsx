import { useApolloClient, useMutation } from '@apollo/client/react'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../../gql'
import type { MemberRowFragment } from '../../../gql/graphql'
import { say } from '../../../ui/toast'
import type { Proof } from '../ProofFields'
import { ProveDialog } from '../ProveDialog'
import { useSession, useViewer } from '../useSession'

const TransferOwnershipMutation = graphql(`
  mutation TransferOwnership($userId: ID!, $password: String!, $totpCode: String) {
    transferOwnership(userId: $userId, password: $password, totpCode: $totpCode) {
      id
      ...MemberRow
    }
  }
`)

/** The one step back that only the other can take: it asks who is there, and says what is lost. */
export function TransferOwnership({ member, onClose }: { member: MemberRowFragment; onClose: () => void }) {
  const { t } = useTranslation()
  const client = useApolloClient()
  const session = useSession()
  const viewer = useViewer()
  const [transfer] = useMutation(TransferOwnershipMutation)
  const { name, id } = member.user

  const prove = async ({ password, totpCode }: Proof) => {
    await transfer({ variables: { userId: id, password, totpCode: totpCode ?? null } })
    say(t('team.transferred', { name }))
    onClose()
    // The viewer is an admin now: what they may do is read anew.
    await session.recover()
    await client.refetchQueries({ include: ['TeamPage'] })
  }
  return (
    <ProveDialog
      opened
      title={t('team.transferTitle', { name })}
      text={t('team.transferText', { name, tenant: viewer.tenant?.name ?? '' })}
      confirm={t('team.transfer')}
      danger
      onProve={prove}
      onClose={onClose}
    />
  )
}
