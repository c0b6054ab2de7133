import { useMutation } from '@apollo/client/react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../../gql'
import type { TenantRole } from '../../../gql/graphql'
import { FormDialog } from '../../../ui/FormDialog'
import { say } from '../../../ui/toast'
import { ListingsField } from '../../directory/grant/ListingsField'
import type { NamedListing } from '../../directory/grant/useListingChoices'
import { EmailField } from '../EmailField'
import { RoleChoice } from './RoleChoice'

const InviteMember = graphql(`
  mutation InviteMember($input: InviteMemberInput!) {
    inviteMember(input: $input) {
      id
      ...InvitationRow
    }
  }
`)

export function InviteDialog({ roles, onClose }: { roles: readonly TenantRole[]; onClose: () => void }) {
  const { t } = useTranslation()
  const [role, setRole] = useState<TenantRole>(roles.includes('EDITOR') ? 'EDITOR' : (roles.at(-1) ?? 'VIEWER'))
  const [listings, setListings] = useState<NamedListing[]>([])
  const [invite] = useMutation(InviteMember, { refetchQueries: ['Invitations'] })

  const submit = async (values: FormData) => {
    const email = String(values.get('email')).trim()
    const held = role === 'MERCHANT' ? { listingIds: listings.map(({ id }) => id) } : {}
    await invite({ variables: { input: { email, role, ...held } } })
    say(t('team.invited', { email }))
    onClose()
  }
  return (
    <FormDialog title={t('team.inviteTitle')} size={460} submit={t('team.send')} onSubmit={submit} onClose={onClose}>
      {(wrong) => (
        <>
          <EmailField
            size="sm"
            autoComplete="off"
            data-autofocus
            description={t('team.inviteText')}
            error={wrong('email')}
          />
          <RoleChoice roles={roles} value={role} onChange={setRole} error={wrong('role')} />
          {role === 'MERCHANT' && <ListingsField value={listings} onChange={setListings} error={wrong('listingIds')} />}
        </>
      )}
    </FormDialog>
  )
}
