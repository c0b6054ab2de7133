import { useMutation } from '@apollo/client/react'
import { Button } from '@mantine/core'
import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../gql'
import { readProblem } from '../../lib/problem'
import { useFieldProblems, useProblemText } from '../../lib/useProblemText'
import type { HostTenant } from '../tenancy/hostTenant'
import { DoorPage } from './DoorPage'
import { EmailField } from './EmailField'
import classes from './LogInForm.module.css'

const RequestPasswordReset = graphql(`
  mutation RequestPasswordReset($email: String!) {
    requestPasswordReset(email: $email)
  }
`)

/** Asks for a link by mail. What it says never tells whether anybody has the address. */
export function ForgotPage({ host }: { host: HostTenant | undefined }) {
  const { t } = useTranslation()
  const text = useProblemText()
  const say = useFieldProblems()
  const [request, { data, loading, error }] = useMutation(RequestPasswordReset)
  const problem = error && readProblem(error)
  const wrong = problem && say(problem).find(({ path }) => path === 'email')?.message

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const email = String(new FormData(event.currentTarget).get('email'))
    void request({ variables: { email } }).catch(() => undefined)
  }
  const lead = data ? t('identity.forgot.sent') : t('identity.forgot.lead')
  return (
    <DoorPage host={host} title={t('identity.forgot.title')} lead={lead}>
      <form className={classes.form} onSubmit={submit}>
        {problem && !wrong && (
          <div className={classes.problem} role="alert">
            {text(problem)}
          </div>
        )}
        {!data && (
          <>
            <EmailField autoFocus error={wrong} />
            <Button type="submit" size="md" fullWidth loading={loading}>
              {t('identity.forgot.send')}
            </Button>
          </>
        )}
        <a href={import.meta.env.BASE_URL}>{t('identity.forgot.back')}</a>
      </form>
    </DoorPage>
  )
}
