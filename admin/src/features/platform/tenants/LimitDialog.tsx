import { useMutation } from '@apollo/client/react'
import { Checkbox, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../../gql'
import { FormDialog } from '../../../ui/FormDialog'
import { Fields, Wide } from '../../../ui/Section'
import { say } from '../../../ui/toast'
import { ReasonField } from '../ReasonField'

const SetLimitOverride = graphql(`
  mutation SetLimitOverride($tenantId: ID!, $key: String!, $value: Int, $reason: String!, $expiresAt: DateTime!) {
    setLimitOverride(tenantId: $tenantId, key: $key, value: $value, reason: $reason, expiresAt: $expiresAt) {
      ...PlatformTenantRecord
    }
  }
`)

const DAY = 86_400_000
const dayIn = (days: number) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10)

interface LimitDialogProps {
  tenantId: string
  limit: { key: string; value: number | null }
  name: string
  onClose: () => void
}

/** Another limit for a while; when the day has come the plan's own holds again by itself. */
export function LimitDialog({ tenantId, limit, name, onClose }: LimitDialogProps) {
  const { t } = useTranslation()
  const [unlimited, setUnlimited] = useState(false)
  const [set] = useMutation(SetLimitOverride)

  const submit = async (values: FormData) => {
    const value = unlimited ? null : Number(values.get('value'))
    // To the end of the day that was chosen.
    const expiresAt = new Date(`${String(values.get('until'))}T23:59:59`).toISOString()
    await set({ variables: { tenantId, key: limit.key, value, reason: String(values.get('reason')), expiresAt } })
    say(t('common.saved'))
    onClose()
  }
  return (
    <FormDialog
      title={t('platform.agreeTitle', { limit: name })}
      size={480}
      submit={t('common.save')}
      onSubmit={submit}
      onClose={onClose}
    >
      {(wrong) => (
        <Fields>
          <TextInput
            name="value"
            type="number"
            min={0}
            required={!unlimited}
            disabled={unlimited}
            label={t('platform.howMany')}
            defaultValue={limit.value ?? ''}
            dir="ltr"
            data-autofocus
            error={wrong('value')}
          />
          <TextInput
            name="until"
            type="date"
            required
            min={dayIn(1)}
            max={dayIn(364)}
            defaultValue={dayIn(30)}
            label={t('platform.until')}
            error={wrong('expiresAt')}
          />
          <Wide>
            <Checkbox
              label={t('platform.unlimited')}
              checked={unlimited}
              onChange={(event) => setUnlimited(event.currentTarget.checked)}
            />
          </Wide>
          <Wide>
            <ReasonField error={wrong('reason')} />
          </Wide>
        </Fields>
      )}
    </FormDialog>
  )
}
