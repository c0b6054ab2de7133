import { useTranslation } from 'react-i18next'
import type { BillingPageQuery } from '../../gql/graphql'
import { useFormat } from '../../lib/format'
import { Facts } from '../../ui/Facts'
import { Section } from '../../ui/Section'
import { SubscriptionState } from './SubscriptionState'

type Subscription = NonNullable<BillingPageQuery['tenantSubscription']>

interface PresentPlanProps {
  billing: BillingPageQuery['billing']
  subscription: Subscription | null
  plan: BillingPageQuery['tenant']['plan']
}

/** The plan that holds, what it costs and when it is charged next. */
export function PresentPlan({ billing, subscription, plan }: PresentPlanProps) {
  const { t } = useTranslation()
  const facts = useFacts(billing, subscription)
  return (
    <Section
      title={t('billing.plan', { name: plan.name })}
      actions={subscription && <SubscriptionState is={subscription.state} />}
    >
      <Facts facts={facts} />
    </Section>
  )
}

function useFacts({ paymentMethod, email }: BillingPageQuery['billing'], subscription: Subscription | null) {
  const { t } = useTranslation()
  const format = useFormat()
  const facts: [string, string][] = []
  if (!subscription) facts.push([t('billing.price'), t('billing.noSubscription')])
  else {
    const { price, total, quantity, interval, state, periodEnd, cancelAt, endedAt, trialEnd, resumesAt, pastDueSince } =
      subscription
    if (pastDueSince) facts.push([t('billing.pastDue'), format.date(pastDueSince)])
    const per = t(`billing.per.${interval}`, { price: format.money(price) })
    facts.push([t('billing.price'), per])
    if (quantity > 1)
      facts.push([
        t('billing.locations'),
        t('billing.times', { shown: format.number(quantity), total: format.money(total) }),
      ])
    if (state === 'CANCELED') facts.push([t('billing.ended'), format.date(endedAt ?? periodEnd)])
    else if (state === 'PAUSED')
      facts.push([
        t('billing.next'),
        resumesAt ? t('billing.resumes', { on: format.date(resumesAt) }) : t('billing.paused'),
      ])
    else if (cancelAt) facts.push([t('billing.ends'), format.date(cancelAt)])
    else if (state === 'TRIALING') facts.push([t('billing.trialEnds'), format.date(trialEnd ?? periodEnd)])
    else
      facts.push([t('billing.next'), t('billing.nextOn', { on: format.date(periodEnd), total: format.money(total) })])
  }
  if (paymentMethod)
    facts.push([t('billing.card'), t('billing.cardEnding', { ...paymentMethod, brand: brandOf(paymentMethod.brand) })])
  if (email) facts.push([t('billing.receipts'), email])
  return facts
}

const NETWORKS: Record<string, string> = { visa: 'Visa', mastercard: 'Mastercard', amex: 'American Express' }
const brandOf = (brand: string): string => NETWORKS[brand] ?? brand
