import { useMutation } from '@apollo/client/react'
import { Button } from '@mantine/core'
import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../gql'
import { readProblem } from '../../lib/problem'
import { useProblemText } from '../../lib/useProblemText'
import type { HostTenant } from '../tenancy/hostTenant'
import { CodeField } from './CodeField'
import { DoorPage } from './DoorPage'
import classes from './LogInForm.module.css'
import { NewPasswordField } from './PasswordField'
import { useCodeAsked } from './useCodeAsked'

const ResetPassword = graphql(`
  mutation ResetPassword($input: ResetPasswordInput!) {
    resetPassword(input: $input) {
      expiresAt
    }
  }
`)

/** The link's page: a new password, and then the admin itself, where the session's cookie already is. */
export function ResetPage({ host, token }: { host: HostTenant | undefined; token: string }) {
  const { t } = useTranslation()
  const text = useProblemText()
  const [reset, { data, loading, error }] = useMutation(ResetPassword)
  const problem = error && readProblem(error)
  const wrong = problem?.fields.find(({ path }) => path === 'newPassword')?.message
  const asksCode = useCodeAsked(problem)
  const spent = problem?.fields.some(({ path }) => path === 'token')

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const values = new FormData(event.currentTarget)
    const totpCode = values.get('code')
    const newPassword = String(values.get('new'))
    const input = { token, newPassword, ...(totpCode ? { totpCode: String(totpCode) } : {}) }
    const done = await reset({ variables: { input } }).catch(() => undefined)
    if (done?.data) window.location.replace(import.meta.env.BASE_URL)
  }
  if (spent)
    return (
      <DoorPage host={host} title={t('identity.reset.title')} lead={t('identity.reset.spent')}>
        <a href={`${import.meta.env.BASE_URL}forgot`}>{t('identity.reset.again')}</a>
      </DoorPage>
    )
  return (
    <DoorPage host={host} title={t('identity.reset.title')} lead={t('identity.reset.lead')}>
      <form className={classes.form} onSubmit={submit}>
        {problem && !wrong && !problem.reason?.startsWith('TOTP_') && (
          <div className={classes.problem} role="alert">
            {text(problem)}
          </div>
        )}
        <NewPasswordField size="md" autoFocus error={wrong} />
        {asksCode && (
          <CodeField size="md" autoFocus error={problem?.reason === 'TOTP_WRONG' && t('security.wrongCode')} />
        )}
        <Button type="submit" size="md" fullWidth loading={loading || Boolean(data)}>
          {t('identity.reset.save')}
        </Button>
      </form>
    </DoorPage>
  )
}
