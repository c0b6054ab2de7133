import { Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { NotificationPreferenceInput, NotificationPreferencesPageQuery } from '../../gql/graphql'
import classes from './Preferences.module.css'

interface PreferencesTableProps {
  preferences: NotificationPreferencesPageQuery['notificationPreferences']
  onChange: (wish: NotificationPreferenceInput) => void
}

/** A row for each kind, a box for each way. A mail that cannot be switched off is ticked and stays so. */
export function PreferencesTable({ preferences, onChange }: PreferencesTableProps) {
  const { t } = useTranslation()
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t('bell.what')}</th>
          <th scope="col">{t('bell.onBell')}</th>
          <th scope="col">{t('bell.byMail')}</th>
        </tr>
      </thead>
      <tbody>
        {preferences.map(({ kind, inApp, byMail, mailOptional }) => {
          const name = t(`bell.of.${kind}`)
          return (
            <tr key={kind}>
              <th scope="row">
                {name}
                {!mailOptional && <span className={classes.always}>{t('bell.always')}</span>}
              </th>
              <td>
                <Checkbox
                  checked={inApp}
                  aria-label={t('bell.wayOf', { way: t('bell.onBell'), name })}
                  onChange={({ currentTarget }) => onChange({ kind, inApp: currentTarget.checked, byMail: null })}
                />
              </td>
              <td>
                <Checkbox
                  checked={byMail}
                  disabled={!mailOptional}
                  aria-label={t('bell.wayOf', { way: t('bell.byMail'), name })}
                  onChange={({ currentTarget }) => onChange({ kind, byMail: currentTarget.checked, inApp: null })}
                />
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
