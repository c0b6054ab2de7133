import { useMutation } from '@apollo/client/react'
import { Button } from '@mantine/core'
import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../gql'
import { useFormat } from '../../lib/format'
import { readProblem } from '../../lib/problem'
import { useProblemText } from '../../lib/useProblemText'
import { Notice } from '../../ui/Notice'
import { Section } from '../../ui/Section'
import { say } from '../../ui/toast'
import { isOfProof, ProofFields, proofOf } from '../identity/ProofFields'
import { useSession, useViewer } from '../identity/useSession'
import classes from '../export/DataPage.module.css'

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
  const text = useProblemText()
  const session = useSession()
  const [cancel, { loading, error }] = useMutation(CancelDeletion)
  const problem = error && readProblem(error)

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const input = { slug: tenant.slug, ...proofOf(event.currentTarget) }
    const done = await cancel({ variables: { input } }).catch(() => undefined)
    if (!done) return
    say(t('data.kept', { name: tenant.name }))
    const elsewhere = await session.switchTenant(tenant.id).catch(() => undefined)
    if (elsewhere) window.location.assign(elsewhere)
  }
  return (
    <Section
      title={t('data.closing', { name: tenant.name })}
      lead={t('data.closingText', { on: format.date(tenant.deletesAt) })}
    >
      <form className={classes.form} onSubmit={submit}>
        {problem && !isOfProof(problem) && (
          <Notice tone="bad" urgent>
            {text(problem)}
          </Notice>
        )}
        <ProofFields problem={problem} label={t('data.password')} />
        <div>
          <Button type="submit" loading={loading}>
            {t('data.keep')}
          </Button>
        </div>
      </form>
    </Section>
  )
}
