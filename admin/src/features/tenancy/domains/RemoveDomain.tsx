import { useMutation } from '@apollo/client/react'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../../gql'
import type { DomainRowFragment } from '../../../gql/graphql'
import { readProblem } from '../../../lib/problem'
import { useProblemText } from '../../../lib/useProblemText'
import { Confirm } from '../../../ui/Confirm'
import { complain, say } from '../../../ui/toast'

const RemoveTenantDomain = graphql(`
  mutation RemoveTenantDomain($id: ID!) {
    removeTenantDomain(id: $id) {
      id
    }
  }
`)

export function RemoveDomain({ domain, onClose }: { domain: DomainRowFragment; onClose: () => void }) {
  const { t } = useTranslation()
  const text = useProblemText()
  const { id, host, status, isPrimary } = domain
  const [remove] = useMutation(RemoveTenantDomain, { refetchQueries: ['DomainsPage'], awaitRefetchQueries: true })
  const run = async () => {
    try {
      await remove({ variables: { id } })
      say(t('domains.removed', { host }))
      onClose()
    } catch (thrown) {
      complain(text(readProblem(thrown)))
    }
  }
  const served = status === 'VERIFIED' || status === 'FAILING'
  return (
    <Confirm
      opened
      danger
      title={t('domains.removeTitle', { host })}
      confirm={t('common.remove')}
      cancel={t('common.cancel')}
      onConfirm={run}
      onClose={onClose}
    >
      {t(isPrimary ? 'domains.removePrimary' : served ? 'domains.removeServed' : 'domains.removeClaim')}
    </Confirm>
  )
}
