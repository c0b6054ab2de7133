import { useMutation } from '@apollo/client/react'
import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../../gql'
import { FormDialog } from '../../../ui/FormDialog'
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
  const [name, setName] = useState(tenant.subdomain ?? '')
  const [change] = useMutation(ChangeSubdomain)
  const state = useAvailable(name, tenant.subdomain)
  const here = tenant.subdomainHost === location.hostname
  const base = tenant.subdomainHost?.slice((tenant.subdomain ?? '').length)

  const submit = async () => {
    const { data } = await change({ variables: { subdomain: name } })
    if (!data) return
    const { subdomainHost: host } = data.changeSubdomain
    say(t('domains.changed', { host }))
    onClose()
    // This page's own address has just ended; at the new one people sign in anew.
    if (here) location.assign(`${location.protocol}//${host}${location.port && `:${location.port}`}/admin/`)
  }
  return (
    <FormDialog
      title={t('domains.changeTitle')}
      size={480}
      submit={t('domains.changeNow')}
      idle={state !== 'free'}
      onSubmit={submit}
      onClose={onClose}
    >
      {(wrong) => (
        <>
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
            error={wrong('subdomain')}
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
        </>
      )}
    </FormDialog>
  )
}
