import { useMutation } from '@apollo/client/react'
import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../gql'
import { readProblem } from '../../lib/problem'
import { useProblemText } from '../../lib/useProblemText'
import { Notice } from '../../ui/Notice'
import { say } from '../../ui/toast'
import classes from './AccountPage.module.css'
import { NewPasswordField } from './PasswordField'
import { ProofFields, proofOf } from './ProofFields'

const ChangePassword = graphql(`
  mutation ChangePassword($input: ChangePasswordInput!) {
    changePassword(input: $input)
  }
`)

/** Whether the new one will do is the server's to say; it also ends every other session. */
export function PasswordForm() {
  const { t } = useTranslation()
  const text = useProblemText()
  const [change, { loading, error }] = useMutation(ChangePassword)
  const [round, setRound] = useState(0)
  const problem = error && readProblem(error)
  const wrong = (path: string) => problem?.fields.find((field) => field.path === path)?.message

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const { password: currentPassword, ...proof } = proofOf(event.currentTarget)
    const newPassword = String(new FormData(event.currentTarget).get('new'))
    const input = { currentPassword, newPassword, ...proof }
    const done = await change({ variables: { input } }).catch(() => undefined)
    if (!done) return
    setRound((now) => now + 1)
    say(t('account.changed'))
  }
  return (
    <form key={round} className={classes.form} onSubmit={submit}>
      {problem && problem.fields.length === 0 && (
        <Notice tone="bad" urgent>
          {text(problem)}
        </Notice>
      )}
      <ProofFields problem={problem} named="currentPassword" />
      <NewPasswordField error={wrong('newPassword')} />
      <div>
        <Button type="submit" loading={loading}>
          {t('account.change')}
        </Button>
      </div>
    </form>
  )
}
