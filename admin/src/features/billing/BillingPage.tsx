import { useQuery } from '@apollo/client/react'
import { useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { readProblem } from '../../lib/problem'
import { Notice } from '../../ui/Notice'
import { RecordSkeleton } from '../../ui/RecordSkeleton'
import { SettingsPage } from '../../ui/templates'
import { ProblemState } from '../shell/ProblemState'
import { BillingPageQuery } from './documents'
import { PlansSection } from './PlansSection'
import { PresentPlan } from './PresentPlan'
import { usePaid } from './usePaid'

/** What the tenant pays the operator: the plan it is on, and the plans it could be on. */
export function BillingPage() {
  const { t } = useTranslation()
  const { checkout } = useSearch({ from: '/billing' })
  const asked = useQuery(BillingPageQuery, { fetchPolicy: 'cache-and-network' })
  const { data, error, refetch } = asked
  const living = data?.tenantSubscription ? data.tenantSubscription.state !== 'CANCELED' : false
  const confirming = usePaid({ checkout, living, asked })
  if (!data) {
    if (error) return <ProblemState page problem={readProblem(error)} onRetry={() => void refetch()} />
    return <RecordSkeleton label={t('common.loading')} />
  }
  const { billing, tenantSubscription, tenant, plans } = data
  const why = !tenant.livemode ? 'testMode' : !billing.isAvailable ? 'notHere' : !billing.viewerCanChange && 'readOnly'
  return (
    <SettingsPage title={t('billing.title')}>
      {billing.isSandbox && (
        <Notice tone="wait">
          <strong>{t('billing.sandbox')}</strong> {t('billing.sandboxText')}
        </Notice>
      )}
      {why && <Notice tone={why === 'testMode' ? 'wait' : 'calm'}>{t(`billing.${why}`)}</Notice>}
      {confirming && (
        <Notice tone={confirming === 'late' ? 'wait' : 'calm'} urgent>
          {t(`billing.confirming.${confirming}`)}
        </Notice>
      )}
      <PresentPlan billing={billing} subscription={tenantSubscription ?? null} plan={tenant.plan} />
      <PlansSection
        plans={plans}
        present={tenant.plan}
        currency={billing.currency ?? null}
        may={!why && !living && confirming !== 'soon'}
        isFirst={!tenantSubscription}
        onStale={() => void refetch()}
      />
    </SettingsPage>
  )
}
