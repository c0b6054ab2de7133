import { useTranslation } from 'react-i18next'
import { readFragment } from '../../gql'
import type { HostTenant } from '../tenancy/hostTenant'
import { TenantLook } from '../tenancy/look'
import { TenantMark } from '../tenancy/TenantMark'
import { LanguageLinks } from './LanguageLinks'
import { LogInForm } from './LogInForm'
import classes from './LogInPage.module.css'
import { useSession } from './useSession'

/** Wears the brand of the address it is opened at. Shown in place of any page, so that after it the page asked for appears. */
export function LogInPage({ host }: { host: HostTenant | undefined }) {
  const { t } = useTranslation()
  const session = useSession()
  const look = readFragment(TenantLook, host)
  return (
    <div className={classes.page}>
      <title>{look ? `${t('identity.signIn')} · ${look.name}` : t('identity.signIn')}</title>
      <main className={classes.card}>
        {host && <TenantMark tenant={host} size={44} />}
        <h1 className={classes.title}>{look ? look.name : t('identity.welcome')}</h1>
        <p className={classes.lead}>{look ? t('identity.leadTenant') : t('identity.lead')}</p>
        <LogInForm onLogIn={(credentials) => session.logIn(credentials)} />
      </main>
      <LanguageLinks />
    </div>
  )
}
