import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LogInForm } from '../../identity/LogInForm'
import { RegisterForm } from '../../identity/RegisterForm'
import { useSession } from '../../identity/useSession'
import classes from './Claim.module.css'

/** Who somebody is comes first: a listing is given to a person, not to a browser. */
export function ClaimSignIn({ name }: { name: string }) {
  const { t } = useTranslation()
  const session = useSession()
  const [way, setWay] = useState<'new' | 'known'>('new')
  return (
    <>
      <p className={classes.text}>{t('claim.lead', { name })}</p>
      <SegmentedControl
        fullWidth
        aria-label={t('claim.account')}
        value={way}
        onChange={(value) => setWay(value as typeof way)}
        data={[
          { value: 'new', label: t('claim.newcomer') },
          { value: 'known', label: t('claim.known') },
        ]}
      />
      {way === 'new' ? (
        <RegisterForm sent={t('claim.confirmFirst')} />
      ) : (
        // Whoever is not of this tenant yet enters as a guest.
        <LogInForm asGuest onLogIn={(credentials) => session.logIn({ ...credentials, asGuest: true })} />
      )}
    </>
  )
}
