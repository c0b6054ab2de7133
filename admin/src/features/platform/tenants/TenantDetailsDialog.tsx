import { useMutation } from '@apollo/client/react'
import { Button, Group, NativeSelect, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlatformTenantRecordFragment } from '../../../gql/graphql'
import { readProblem } from '../../../lib/problem'
import { useProblemText } from '../../../lib/useProblemText'
import { Dialog } from '../../../ui/Dialog'
import { Notice } from '../../../ui/Notice'
import { Fields, Wide } from '../../../ui/Section'
import { TimezoneSelect } from '../../../ui/TimezoneSelect'
import { say } from '../../../ui/toast'
import { localeChoices } from '../../tenancy/locales'
import classes from '../platform.module.css'
import { UpdatePlatformTenant } from './documents'

interface TenantDetailsDialogProps {
  tenant: PlatformTenantRecordFragment
  onClose: () => void
}

/** What the operator may put right of a tenant: its name, where it is reached, its zone and its language. The plan has its own place. */
export function TenantDetailsDialog({ tenant, onClose }: TenantDetailsDialogProps) {
  const { t, i18n } = useTranslation()
  const text = useProblemText()
  const [timezone, setTimezone] = useState(tenant.timezone)
  const [update, { loading, error }] = useMutation(UpdatePlatformTenant)
  const problem = error && readProblem(error)
  const wrong = (path: string) =>
    problem?.fields.find((field) => field.path === `input.${path}` || field.path === path)?.message

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const said = (name: string) => String(form.get(name) ?? '').trim()
    const input = { name: said('name'), email: said('email') || null, locale: said('locale'), timezone }
    const done = await update({ variables: { id: tenant.id, input } }).catch(() => undefined)
    if (!done?.data) return
    say(t('common.saved'))
    onClose()
  }
  return (
    <Dialog opened onClose={onClose} title={t('platform.detailsOf', { name: tenant.name })} size={560}>
      <form className={classes.form} onSubmit={submit}>
        {problem && problem.fields.length === 0 && (
          <Notice tone="bad" urgent>
            {text(problem)}
          </Notice>
        )}
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
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose} disabled={loading}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={loading}>
            {t('common.save')}
          </Button>
        </Group>
      </form>
    </Dialog>
  )
}
