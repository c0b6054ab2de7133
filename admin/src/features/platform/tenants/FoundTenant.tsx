import { useMutation, useQuery } from '@apollo/client/react'
import { NativeSelect, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../../gql'
import { readProblem } from '../../../lib/problem'
import { FormDialog, wrongWith } from '../../../ui/FormDialog'
import { Fields, Wide } from '../../../ui/Section'
import { TimezoneSelect } from '../../../ui/TimezoneSelect'
import { say } from '../../../ui/toast'
import { localeChoices } from '../../tenancy/locales'
import classes from '../platform.module.css'
import { PlansQuery } from './documents'

const CreatePlatformTenant = graphql(`
  mutation CreatePlatformTenant($input: CreatePlatformTenantInput!) {
    createPlatformTenant(input: $input) {
      id
      name
    }
  }
`)

const FIELDS = ['name', 'slug', 'ownerEmail', 'ownerName', 'planKey', 'locale', 'timezone']

/** A tenant for somebody else: they become its owner, and whoever is new is sent a link. */
export function FoundTenant({ onClose }: { onClose: () => void }) {
  const { t, i18n } = useTranslation()
  const navigate = useNavigate()
  const { data: known } = useQuery(PlansQuery)
  const [timezone, setTimezone] = useState(Intl.DateTimeFormat().resolvedOptions().timeZone)
  const [create, { loading, error }] = useMutation(CreatePlatformTenant, { refetchQueries: ['PlatformTenants'] })
  const problem = error && readProblem(error)
  const wrong = (path: string) => wrongWith(problem, path)

  const submit = async (form: FormData) => {
    const said = (name: string) => String(form.get(name) ?? '').trim()
    const input = {
      name: said('name'),
      slug: said('slug').toLowerCase(),
      ownerEmail: said('ownerEmail'),
      ownerName: said('ownerName') || null,
      planKey: said('plan') || null,
      locale: said('locale') || null,
      timezone,
    }
    const { data } = await create({ variables: { input } }).catch(() => ({ data: undefined }))
    if (!data) return
    say(t('platform.wasFounded', { name: data.createPlatformTenant.name }))
    onClose()
    void navigate({ to: '/platform/tenants/$id', params: { id: data.createPlatformTenant.id } })
  }
  return (
    <FormDialog
      title={t('platform.foundTitle')}
      size={560}
      submit={t('platform.found')}
      busy={loading}
      problem={problem}
      fields={FIELDS}
      onSubmit={submit}
      onClose={onClose}
    >
      <Fields>
        <TextInput name="name" label={t('settings.name')} required dir="auto" data-autofocus error={wrong('name')} />
        <TextInput
          name="slug"
          label={t('settings.slug')}
          required
          dir="ltr"
          autoComplete="off"
          autoCapitalize="none"
          error={wrong('slug')}
        />
        <TextInput
          name="ownerEmail"
          type="email"
          label={t('platform.ownerEmail')}
          required
          dir="ltr"
          autoComplete="off"
          error={wrong('ownerEmail')}
        />
        <TextInput
          name="ownerName"
          label={t('platform.ownerName')}
          dir="auto"
          autoComplete="off"
          error={wrong('ownerName')}
        />
        <NativeSelect
          name="plan"
          label={t('platform.plan')}
          data={known?.plans.map(({ key, name }) => ({ value: key, label: name })) ?? []}
          error={wrong('planKey')}
        />
        <NativeSelect
          name="locale"
          label={t('settings.locale')}
          defaultValue={i18n.language}
          data={localeChoices(i18n.language, i18n.language)}
          error={wrong('locale')}
        />
        <Wide>
          <TimezoneSelect
            label={t('settings.timezone')}
            value={timezone}
            onChange={(zone) => setTimezone(zone ?? timezone)}
            error={wrong('timezone')}
          />
        </Wide>
      </Fields>
      <p className={classes.under}>{t('platform.foundText')}</p>
    </FormDialog>
  )
}
