import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Problem, readProblem } from '../../lib/problem'
import { useProblemText } from '../../lib/useProblemText'
import { EmailField } from './EmailField'
import classes from './LogInForm.module.css'
import { PasswordField } from './PasswordField'
import type { Credentials } from './session'

interface LogInFormProps {
  /** Given: someone who is known signs in again, and only they. */
  email?: string
  onLogIn: (credentials: Credentials) => Promise<void>
}

/** Plain inputs in a plain form: paste, password managers and the browser's own checks work as people expect. */
export function LogInForm({ email, onLogIn }: LogInFormProps) {
  const { t } = useTranslation()
  const [problem, setProblem] = useState<Problem>()
  const [busy, setBusy] = useState(false)
  const text = useProblemText()

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const values = new FormData(event.currentTarget)
    setBusy(true)
    setProblem(undefined)
    try {
      await onLogIn({ email: email ?? String(values.get('email')), password: String(values.get('password')) })
    } catch (thrown) {
      setProblem(readProblem(thrown))
      setBusy(false)
    }
  }
  const wrong = problem?.code === 'UNAUTHENTICATED' || problem?.code === 'BAD_USER_INPUT'
  return (
    <form className={classes.form} onSubmit={submit}>
      {problem && (
        <div className={classes.problem} role="alert" id="login-problem">
          {wrong ? t('identity.wrong') : text(problem)}
        </div>
      )}
      <EmailField
        readOnly={email !== undefined}
        defaultValue={email}
        autoFocus={email === undefined}
        aria-describedby={problem ? 'login-problem' : undefined}
      />
      <PasswordField
        name="password"
        size="md"
        label={t('identity.password')}
        autoComplete="current-password"
        autoFocus={email !== undefined}
        data-autofocus={email !== undefined || undefined}
        aria-describedby={problem ? 'login-problem' : undefined}
      />
      <Button type="submit" size="md" fullWidth loading={busy}>
        {t('identity.signIn')}
      </Button>
      {email === undefined && <a href={`${import.meta.env.BASE_URL}forgot`}>{t('identity.forgot.link')}</a>}
    </form>
  )
}
