import { useMutation } from '@apollo/client/react'
import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../gql'
import { FormDialog } from '../../ui/FormDialog'
import { Notice } from '../../ui/Notice'
import { Section } from '../../ui/Section'
import { ProofFields, proofOf } from '../identity/ProofFields'
import { useSession } from '../identity/useSession'

const RequestDeletion = graphql(`
  mutation RequestTenantDeletion($input: RequestTenantDeletionInput!) {
    requestTenantDeletion(input: $input) {
      id
      deletesAt
    }
  }
`)

/** The way out: what happens, when, and two proofs that it is meant. */
export function DeletionSection({ tenant }: { tenant: { name: string; slug: string } }) {
  const { t } = useTranslation()
  const session = useSession()
  const [opened, setOpened] = useState(false)
  const [request] = useMutation(RequestDeletion)

  const submit = async (values: FormData) => {
    await request({ variables: { input: { confirmSlug: String(values.get('slug')), ...proofOf(values) } } })
    // It is closed for us too: what is left is to leave.
    await session.logOut()
  }
  return (
    <Section title={t('data.delete')} lead={t('data.deleteText', { name: tenant.name })}>
      <Button color="red" variant="outline" onClick={() => setOpened(true)}>
        {t('data.deleteAsk')}
      </Button>
      <FormDialog
        opened={opened}
        title={t('data.deleteTitle', { name: tenant.name })}
        size={460}
        submit={t('data.deleteNow')}
        danger
        onSubmit={submit}
        onClose={() => setOpened(false)}
      >
        {(wrong) => (
          <>
            <Notice tone="bad">{t('data.deleteWhat')}</Notice>
            <TextInput
              name="slug"
              label={t('data.confirmSlug', { slug: tenant.slug })}
              autoComplete="off"
              required
              withAsterisk={false}
              dir="ltr"
              error={wrong('confirmSlug')}
            />
            <ProofFields password={wrong('password')} code={wrong('totpCode')} label={t('data.password')} />
          </>
        )}
      </FormDialog>
    </Section>
  )
}
