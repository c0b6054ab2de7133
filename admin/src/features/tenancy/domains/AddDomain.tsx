import { useMutation } from '@apollo/client/react'
import { Button, Group, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../../gql'
import { readProblem } from '../../../lib/problem'
import { useProblemText } from '../../../lib/useProblemText'
import { Dialog } from '../../../ui/Dialog'
import { say } from '../../../ui/toast'
import classes from './Domains.module.css'
import { hostIn } from './hostIn'

const AddTenantDomain = graphql(`
  mutation AddTenantDomain($host: String!) {
    addTenantDomain(host: $host) {
      id
      host
    }
  }
`)

/** A claim hinders nobody: until its record is seen nothing is served. */
export function AddDomain({ host: given, onClose }: { host: string; onClose: () => void }) {
  const { t } = useTranslation()
  const text = useProblemText()
  const [host, setHost] = useState(given)
  const [add, { loading, error }] = useMutation(AddTenantDomain, {
    refetchQueries: ['DomainsPage'],
    awaitRefetchQueries: true,
  })
  const problem = error && readProblem(error)

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const { data } = await add({ variables: { host: hostIn(host) } }).catch(() => ({ data: undefined }))
    if (!data) return
    say(t('domains.added', { host: data.addTenantDomain.host }))
    onClose()
  }
  return (
    <Dialog opened onClose={onClose} title={t('domains.addTitle')} size={480}>
      <form onSubmit={submit} className={classes.form}>
        <TextInput
          label={t('domains.host')}
          description={t('domains.hostText')}
          placeholder="www.example.org"
          value={host}
          onChange={(event) => setHost(event.currentTarget.value)}
          dir="ltr"
          inputMode="url"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          required
          withAsterisk={false}
          data-autofocus
          error={problem ? text(problem) : undefined}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose} disabled={loading}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={loading}>
            {t('domains.addNow')}
          </Button>
        </Group>
      </form>
    </Dialog>
  )
}
