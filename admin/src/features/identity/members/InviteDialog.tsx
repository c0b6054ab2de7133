import { useMutation } from '@apollo/client/react'
import { Button, Group } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../../gql'
import type { TenantRole } from '../../../gql/graphql'
import { readProblem } from '../../../lib/problem'
import { useFieldProblems, useProblemText } from '../../../lib/useProblemText'
import { Dialog } from '../../../ui/Dialog'
import { Notice } from '../../../ui/Notice'
import { say } from '../../../ui/toast'
import { ListingsField } from '../../directory/grant/ListingsField'
import type { NamedListing } from '../../directory/grant/useListingChoices'
import { EmailField } from '../EmailField'
import { RoleChoice } from './RoleChoice'
import classes from './Team.module.css'

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
  const text = useProblemText()
  const fieldProblems = useFieldProblems()
  const [role, setRole] = useState<TenantRole>(roles.includes('EDITOR') ? 'EDITOR' : (roles.at(-1) ?? 'VIEWER'))
  const [listings, setListings] = useState<NamedListing[]>([])
  const [invite, { loading, error }] = useMutation(InviteMember, { refetchQueries: ['Invitations'] })
  const problem = error && readProblem(error)
  const wrong = (path: string) => problem && fieldProblems(problem).find((field) => field.path === path)?.message

  const wrongListing = problem?.fields.find(({ path }) => path.startsWith('listingIds'))?.message

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const email = String(new FormData(event.currentTarget).get('email')).trim()
    const done = await invite({
      variables: {
        input: { email, role, ...(role === 'MERCHANT' ? { listingIds: listings.map(({ id }) => id) } : {}) },
      },
    }).catch(() => undefined)
    if (!done?.data) return
    say(t('team.invited', { email }))
    onClose()
  }
  return (
    <Dialog opened onClose={onClose} title={t('team.inviteTitle')} size={460}>
      <form onSubmit={submit} className={classes.fields}>
        {problem && problem.fields.length === 0 && (
          <Notice tone="bad" urgent>
            {text(problem)}
          </Notice>
        )}
        <EmailField
          size="sm"
          autoComplete="off"
          data-autofocus
          description={t('team.inviteText')}
          error={wrong('email')}
        />
        <RoleChoice roles={roles} value={role} onChange={setRole} error={wrong('role')} />
        {role === 'MERCHANT' && <ListingsField value={listings} onChange={setListings} error={wrongListing} />}
        <Group justify="flex-end" gap="xs" mt="xs">
          <Button variant="default" onClick={onClose} disabled={loading}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={loading}>
            {t('team.send')}
          </Button>
        </Group>
      </form>
    </Dialog>
  )
}
