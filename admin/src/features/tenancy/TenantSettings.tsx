import { useMutation } from '@apollo/client/react'
import { useTranslation } from 'react-i18next'
import { type FragmentType, graphql, readFragment } from '../../gql'
import { readProblem } from '../../lib/problem'
import { useFieldProblems, useProblemText } from '../../lib/useProblemText'
import { ChangesBar } from '../../ui/ChangesBar'
import { Facts } from '../../ui/Facts'
import { Notice } from '../../ui/Notice'
import { Section } from '../../ui/Section'
import { SettingsPage } from '../../ui/templates'
import { say } from '../../ui/toast'
import { UnsavedGuard } from '../../ui/UnsavedGuard'
import { HoursFields } from '../directory/hours/hoursWire'
import { DataLink } from '../export/DataLink'
import { useSession } from '../identity/useSession'
import { TestDataSection } from '../testdata/TestDataSection'
import classes from './brand/Brand.module.css'
import { BusinessSection } from './details/BusinessSection'
import {
  DetailsFormProvider,
  detailsInput,
  draftDetails,
  placeDetails,
  TenantDetailsFields,
  useDetailsForm,
} from './details/detailsDraft'
import { LanguageSection } from './details/LanguageSection'
import { OpenSection } from './details/OpenSection'
import { PoliciesSection } from './details/PoliciesSection'
import { ReachSection } from './details/ReachSection'
import { StatusOfTenant } from './StatusOfTenant'

const TenantSettingsFields = graphql(`
  fragment TenantSettings on Tenant {
    id
    slug
    status
    viewerCanEdit
    viewerCanResetTestData
    plan {
      key
      name
    }
    ...TenantDetails
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
  const { t } = useTranslation()
  const text = useProblemText()
  const fieldProblems = useFieldProblems()
  const session = useSession()
  const tenant = readFragment(TenantSettingsFields, fragment)
  const details = readFragment(TenantDetailsFields, tenant)
  const [update, { loading, error }] = useMutation(UpdateTenant)
  const form = useDetailsForm({ mode: 'controlled', initialValues: draftDetails(details) })
  const problem = error && readProblem(error)

  const save = async () => {
    const values = form.getValues()
    form.clearErrors()
    try {
      const { data } = await update({ variables: { input: detailsInput(values, (path) => form.isDirty(path)) } })
      if (!data) return
      const saved = readFragment(TenantDetailsFields, readFragment(TenantSettingsFields, data.updateTenant))
      form.setInitialValues(draftDetails(saved))
      form.reset()
      session.look({ ...data.updateTenant, name: saved.name, locale: saved.locale, timezone: saved.timezone })
      say(t('common.saved'))
    } catch (thrown) {
      form.setErrors(placeDetails(fieldProblems(readProblem(thrown)), values))
    }
  }
  return (
    <DetailsFormProvider form={form}>
      <SettingsPage title={t('shell.settings')} beside={<StatusOfTenant status={tenant.status} />}>
        {!tenant.viewerCanEdit && <Notice tone="calm">{t('settings.readOnly')}</Notice>}
        {problem && (
          <Notice tone="bad" urgent>
            {problem.fields.length === 0 ? text(problem) : t('common.checkFields')}
          </Notice>
        )}
        <fieldset className={classes.fields} disabled={!tenant.viewerCanEdit}>
          <BusinessSection />
          <ReachSection />
          <LanguageSection locale={details.locale} />
          <OpenSection
            unread={readFragment(HoursFields, details.businessHours)?.unread ?? []}
            disabled={!tenant.viewerCanEdit}
          />
          <PoliciesSection />
        </fieldset>
        <Section title={t('settings.address')} lead={t(`settings.state.${tenant.status}`)}>
          <Facts
            facts={[
              [t('settings.status'), <StatusOfTenant key="status" status={tenant.status} />],
              [
                t('settings.slug'),
                <code key="slug" className="ltr">
                  {tenant.slug}
                </code>,
              ],
              [
                t('settings.plan'),
                <span key="plan" dir="auto">
                  {tenant.plan.name}
                </span>,
              ],
            ]}
          />
        </Section>
        {tenant.viewerCanResetTestData && <TestDataSection />}
        <DataLink />
        <ChangesBar shown={form.isDirty()} busy={loading} onSave={() => void save()} onDiscard={() => form.reset()} />
        <UnsavedGuard when={form.isDirty()} />
      </SettingsPage>
    </DetailsFormProvider>
  )
}
