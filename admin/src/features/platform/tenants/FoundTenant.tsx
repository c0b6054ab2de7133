import { useMutation, useQuery } from '@apollo/client/react'
import { Button, Group, NativeSelect, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../../gql'
import { readProblem } from '../../../lib/problem'
import { useProblemText } from '../../../lib/useProblemText'
import { Dialog } from '../../../ui/Dialog'
import { Notice } from '../../../ui/Notice'
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

/** A tenant for somebody else: they become its owner, and whoever is new is sent a link. */
export function FoundTenant({ onClose }: { onClose: () => void }) {
  const { t, i18n } = useTranslation()
  const text = useProblemText()
  const navigate = useNavigate()
  const { data: known } = useQuery(PlansQuery)
  const [timezone, setTimezone] = useState(Intl.DateTimeFormat().resolvedOptions().timeZone)
  const [create, { loading, error }] = useMutation(CreatePlatformTenant, { refetchQueries: ['PlatformTenants'] })
  const problem = error && readProblem(error)
  const wrong = (path: string) => problem?.fields.find((field) => field.path === path)?.message

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
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
    <Dialog opened onClose={onClose} title={t('platform.foundTitle')} size={560}>
      <form className={classes.form} onSubmit={submit}>
        {problem && problem.fields.length === 0 && (
          <Notice tone="bad" urgent>
            {text(problem)}
          </Notice>
        )}
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
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose} disabled={loading}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={loading}>
            {t('platform.found')}
          </Button>
        </Group>
      </form>
    </Dialog>
  )
}
