import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Problem, readProblem } from '../../lib/problem'
import { useProblemText } from '../../lib/useProblemText'
import { CodeField } from './CodeField'
import { EmailField } from './EmailField'
import classes from './LogInForm.module.css'
import { PasskeyButton } from './PasskeyButton'
import { PasswordField } from './PasswordField'
import type { Credentials } from './session'

interface LogInFormProps {
  /** Given: someone who is known signs in again, and only they. */
  email?: string
  /** A passkey lets in whoever is not of the tenant, too. */
  asGuest?: boolean
  onLogIn: (credentials: Credentials) => Promise<void>
}

/** Plain inputs in a plain form: paste, password managers and the browser's own checks work as people expect. */
export function LogInForm({ email, asGuest, onLogIn }: LogInFormProps) {
  const { t } = useTranslation()
  const [problem, setProblem] = useState<Problem>()
  const [busy, setBusy] = useState(false)
  /** Address and password that were right, while the second factor is asked for. */
  const [proven, setProven] = useState<Credentials>()
  const text = useProblemText()

  const logIn = async (credentials: Credentials) => {
    setBusy(true)
    setProblem(undefined)
    try {
      await onLogIn(credentials)
    } catch (thrown) {
      const refused = readProblem(thrown)
      const asked = refused.reason === 'TOTP_REQUIRED'
      if (asked) setProven(credentials)
      setProblem(asked ? undefined : refused)
      setBusy(false)
    }
  }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const values = new FormData(event.currentTarget)
    if (proven) return void logIn({ ...proven, totpCode: String(values.get('code')) })
    void logIn({ email: email ?? String(values.get('email')), password: String(values.get('password')) })
  }
  // Whoever just made an account is told what is missing, not that something is wrong.
  const unconfirmed = problem?.reason === 'EMAIL_UNCONFIRMED'
  const wrong = (problem?.code === 'UNAUTHENTICATED' && !unconfirmed) || problem?.code === 'BAD_USER_INPUT'
  const sentence = () =>
    unconfirmed
      ? t('identity.unconfirmed')
      : wrong
        ? t(proven ? 'security.wrongCode' : 'identity.wrong')
        : problem && text(problem)
  const described = problem ? 'login-problem' : undefined
  return (
    <form className={classes.form} onSubmit={submit}>
      {problem && (
        <div className={classes.problem} role="alert" id="login-problem">
          {sentence()}
        </div>
      )}
      {proven ? (
        <CodeField key={problem ? 'again' : 'first'} size="md" autoFocus aria-describedby={described} />
      ) : (
        <>
          <EmailField
            readOnly={email !== undefined}
            defaultValue={email}
            autoFocus={email === undefined}
            aria-describedby={described}
          />
          <PasswordField
            name="password"
            size="md"
            label={t('identity.password')}
            autoComplete="current-password"
            autoFocus={email !== undefined}
            data-autofocus={email !== undefined || undefined}
            aria-describedby={described}
          />
        </>
      )}
      <Button type="submit" size="md" fullWidth loading={busy}>
        {t('identity.signIn')}
      </Button>
      {proven ? (
        <Button variant="subtle" onClick={() => setProven(undefined)}>
          {t('security.otherAccount')}
        </Button>
      ) : (
        email === undefined && (
          <>
            <PasskeyButton asGuest={asGuest} onProblem={setProblem} />
            <a href={`${import.meta.env.BASE_URL}forgot`}>{t('identity.forgot.link')}</a>
          </>
        )
      )}
    </form>
  )
}
