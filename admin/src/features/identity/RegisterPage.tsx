import { useTranslation } from 'react-i18next'
import type { HostTenant } from '../tenancy/hostTenant'
import { DoorPage } from './DoorPage'
import classes from './LogInForm.module.css'
import { RegisterForm } from './RegisterForm'

/** An account without a tenant. */
export function RegisterPage({ host }: { host: HostTenant | undefined }) {
  const { t } = useTranslation()
  return (
    <DoorPage host={host} title={t('register.title')} lead={t('register.lead')}>
      <div className={classes.form}>
        <RegisterForm sent={t('register.sent')} />
        <a href={import.meta.env.BASE_URL}>{t('signUp.back')}</a>
      </div>
    </DoorPage>
  )
}
