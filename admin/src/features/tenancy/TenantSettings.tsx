import { useMutation } from '@apollo/client/react'
import { Select, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { type FragmentType, graphql, readFragment } from '../../gql'
import { readProblem } from '../../lib/problem'
import { useFieldProblems, useProblemText } from '../../lib/useProblemText'
import { ChangesBar } from '../../ui/ChangesBar'
import { Facts } from '../../ui/Facts'
import { Notice } from '../../ui/Notice'
import { Fields, Section, Wide } from '../../ui/Section'
import { TimezoneSelect } from '../../ui/TimezoneSelect'
import { SettingsPage } from '../../ui/templates'
import { say } from '../../ui/toast'
import { UnsavedGuard } from '../../ui/UnsavedGuard'
import { DataLink } from '../export/DataLink'
import { useSession } from '../identity/useSession'
import classes from './brand/Brand.module.css'
import { localeChoices } from './locales'

const TenantSettingsFields = graphql(`
  fragment TenantSettings on Tenant {
    id
    slug
    name
    description
    timezone
    locale
    email
    phone
    viewerCanEdit
    plan {
      key
      name
    }
  }
`)

const UpdateTenant = graphql(`
  mutation UpdateTenant($input: UpdateTenantInput!) {
    updateTenant(input: $input) {
      id
      ...TenantSettings
      ...TenantLook
    }
  }
`)

export function TenantSettings({ tenant: fragment }: { tenant: FragmentType<typeof TenantSettingsFields> }) {
  const { t, i18n } = useTranslation()
  const text = useProblemText()
  const fieldProblems = useFieldProblems()
  const session = useSession()
  const tenant = readFragment(TenantSettingsFields, fragment)
  const [update, { loading, error }] = useMutation(UpdateTenant)
  const { name, description, timezone, locale, email, phone } = tenant
  const form = useForm({
    mode: 'controlled',
    initialValues: { name, description: description ?? '', timezone, locale, email: email ?? '', phone: phone ?? '' },
  })
  const problem = error && readProblem(error)

  const save = async () => {
    const values = form.getValues()
    const dirty = Object.fromEntries(
      Object.entries(values).flatMap(([key, value]) => (form.isDirty(key) ? [[key, value.trim() || null]] : [])),
    )
    try {
      const { data } = await update({ variables: { input: dirty } })
      form.setInitialValues(values)
      form.reset()
      if (data)
        session.look({ ...data.updateTenant, name: values.name, locale: values.locale, timezone: values.timezone })
      say(t('common.saved'))
    } catch (thrown) {
      form.setErrors(Object.fromEntries(fieldProblems(readProblem(thrown)).map(({ path, message }) => [path, message])))
    }
  }
  return (
    <SettingsPage title={t('shell.settings')}>
      {!tenant.viewerCanEdit && <Notice tone="calm">{t('settings.readOnly')}</Notice>}
      {problem && problem.fields.length === 0 && (
        <Notice tone="bad" urgent>
          {text(problem)}
        </Notice>
      )}
      <fieldset className={classes.fields} disabled={!tenant.viewerCanEdit}>
        <Section title={t('settings.general')} lead={t('settings.generalText')}>
          <Fields>
            <Wide>
              <TextInput label={t('settings.name')} required dir="auto" {...form.getInputProps('name')} />
            </Wide>
            <Wide>
              <Textarea
                label={t('settings.description')}
                autosize
                minRows={2}
                dir="auto"
                {...form.getInputProps('description')}
              />
            </Wide>
            <TextInput label={t('settings.email')} dir="ltr" inputMode="email" {...form.getInputProps('email')} />
            <TextInput label={t('settings.phone')} dir="ltr" type="tel" {...form.getInputProps('phone')} />
          </Fields>
        </Section>
        <Section title={t('settings.place')} lead={t('settings.placeText')}>
          <Fields>
            <Select
              label={t('settings.locale')}
              description={t('settings.localeText')}
              data={localeChoices(i18n.language, locale)}
              allowDeselect={false}
              searchable
              {...form.getInputProps('locale')}
            />
            <TimezoneSelect
              label={t('settings.timezone')}
              description={t('settings.timezoneText')}
              {...form.getInputProps('timezone')}
            />
          </Fields>
        </Section>
      </fieldset>
      <Section title={t('settings.address')}>
        <Facts
          facts={[
            [
              t('settings.slug'),
              <code key="slug" className="ltr">
                {tenant.slug}
              </code>,
            ],
            [t('settings.plan'), tenant.plan.name],
          ]}
        />
      </Section>
      <DataLink />
      <ChangesBar shown={form.isDirty()} busy={loading} onSave={() => void save()} onDiscard={() => form.reset()} />
      <UnsavedGuard when={form.isDirty()} />
    </SettingsPage>
  )
}
