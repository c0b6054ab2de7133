import { useQuery } from '@apollo/client/react'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../../gql'
import { readProblem } from '../../../lib/problem'
import { RecordSkeleton } from '../../../ui/RecordSkeleton'
import { Section } from '../../../ui/Section'
import { SettingsPage } from '../../../ui/templates'
import { ProblemState } from '../../shell/ProblemState'
import { PasswordForm } from '../PasswordForm'
import { EmailSection } from './EmailSection'
import { PasskeysSection } from './PasskeysSection'
import { SessionsSection } from './SessionsSection'
import { TotpSection } from './TotpSection'

const SecurityPageQuery = graphql(`
  query SecurityPage {
    secondFactor {
      ...TotpSection
    }
    passkeys {
      ...PasskeyRow
    }
    sessions {
      ...SessionRow
    }
  }
`)

/** Every way into one's own account, on one page. */
export function SecurityPage() {
  const { t } = useTranslation()
  const { data, error, refetch } = useQuery(SecurityPageQuery, { fetchPolicy: 'network-only' })
  if (error && !data) return <ProblemState page problem={readProblem(error)} onRetry={() => void refetch()} />
  if (!data) return <RecordSkeleton label={t('common.loading')} />
  const again = () => void refetch()
  return (
    <SettingsPage title={t('security.title')}>
      <Section title={t('account.password')} lead={t('account.passwordText')}>
        <PasswordForm />
      </Section>
      <EmailSection />
      <PasskeysSection passkeys={data.passkeys} onChange={again} />
      <TotpSection factor={data.secondFactor} onChange={again} />
      <SessionsSection sessions={data.sessions} onChange={again} />
    </SettingsPage>
  )
}
