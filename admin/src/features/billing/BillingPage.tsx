import { useQuery } from '@apollo/client/react'
import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readFragment } from '../../gql'
import type { PlanInterval } from '../../gql/graphql'
import { readProblem } from '../../lib/problem'
import { RecordSkeleton } from '../../ui/RecordSkeleton'
import { RecordPage } from '../../ui/templates'
import { ProblemState } from '../shell/ProblemState'
import { BillingDetails } from './BillingDetails'
import { BillingNotices } from './BillingNotices'
import { ChangePlanDialog } from './ChangePlanDialog'
import { BillingFields, BillingPageQuery, SubscriptionFields } from './documents'
import { InvoicesSection } from './InvoicesSection'
import { PaymentMethod } from './PaymentMethod'
import { PlansSection } from './PlansSection'
import { PresentPlan } from './PresentPlan'
import { SubscriptionState } from './SubscriptionState'
import { useBillingNews } from './useBillingNews'
import { usePaid } from './usePaid'

/** What the tenant pays the operator: the plan it is on, what was charged for it, and the plans it could be on. */
export function BillingPage() {
  const { t } = useTranslation()
  const { checkout } = useSearch({ from: '/billing' })
  const [wish, setWish] = useState<{ planKey: string; interval: PlanInterval }>()
  const asked = useQuery(BillingPageQuery, { fetchPolicy: 'cache-and-network' })
  const { data, error, refetch } = asked
  const subscription = readFragment(SubscriptionFields, data?.tenantSubscription) ?? null
  const living = subscription ? subscription.state !== 'CANCELED' : false
  const confirming = usePaid({ checkout, living, asked })
  useBillingNews(() => refetch())
  if (!data) {
    if (error) return <ProblemState page problem={readProblem(error)} onRetry={() => void refetch()} />
    return <RecordSkeleton label={t('common.loading')} />
  }
  const { tenant, plans } = data
  const billing = readFragment(BillingFields, data.billing)
  const why = !tenant.livemode
    ? 'testMode'
    : !billing.isAvailable
      ? 'notHere'
      : billing.viewerCanChange
        ? null
        : 'readOnly'
  const may = !why && confirming !== 'soon'
  const look = () => void refetch()
  return (
    <RecordPage
      title={t('billing.title')}
      beside={subscription && <SubscriptionState is={subscription.state} />}
      side={
        <>
          <PaymentMethod billing={billing} may={may && subscription !== null} />
          <BillingDetails billing={billing} may={may} />
        </>
      }
    >
      <BillingNotices
        readOnlyCount={data.surplus.readOnlyCount}
        subscription={subscription}
        why={why}
        confirming={confirming}
      />
      <PresentPlan billing={billing} subscription={subscription} plan={tenant.plan} may={may} onStale={look} />
      <PlansSection
        plans={plans}
        present={tenant.plan}
        subscription={living ? subscription : null}
        currency={billing.currency ?? null}
        locations={billing.planLocations}
        may={may}
        isFirst={!subscription}
        onChange={setWish}
        onStale={look}
      />
      <InvoicesSection />
      {wish && subscription && (
        <ChangePlanDialog wish={wish} subscription={subscription} onClose={() => setWish(undefined)} onDone={look} />
      )}
    </RecordPage>
  )
}
