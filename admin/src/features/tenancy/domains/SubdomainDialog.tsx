import { useMutation } from '@apollo/client/react'
import { Button, Group, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../../gql'
import { readProblem } from '../../../lib/problem'
import { useProblemText } from '../../../lib/useProblemText'
import { Dialog } from '../../../ui/Dialog'
import { Notice } from '../../../ui/Notice'
import { say } from '../../../ui/toast'
import classes from './Domains.module.css'
import { useAvailable } from './useAvailable'

const ChangeSubdomain = graphql(`
  mutation ChangeSubdomain($subdomain: String!) {
    changeSubdomain(subdomain: $subdomain) {
      id
      subdomain
      subdomainHost
      siteUrl
    }
  }
`)

interface SubdomainDialogProps {
  tenant: { subdomain: string | null; subdomainHost: string | null }
  onClose: () => void
}

/** Another name below the operator's domain. Whether it is free is said while it is being typed. */
export function SubdomainDialog({ tenant, onClose }: SubdomainDialogProps) {
  const { t } = useTranslation()
  const text = useProblemText()
  const [name, setName] = useState(tenant.subdomain ?? '')
  const [change, { loading, error }] = useMutation(ChangeSubdomain)
  const state = useAvailable(name, tenant.subdomain)
  const problem = error && readProblem(error)
  const here = tenant.subdomainHost === location.hostname
  const base = tenant.subdomainHost?.slice((tenant.subdomain ?? '').length)

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (state !== 'free') return
    const { data } = await change({ variables: { subdomain: name } }).catch(() => ({ data: undefined }))
    if (!data) return
    const { subdomainHost: host } = data.changeSubdomain
    say(t('domains.changed', { host }))
    onClose()
    // This page's own address has just ended; at the new one people sign in anew.
    if (here) location.assign(`${location.protocol}//${host}${location.port && `:${location.port}`}/admin/`)
  }
  return (
    <Dialog opened onClose={onClose} title={t('domains.changeTitle')} size={480}>
      <form onSubmit={submit} className={classes.form}>
        <TextInput
          label={t('domains.name')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value.toLowerCase().trim())}
          dir="ltr"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={63}
          data-autofocus
          rightSection={base && <span className={classes.base}>{base}</span>}
          rightSectionWidth={base ? base.length * 8 + 20 : 0}
          rightSectionPointerEvents="none"
          error={problem ? text(problem) : undefined}
        />
        <p className={classes.available} data-state={state} role="status">
          {t(`domains.available.${state}`)}
        </p>
        {tenant.subdomainHost && (
          <Notice tone="wait">
            {t('domains.changeText', { host: tenant.subdomainHost })}
            {here && ` ${t('domains.changeHere')}`}
          </Notice>
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose} disabled={loading}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={loading} disabled={state !== 'free'}>
            {t('domains.changeNow')}
          </Button>
        </Group>
      </form>
    </Dialog>
  )
}
