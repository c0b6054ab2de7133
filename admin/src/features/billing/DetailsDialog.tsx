import { useMutation } from '@apollo/client/react'
import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BillingRecordFragment } from '../../gql/graphql'
import { CountrySelect } from '../../ui/CountrySelect'
import { FormDialog } from '../../ui/FormDialog'
import { Fields, Wide } from '../../ui/Section'
import { say } from '../../ui/toast'
import { UpdateBillingDetails } from './documents'

const PARTS = ['line1', 'line2', 'postal', 'city', 'region'] as const

/** Who pays, from the next invoice on. */
export function DetailsDialog({ billing, onClose }: { billing: BillingRecordFragment; onClose: () => void }) {
  const { t } = useTranslation()
  const [update] = useMutation(UpdateBillingDetails)
  const [country, setCountry] = useState(billing.address?.country ?? '')
  const submit = async (values: FormData) => {
    const said = (name: string) => String(values.get(name) ?? '').trim() || null
    const parts = Object.fromEntries(PARTS.map((part) => [part, said(part)]))
    const isEmpty = !country && PARTS.every((part) => !parts[part])
    const address = isEmpty ? null : { ...parts, country: country || null }
    const input = { name: said('name'), email: said('email'), vatId: said('vatId'), address }
    await update({ variables: { input } })
    say(t('common.saved'))
    onClose()
  }
  return (
    <FormDialog
      title={t('billing.details.title')}
      size={560}
      keep
      submit={t('common.save')}
      onSubmit={submit}
      onClose={onClose}
    >
      {(wrong) => (
        <Fields>
          <TextInput
            name="name"
            label={t('billing.details.name')}
            defaultValue={billing.name ?? ''}
            dir="auto"
            data-autofocus
            autoComplete="organization"
            error={wrong('name')}
          />
          <TextInput
            name="email"
            type="email"
            label={t('billing.details.email')}
            defaultValue={billing.email ?? ''}
            dir="ltr"
            autoComplete="email"
            error={wrong('email')}
          />
          {PARTS.map((part) => {
            const field = (
              <TextInput
                key={part}
                name={part}
                label={t(`place.${part}`)}
                defaultValue={billing.address?.[part] ?? ''}
                dir="auto"
                autoComplete="off"
                error={wrong(`address.${part}`)}
              />
            )
            return part === 'line1' || part === 'line2' ? <Wide key={part}>{field}</Wide> : field
          })}
          <CountrySelect
            label={t('place.country')}
            value={country}
            onChange={(code) => setCountry(code ?? '')}
            error={wrong('address.country')}
          />
          <Wide>
            <TextInput
              name="vatId"
              label={t('billing.details.vatId')}
              description={t('billing.details.vatIdText')}
              defaultValue={billing.vatId ?? ''}
              dir="ltr"
              autoComplete="off"
              error={wrong('vatId')}
            />
          </Wide>
        </Fields>
      )}
    </FormDialog>
  )
}
