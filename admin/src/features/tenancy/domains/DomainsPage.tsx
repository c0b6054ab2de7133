import { useQuery } from '@apollo/client/react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { readFragment } from '../../../gql'
import { readProblem } from '../../../lib/problem'
import { Notice } from '../../../ui/Notice'
import { RecordSkeleton } from '../../../ui/RecordSkeleton'
import { SettingsPage } from '../../../ui/templates'
import { useMay } from '../../identity/useSession'
import { ProblemState } from '../../shell/ProblemState'
import { Locked } from '../../usage/Locked'
import { DomainsSection } from './DomainsSection'
import { DomainRow, DomainsPageQuery } from './documents'
import { SubdomainSection } from './SubdomainSection'

/** How often the page looks again while a name is being proved: the server looks every half minute. */
const POLL = 5_000
const SOON = 2 * 60_000

/** The addresses a tenant's pages are at: the one below the operator's domain, and names of its own. */
export function DomainsPage() {
  const { t } = useTranslation()
  const mayChange = useMay('domain.write')
  const { data, error, refetch, startPolling, stopPolling } = useQuery(DomainsPageQuery)
  const domains = data && readFragment(DomainRow, data.tenant.domains)
  const waiting = domains?.some(
    ({ status, nextCheckAt }) => status === 'PENDING' && nextCheckAt && Date.parse(nextCheckAt) - Date.now() < SOON,
  )
  useEffect(() => {
    if (!waiting) return
    startPolling(POLL)
    return stopPolling
  }, [waiting, startPolling, stopPolling])
  if (!data || !domains) {
    if (error) return <ProblemState page problem={readProblem(error)} onRetry={() => void refetch()} />
    return <RecordSkeleton label={t('common.loading')} />
  }
  const { tenant } = data
  const may = mayChange && tenant.livemode
  return (
    <SettingsPage title={t('domains.title')}>
      {!tenant.livemode ? (
        <Notice tone="wait">{t('domains.testMode')}</Notice>
      ) : (
        !mayChange && <Notice tone="calm">{t('domains.readOnly')}</Notice>
      )}
      {may && <Locked limit="customDomains" />}
      <SubdomainSection tenant={tenant} hasPrimary={domains.some(({ isPrimary }) => isPrimary)} may={may} />
      <DomainsSection domains={domains} pointTo={tenant.subdomainHost ?? ''} may={may} />
    </SettingsPage>
  )
}
