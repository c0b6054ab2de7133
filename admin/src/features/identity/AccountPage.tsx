import { SegmentedControl, Switch, useMantineColorScheme } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { LANGUAGES, type Language } from '../../lib/appearance'
import { useShortcutsOn } from '../../lib/shortcuts'
import { Facts } from '../../ui/Facts'
import { Section } from '../../ui/Section'
import { SettingsPage } from '../../ui/templates'
import classes from './AccountPage.module.css'
import { chooseSpeech, LANGUAGE_NAMES } from './LanguageLinks'
import { LeaveSection } from './members/LeaveSection'
import { useViewer } from './useSession'

export function AccountPage() {
  const { t, i18n } = useTranslation()
  const { user, role } = useViewer()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const [shortcuts, setShortcuts] = useShortcutsOn()
  return (
    <SettingsPage title={t('shell.account')}>
      <Section title={t('account.you')}>
        <Facts
          facts={[
            [t('account.name'), user.name],
            [
              t('identity.email'),
              <span key="email" className="ltr">
                {user.email}
              </span>,
            ],
            ...(role ? [[t('account.role'), t(`roles.${role}`)] as [string, string]] : []),
          ]}
        />
      </Section>
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
          <div className={classes.row}>
            <span id="account-language">{t('identity.language')}</span>
            <SegmentedControl
              size="xs"
              aria-labelledby="account-language"
              value={i18n.language as Language}
              onChange={chooseSpeech}
              data={LANGUAGES.map((language) => ({
                value: language,
                label: <span lang={language}>{LANGUAGE_NAMES[language]}</span>,
              }))}
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
      <LeaveSection />
    </SettingsPage>
  )
}
