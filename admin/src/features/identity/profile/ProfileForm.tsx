import { useMutation } from '@apollo/client/react'
import { Select, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { readFragment } from '../../../gql'
import type { ProfileFieldsFragment } from '../../../gql/graphql'
import { speakLike } from '../../../i18n'
import { asLanguage, LANGUAGES } from '../../../lib/appearance'
import { readProblem } from '../../../lib/problem'
import { remember } from '../../../lib/storage'
import { useFieldProblems, useProblemText } from '../../../lib/useProblemText'
import { ChangesBar } from '../../../ui/ChangesBar'
import { Notice } from '../../../ui/Notice'
import { Fields, Section } from '../../../ui/Section'
import { TimezoneSelect } from '../../../ui/TimezoneSelect'
import { say } from '../../../ui/toast'
import { UnsavedGuard } from '../../../ui/UnsavedGuard'
import { LANGUAGE_NAMES } from '../LanguageLinks'
import { useSession, useViewer } from '../useSession'
import { AvatarField } from './AvatarField'
import { ProfileFields, UpdateProfile } from './documents'
import { draftProfile, profileInput } from './profileDraft'

const DEVICE = Intl.DateTimeFormat().resolvedOptions().timeZone

/** Who one is to others, and how one wishes to read. */
export function ProfileForm({ viewer }: { viewer: ProfileFieldsFragment }) {
  const { t } = useTranslation()
  const text = useProblemText()
  const fieldProblems = useFieldProblems()
  const session = useSession()
  const { tenant, profile } = useViewer()
  const [update, { loading, error }] = useMutation(UpdateProfile, { refetchQueries: ['Profile'] })
  const form = useForm({ mode: 'controlled', initialValues: draftProfile(viewer) })
  const problem = error && readProblem(error)
  const { firstName, lastName } = form.getValues()
  const full = [firstName, lastName].filter(Boolean).join(' ')

  const save = async () => {
    form.clearErrors()
    try {
      const { data } = await update({ variables: { input: profileInput(form.getValues(), (at) => form.isDirty(at)) } })
      const saved = readFragment(ProfileFields, data?.updateProfile)
      if (!saved) return
      form.setInitialValues(draftProfile(saved))
      form.reset()
      const wished = profile.locale
      session.be({ user: { name: saved.user.name }, profile: saved.profile })
      if (saved.profile.locale !== wished) {
        // What is said here counts on every device: this browser's own choice gives way.
        remember('language', undefined)
        await speakLike(asLanguage(saved.profile.locale ?? undefined) ?? tenant?.locale ?? 'en')
      }
      say(t('common.saved'))
    } catch (thrown) {
      form.setErrors(Object.fromEntries(fieldProblems(readProblem(thrown)).map(({ path, message }) => [path, message])))
    }
  }
  const languages = LANGUAGES.map((language) => ({ value: language, label: LANGUAGE_NAMES[language] }))
  return (
    <>
      {problem && (
        <Notice tone="bad" urgent>
          {problem.fields.length === 0 ? text(problem) : t('common.checkFields')}
        </Notice>
      )}
      <Section title={t('profile.title')} lead={t('profile.text')}>
        <AvatarField user={{ name: viewer.user.name, avatarUrl: viewer.user.avatarUrl ?? null }} />
        <Fields>
          <TextInput
            label={t('profile.firstName')}
            autoComplete="given-name"
            dir="auto"
            maxLength={59}
            {...form.getInputProps('firstName')}
          />
          <TextInput
            label={t('profile.lastName')}
            autoComplete="family-name"
            dir="auto"
            maxLength={60}
            {...form.getInputProps('lastName')}
          />
          <TextInput
            label={t('profile.displayName')}
            description={t('profile.displayNameText')}
            placeholder={full}
            autoComplete="nickname"
            dir="auto"
            maxLength={120}
            {...form.getInputProps('displayName')}
          />
          <TextInput
            label={t('profile.phone')}
            description={t('profile.phoneText')}
            type="tel"
            autoComplete="tel"
            className="ltr-input"
            maxLength={40}
            {...form.getInputProps('phone')}
          />
        </Fields>
      </Section>
      <Section title={t('profile.reading')} lead={t('profile.readingText')}>
        <Fields>
          <Select
            label={t('identity.language')}
            description={t('profile.localeText')}
            data={[{ value: '', label: t('profile.localeOfTenant') }, ...languages]}
            allowDeselect={false}
            {...form.getInputProps('locale')}
          />
          <TimezoneSelect
            label={t('profile.timezone')}
            description={t('profile.timezoneText')}
            placeholder={t('profile.timezoneOfDevice', { zone: DEVICE.replaceAll('_', ' ') })}
            clearable
            clearButtonProps={{ 'aria-label': t('profile.timezoneClear') }}
            {...form.getInputProps('timezone')}
            value={form.getValues().timezone || null}
            onChange={(zone) => form.setFieldValue('timezone', zone ?? '')}
          />
        </Fields>
      </Section>
      <ChangesBar shown={form.isDirty()} busy={loading} onSave={() => void save()} onDiscard={() => form.reset()} />
      <UnsavedGuard when={form.isDirty()} />
    </>
  )
}
