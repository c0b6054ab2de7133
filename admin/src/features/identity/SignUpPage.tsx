import { useMutation } from '@apollo/client/react'
import { Button } from '@mantine/core'
import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../gql'
import { readProblem } from '../../lib/problem'
import { useProblemText } from '../../lib/useProblemText'
import { CodeField } from './CodeField'
import { DoorPage } from './DoorPage'
import classes from './LogInForm.module.css'
import { SignUpFields } from './SignUpFields'
import { useCodeAsked } from './useCodeAsked'

const RegisterTenant = graphql(`
  mutation RegisterTenant($input: RegisterTenantInput!) {
    registerTenant(input: $input) {
      adminUrl
    }
  }
`)

/** A person and their first tenant in one step, and then its admin, where the session's cookie already is. */
export function SignUpPage() {
  const { t } = useTranslation()
  const text = useProblemText()
  const [register, { data, loading, error }] = useMutation(RegisterTenant)
  const problem = error && readProblem(error)
  const asksCode = useCodeAsked(problem)

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const values = new FormData(event.currentTarget)
    const text = (name: string) => String(values.get(name) ?? '').trim()
    const input = {
      tenantName: text('tenantName'),
      tenantSlug: text('tenantSlug'),
      name: text('name'),
      email: text('email'),
      password: String(values.get('new')),
      ...(values.has('code') ? { totpCode: text('code') } : {}),
    }
    const done = await register({ variables: { input } }).catch(() => undefined)
    if (done?.data) window.location.replace(import.meta.env.BASE_URL)
  }
  return (
    <DoorPage host={undefined} title={t('signUp.title')} lead={t('signUp.lead')}>
      <form className={classes.form} onSubmit={submit}>
        {problem && problem.fields.length === 0 && (
          <div className={classes.problem} role="alert">
            {problem.code === 'UNAUTHENTICATED' ? t('signUp.known') : text(problem)}
          </div>
        )}
        <SignUpFields problem={problem} />
        {asksCode && (
          <CodeField size="md" autoFocus error={problem?.reason === 'TOTP_WRONG' && t('security.wrongCode')} />
        )}
        <Button type="submit" size="md" fullWidth loading={loading || Boolean(data)}>
          {t('signUp.create')}
        </Button>
        <a href={`${import.meta.env.BASE_URL}register`}>{t('signUp.account')}</a>
        <a href={import.meta.env.BASE_URL}>{t('signUp.back')}</a>
      </form>
    </DoorPage>
  )
}
