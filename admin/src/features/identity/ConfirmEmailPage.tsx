import { useMutation } from '@apollo/client/react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../gql'
import { recall } from '../../lib/storage'
import type { HostTenant } from '../tenancy/hostTenant'
import { DoorPage } from './DoorPage'
import classes from './LogInForm.module.css'

const VerifyEmail = graphql(`
  mutation VerifyEmail($token: String!) {
    verifyEmail(token: $token)
  }
`)

/** Confirms once, whatever happens to the page, and then leads on to signing in. */
export function ConfirmEmailPage({ host, token }: { host: HostTenant | undefined; token: string }) {
  const { t } = useTranslation()
  const [verify, { data, error }] = useMutation(VerifyEmail)
  const asked = useRef(false)
  // Whoever came to claim a listing goes on with it.
  const claimed = recall('claim')
  useEffect(() => {
    if (asked.current) return
    asked.current = true
    void verify({ variables: { token } }).catch(() => undefined)
  }, [token, verify])
  const state = data ? 'confirmed' : error ? 'refused' : 'confirming'
  return (
    <DoorPage host={host} title={t('identity.confirm.title')} lead={t(`identity.confirm.${state}`)}>
      {state !== 'confirming' && (
        <div className={classes.form}>
          {claimed && <a href={`${import.meta.env.BASE_URL}claim/${encodeURIComponent(claimed)}`}>{t('claim.goOn')}</a>}
          {!claimed && <a href={import.meta.env.BASE_URL}>{t('identity.signIn')}</a>}
          {state === 'refused' && <a href={`${import.meta.env.BASE_URL}register`}>{t('register.again')}</a>}
        </div>
      )}
    </DoorPage>
  )
}
