import { useMutation } from '@apollo/client/react'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../gql'
import { useFormat } from '../../lib/format'
import { Form } from '../../ui/Form'
import { Section } from '../../ui/Section'
import { say } from '../../ui/toast'
import { ProofFields, proofOf } from '../identity/ProofFields'
import { useSession, useViewer } from '../identity/useSession'

const CancelDeletion = graphql(`
  mutation CancelTenantDeletion($input: CancelTenantDeletionInput!) {
    cancelTenantDeletion(input: $input) {
      id
    }
  }
`)

/** Of one's tenants those that are about to be removed, each with the way to keep it. */
export function ClosingTenants() {
  const { memberships } = useViewer()
  const closing = memberships.filter(({ role, tenant }) => role === 'OWNER' && tenant.deletesAt)
  return closing.map(({ id, tenant }) => (
    <ClosingTenant key={id} tenant={{ ...tenant, deletesAt: tenant.deletesAt ?? '' }} />
  ))
}

function ClosingTenant({ tenant }: { tenant: { id: string; slug: string; name: string; deletesAt: string } }) {
  const { t } = useTranslation()
  const format = useFormat()
  const session = useSession()
  const [cancel] = useMutation(CancelDeletion)

  const submit = async (values: FormData) => {
    await cancel({ variables: { input: { slug: tenant.slug, ...proofOf(values) } } })
    say(t('data.kept', { name: tenant.name }))
    const elsewhere = await session.switchTenant(tenant.id).catch(() => undefined)
    if (elsewhere) window.location.assign(elsewhere)
  }
  return (
    <Section
      title={t('data.closing', { name: tenant.name })}
      lead={t('data.closingText', { on: format.date(tenant.deletesAt) })}
    >
      <Form submit={t('data.keep')} onSubmit={submit}>
        {(wrong) => <ProofFields password={wrong('password')} code={wrong('totpCode')} label={t('data.password')} />}
      </Form>
    </Section>
  )
}
