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
import { CodeField } from './CodeField'
import { NewPasswordField, PasswordField } from './PasswordField'
import { useViewer } from './useSession'

const ChangePassword = graphql(`
  mutation ChangePassword($input: ChangePasswordInput!) {
    changePassword(input: $input)
  }
`)

/** Whether the new one will do is the server's to say; it also ends every other session. */
export function PasswordForm({ asksCode }: { asksCode: boolean }) {
  const { t } = useTranslation()
  const text = useProblemText()
  const { user } = useViewer()
  const [change, { loading, error }] = useMutation(ChangePassword)
  const [round, setRound] = useState(0)
  const problem = error && readProblem(error)
  const wrong = (path: string) => problem?.fields.find((field) => field.path === path)?.message

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const values = new FormData(event.currentTarget)
    const code = values.get('code')
    const input = {
      currentPassword: String(values.get('current')),
      newPassword: String(values.get('new')),
      ...(code ? { totpCode: String(code) } : {}),
    }
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
      <input type="email" name="username" autoComplete="username" value={user.email} readOnly hidden />
      <PasswordField
        name="current"
        label={t('account.current')}
        autoComplete="current-password"
        error={wrong('currentPassword')}
      />
      <NewPasswordField error={wrong('newPassword')} />
      {asksCode && <CodeField error={wrong('totpCode')} />}
      <div>
        <Button type="submit" loading={loading}>
          {t('account.change')}
        </Button>
      </div>
    </form>
  )
}
