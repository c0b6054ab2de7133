import { useMutation, useQuery } from '@apollo/client/react'
import { NativeSelect, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../../gql'
import { FormDialog } from '../../../ui/FormDialog'
import { Fields } from '../../../ui/Section'
import { say } from '../../../ui/toast'
import classes from '../platform.module.css'
import { PlansQuery } from './documents'
import { LanguageAndZone } from './LanguageAndZone'

const CreatePlatformTenant = graphql(`
  mutation CreatePlatformTenant($input: CreatePlatformTenantInput!) {
    createPlatformTenant(input: $input) {
      id
      name
    }
  }
`)

/** A tenant for somebody else: they become its owner, and whoever is new is sent a link. */
export function FoundTenant({ onClose }: { onClose: () => void }) {
  const { t, i18n } = useTranslation()
  const navigate = useNavigate()
  const { data: known } = useQuery(PlansQuery)
  const [create] = useMutation(CreatePlatformTenant, { refetchQueries: ['PlatformTenants'] })
  const here = { locale: i18n.language, timezone: Intl.DateTimeFormat().resolvedOptions().timeZone }

  const submit = async (values: FormData) => {
    const said = (name: string) => String(values.get(name) ?? '').trim()
    const input = {
      name: said('name'),
      slug: said('slug').toLowerCase(),
      ownerEmail: said('ownerEmail'),
      ownerName: said('ownerName') || null,
      planKey: said('plan') || null,
      locale: said('locale') || null,
      timezone: said('timezone'),
    }
    const { data } = await create({ variables: { input } })
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
      onSubmit={submit}
      onClose={onClose}
    >
      {(wrong) => (
        <>
          <Fields>
            <TextInput
              name="name"
              label={t('settings.name')}
              required
              dir="auto"
              data-autofocus
              error={wrong('name')}
            />
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
            <LanguageAndZone set={here} wrong={{ locale: wrong('locale'), timezone: wrong('timezone') }} />
          </Fields>
          <p className={classes.under}>{t('platform.foundText')}</p>
        </>
      )}
    </FormDialog>
  )
}
