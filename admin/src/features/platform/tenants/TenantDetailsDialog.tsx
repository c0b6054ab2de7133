import { useMutation } from '@apollo/client/react'
import { NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlatformTenantRecordFragment } from '../../../gql/graphql'
import { readProblem } from '../../../lib/problem'
import { FormDialog, wrongWith } from '../../../ui/FormDialog'
import { Fields, Wide } from '../../../ui/Section'
import { TimezoneSelect } from '../../../ui/TimezoneSelect'
import { say } from '../../../ui/toast'
import { localeChoices } from '../../tenancy/locales'
import { UpdatePlatformTenant } from './documents'

const FIELDS = ['name', 'email', 'locale', 'timezone']

interface TenantDetailsDialogProps {
  tenant: PlatformTenantRecordFragment
  onClose: () => void
}

/** What the operator may put right of a tenant: its name, where it is reached, its zone and its language. The plan has its own place. */
export function TenantDetailsDialog({ tenant, onClose }: TenantDetailsDialogProps) {
  const { t, i18n } = useTranslation()
  const [timezone, setTimezone] = useState(tenant.timezone)
  const [update, { loading, error }] = useMutation(UpdatePlatformTenant)
  const problem = error && readProblem(error)
  const wrong = (path: string) => wrongWith(problem, path)

  const submit = async (form: FormData) => {
    const said = (name: string) => String(form.get(name) ?? '').trim()
    const input = { name: said('name'), email: said('email') || null, locale: said('locale'), timezone }
    const done = await update({ variables: { id: tenant.id, input } }).catch(() => undefined)
    if (!done?.data) return
    say(t('common.saved'))
    onClose()
  }
  return (
    <FormDialog
      title={t('platform.detailsOf', { name: tenant.name })}
      size={560}
      submit={t('common.save')}
      busy={loading}
      problem={problem}
      fields={FIELDS}
      onSubmit={submit}
      onClose={onClose}
    >
      <Fields>
        <TextInput
          name="name"
          label={t('settings.name')}
          defaultValue={tenant.name}
          required
          maxLength={120}
          dir="auto"
          data-autofocus
          error={wrong('name')}
        />
        <TextInput
          name="email"
          type="email"
          label={t('platform.contact')}
          defaultValue={tenant.email ?? ''}
          dir="ltr"
          autoComplete="off"
          error={wrong('email')}
        />
        <NativeSelect
          name="locale"
          label={t('settings.locale')}
          defaultValue={tenant.locale}
          data={localeChoices(i18n.language, tenant.locale)}
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
    </FormDialog>
  )
}
