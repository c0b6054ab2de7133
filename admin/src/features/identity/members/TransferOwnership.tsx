import { useApolloClient, useMutation } from '@apollo/client/react'
import { Button, Group, Text } from '@mantine/core'
import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../../gql'
import type { MemberRowFragment } from '../../../gql/graphql'
import { readProblem } from '../../../lib/problem'
import { useProblemText } from '../../../lib/useProblemText'
import { Dialog } from '../../../ui/Dialog'
import { Notice } from '../../../ui/Notice'
import { say } from '../../../ui/toast'
import { PasswordField } from '../PasswordField'
import { useSession, useViewer } from '../useSession'
import classes from './Team.module.css'

const TransferOwnershipMutation = graphql(`
  mutation TransferOwnership($userId: ID!, $password: String!) {
    transferOwnership(userId: $userId, password: $password) {
      id
      ...MemberRow
    }
  }
`)

/** The one step back that only the other can take: it asks for the password, and says what is lost. */
export function TransferOwnership({ member, onClose }: { member: MemberRowFragment; onClose: () => void }) {
  const { t } = useTranslation()
  const text = useProblemText()
  const client = useApolloClient()
  const session = useSession()
  const viewer = useViewer()
  const [transfer, { loading, error }] = useMutation(TransferOwnershipMutation)
  const problem = error && readProblem(error)
  const wrong = problem?.fields.find(({ path }) => path === 'password')
  const { name, id } = member.user

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const password = String(new FormData(event.currentTarget).get('password'))
    const done = await transfer({ variables: { userId: id, password } }).catch(() => undefined)
    if (!done) return
    say(t('team.transferred', { name }))
    onClose()
    // The viewer is an admin now: what they may do is read anew.
    await session.recover()
    await client.refetchQueries({ include: ['TeamPage'] })
  }
  return (
    <Dialog opened onClose={onClose} title={t('team.transferTitle', { name })} size={440}>
      <form onSubmit={submit} className={classes.fields}>
        {problem && !wrong && (
          <Notice tone="bad" urgent>
            {text(problem)}
          </Notice>
        )}
        <Text size="sm" c="dimmed">
          {t('team.transferText', { name, tenant: viewer.tenant?.name ?? '' })}
        </Text>
        <input type="email" name="username" autoComplete="username" value={viewer.user.email} readOnly hidden />
        <PasswordField
          name="password"
          label={t('account.current')}
          autoComplete="current-password"
          data-autofocus
          error={wrong && t('team.wrongPassword')}
        />
        <Group justify="flex-end" gap="xs" mt="xs">
          <Button variant="default" onClick={onClose} disabled={loading}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" color="red" loading={loading}>
            {t('team.transfer')}
          </Button>
        </Group>
      </form>
    </Dialog>
  )
}
