import { useMutation, useQuery } from '@apollo/client/react'
import { useTranslation } from 'react-i18next'
import type { NotificationPreferenceInput } from '../../gql/graphql'
import { readProblem } from '../../lib/problem'
import { useProblemText } from '../../lib/useProblemText'
import { RecordSkeleton } from '../../ui/RecordSkeleton'
import { Section } from '../../ui/Section'
import { SettingsPage } from '../../ui/templates'
import { complain } from '../../ui/toast'
import { ProblemState } from '../shell/ProblemState'
import { PreferencesQuery, UpdatePreferences } from './documents'
import { PreferencesTable } from './PreferencesTable'

/** How one wishes to be told of what, kept as soon as it is ticked. */
export function PreferencesPage() {
  const { t } = useTranslation()
  const text = useProblemText()
  const { data, error, refetch, client } = useQuery(PreferencesQuery)
  const [update] = useMutation(UpdatePreferences)
  if (!data) {
    if (error) return <ProblemState page problem={readProblem(error)} onRetry={() => void refetch()} />
    return <RecordSkeleton label={t('common.loading')} />
  }
  const change = async (wish: NotificationPreferenceInput) => {
    const shown = data.notificationPreferences
    const show = (notificationPreferences: typeof shown) =>
      client.writeQuery({ query: PreferencesQuery, data: { ...data, notificationPreferences } })
    show(shown.map((each) => (each.kind === wish.kind ? { ...each, ...given(wish) } : each)))
    try {
      const answer = await update({ variables: { input: { preferences: [wish] } } })
      if (answer.data) show(answer.data.updateNotificationPreferences)
    } catch (thrown) {
      complain(text(readProblem(thrown)))
      await refetch()
    }
  }
  return (
    <SettingsPage
      title={t('bell.preferences')}
      back={{ to: { to: '/notifications' }, label: t('bell.toNotifications') }}
    >
      <Section title={t('bell.ways')} lead={t('bell.preferencesText')}>
        <PreferencesTable preferences={data.notificationPreferences} onChange={(wish) => void change(wish)} />
      </Section>
    </SettingsPage>
  )
}

const given = ({ inApp, byMail }: NotificationPreferenceInput) => ({
  ...(typeof inApp === 'boolean' ? { inApp } : {}),
  ...(typeof byMail === 'boolean' ? { byMail } : {}),
})
