import { useTranslation } from 'react-i18next'
import { readFragment } from '../../gql'
import type { HostTenant } from '../tenancy/hostTenant'
import { TenantLook } from '../tenancy/look'
import { DoorPage } from './DoorPage'
import { LogInForm } from './LogInForm'
import classes from './LogInPage.module.css'
import { useSession } from './useSession'

/** Shown in place of any page, so that after it the page asked for appears. */
export function LogInPage({ host }: { host: HostTenant | undefined }) {
  const { t } = useTranslation()
  const session = useSession()
  const look = readFragment(TenantLook, host)
  const heading = look ? look.name : t('identity.welcome')
  return (
    <DoorPage
      host={host}
      title={t('identity.signIn')}
      heading={heading}
      lead={look ? t('identity.leadTenant') : t('identity.lead')}
    >
      <LogInForm onLogIn={(credentials) => session.logIn(credentials)} />
      {/* A tenant's own address is for its people, who are invited. */}
      {!host && (
        <p className={classes.below}>
          <a href={`${import.meta.env.BASE_URL}sign-up`}>{t('signUp.link')}</a>
        </p>
      )}
    </DoorPage>
  )
}
