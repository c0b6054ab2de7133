import { useQuery } from '@apollo/client/react'
import { SegmentedControl, Switch, useMantineColorScheme } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { readFragment } from '../../gql'
import { readProblem } from '../../lib/problem'
import { useShortcutsOn } from '../../lib/shortcuts'
import { Facts } from '../../ui/Facts'
import { RecordSkeleton } from '../../ui/RecordSkeleton'
import { Section } from '../../ui/Section'
import { SettingsPage } from '../../ui/templates'
import { ProblemState } from '../shell/ProblemState'
import classes from './AccountPage.module.css'
import { LeaveSection } from './members/LeaveSection'
import { ProfileFields, ProfileQuery } from './profile/documents'
import { ProfileForm } from './profile/ProfileForm'
import { useViewer } from './useSession'

/** A person's own page. What opens the account, e-mail and password, stands on the page of security. */
export function AccountPage() {
  const { t } = useTranslation()
  const { role } = useViewer()
  const { data, error, refetch } = useQuery(ProfileQuery, { fetchPolicy: 'cache-and-network' })
  const viewer = readFragment(ProfileFields, data?.me)
  if (error && !viewer) return <ProblemState page problem={readProblem(error)} onRetry={() => void refetch()} />
  if (!viewer) return <RecordSkeleton label={t('common.loading')} />
  return (
    <SettingsPage title={t('shell.account')}>
      <ProfileForm viewer={viewer} />
      <Section
        title={t('profile.signIn')}
        lead={t('profile.signInText')}
        actions={<Link to="/security">{t('profile.toSecurity')}</Link>}
      >
        <Facts
          facts={[
            [
              t('identity.email'),
              <span key="email" className="ltr">
                {viewer.user.email}
              </span>,
            ],
            ...(role ? [[t('account.role'), t(`roles.${role}`)] as [string, string]] : []),
          ]}
        />
      </Section>
      <LookSection />
      <LeaveSection />
    </SettingsPage>
  )
}

function LookSection() {
  const { t } = useTranslation()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const [shortcuts, setShortcuts] = useShortcutsOn()
  return (
    <Section title={t('account.look')} lead={t('account.lookText')}>
      <div className={classes.rows}>
        <div className={classes.row}>
          <span id="account-scheme">{t('shell.colorScheme')}</span>
          <SegmentedControl
            size="xs"
            aria-labelledby="account-scheme"
            value={colorScheme}
            onChange={setColorScheme}
            data={[
              { value: 'auto', label: t('shell.system') },
              { value: 'light', label: t('shell.light') },
              { value: 'dark', label: t('shell.dark') },
            ]}
          />
        </div>
        <Switch
          label={t('shortcuts.on')}
          description={t('shortcuts.onText')}
          checked={shortcuts}
          onChange={(event) => setShortcuts(event.currentTarget.checked)}
        />
      </div>
    </Section>
  )
}
