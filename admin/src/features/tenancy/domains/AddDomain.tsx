import { useMutation } from '@apollo/client/react'
import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../../gql'
import { FormDialog } from '../../../ui/FormDialog'
import { say } from '../../../ui/toast'
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
export function AddDomain({ host, onClose }: { host: string; onClose: () => void }) {
  const { t } = useTranslation()
  const [add] = useMutation(AddTenantDomain, { refetchQueries: ['DomainsPage'], awaitRefetchQueries: true })

  const submit = async (values: FormData) => {
    const { data } = await add({ variables: { host: hostIn(String(values.get('host'))) } })
    if (data) say(t('domains.added', { host: data.addTenantDomain.host }))
    onClose()
  }
  return (
    <FormDialog
      title={t('domains.addTitle')}
      size={480}
      submit={t('domains.addNow')}
      onSubmit={submit}
      onClose={onClose}
    >
      {(wrong) => (
        <TextInput
          name="host"
          label={t('domains.host')}
          description={t('domains.hostText')}
          placeholder="www.example.org"
          defaultValue={host}
          dir="ltr"
          inputMode="url"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          required
          withAsterisk={false}
          data-autofocus
          error={wrong('host')}
        />
      )}
    </FormDialog>
  )
}
