import { useMutation } from '@apollo/client/react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../gql'
import { LanguageLinks } from './LanguageLinks'
import classes from './LogInPage.module.css'

const VerifyEmail = graphql(`
  mutation VerifyEmail($token: String!) {
    verifyEmail(token: $token)
  }
`)

/** Confirms once, whatever happens to the page, and then leads on to signing in. */
export function ConfirmEmailPage({ token }: { token: string }) {
  const { t } = useTranslation()
  const [verify, { data, error }] = useMutation(VerifyEmail)
  const asked = useRef(false)
  useEffect(() => {
    if (asked.current) return
    asked.current = true
    void verify({ variables: { token } }).catch(() => undefined)
  }, [token, verify])
  const state = data ? 'confirmed' : error ? 'refused' : 'confirming'
  return (
    <div className={classes.page}>
      <title>{t('identity.confirm.title')}</title>
      <main className={classes.card}>
        <h1 className={classes.title}>{t('identity.confirm.title')}</h1>
        <p className={classes.lead} role="status">
          {t(`identity.confirm.${state}`)}
        </p>
        {state !== 'confirming' && <a href={import.meta.env.BASE_URL}>{t('identity.signIn')}</a>}
      </main>
      <LanguageLinks />
    </div>
  )
}
