import { useMutation } from '@apollo/client/react'
import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { PlatformTenantRecordFragment } from '../../../gql/graphql'
import { FormDialog } from '../../../ui/FormDialog'
import { Fields } from '../../../ui/Section'
import { say } from '../../../ui/toast'
import { UpdatePlatformTenant } from './documents'
import { LanguageAndZone } from './LanguageAndZone'

interface TenantDetailsDialogProps {
  tenant: PlatformTenantRecordFragment
  onClose: () => void
}

/** What the operator may put right of a tenant: its name, where it is reached, its zone and its language. The plan has its own place. */
export function TenantDetailsDialog({ tenant, onClose }: TenantDetailsDialogProps) {
  const { t } = useTranslation()
  const [update] = useMutation(UpdatePlatformTenant)

  const submit = async (values: FormData) => {
    const said = (name: string) => String(values.get(name) ?? '').trim()
    const input = {
      name: said('name'),
      email: said('email') || null,
      locale: said('locale'),
      timezone: said('timezone'),
    }
    await update({ variables: { id: tenant.id, input } })
    say(t('common.saved'))
    onClose()
  }
  return (
    <FormDialog
      title={t('platform.detailsOf', { name: tenant.name })}
      size={560}
      submit={t('common.save')}
      onSubmit={submit}
      onClose={onClose}
    >
      {(wrong) => (
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
          <LanguageAndZone set={tenant} wrong={{ locale: wrong('locale'), timezone: wrong('timezone') }} />
        </Fields>
      )}
    </FormDialog>
  )
}
