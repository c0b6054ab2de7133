import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { BillingPageQuery, BillingRecordFragment, SubscriptionRecordFragment } from '../../gql/graphql'
import { useFormat } from '../../lib/format'
import { Facts } from '../../ui/Facts'
import { Section } from '../../ui/Section'
import { useMay } from '../identity/useSession'
import { LifeActions } from './LifeActions'

interface PresentPlanProps {
  billing: BillingRecordFragment
  subscription: SubscriptionRecordFragment | null
  plan: BillingPageQuery['tenant']['plan']
  may: boolean
  onStale: () => void
}

/** The plan that holds, what it costs and when it is charged next. */
export function PresentPlan({ billing, subscription, plan, may, onStale }: PresentPlanProps) {
  const { t } = useTranslation()
  const facts = useFacts(billing, subscription)
  return (
    <Section title={t('billing.plan', { name: plan.name })}>
      <Facts facts={facts} />
      {may && subscription && subscription.state !== 'CANCELED' && (
        <LifeActions subscription={subscription} onStale={onStale} />
      )}
    </Section>
  )
}

function useFacts({ email }: BillingRecordFragment, subscription: SubscriptionRecordFragment | null) {
  const { t } = useTranslation()
  const format = useFormat()
  const mayFeature = useMay('listing.feature')
  const facts: [string, ReactNode][] = []
  if (!subscription) facts.push([t('billing.price'), t('billing.noSubscription')])
  else {
    const { price, total, quantity, interval, state, periodEnd, cancelAt, endedAt, trialEnd, pastDueSince, resumesAt } =
      subscription
    if (pastDueSince) facts.push([t('billing.pastDue'), format.date(pastDueSince)])
    const lives = state !== 'CANCELED'
    facts.push([
      t('billing.price'),
      lives ? t(`billing.per.${interval}`, { price: format.money(price) }) : t('billing.noSubscription'),
    ])
    if (lives && quantity > 1)
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
    // While a payment is missing, that one is next; it stands as an invoice below.
    else if (state !== 'PAST_DUE') {
      if (state === 'TRIALING') facts.push([t('billing.trialEnds'), format.date(trialEnd ?? periodEnd)])
      const next = { on: format.date(periodEnd), total: format.money(subscription.nextCharge ?? total) }
      facts.push([t('billing.next'), t('billing.nextOn', next)])
    }
  }
  if (mayFeature && subscription && subscription.state !== 'CANCELED')
    facts.push([
      t('featured.title'),
      <Link key="featured" to="/featured">
        {t('featured.chooseLink')}
      </Link>,
    ])
  if (email) facts.push([t('billing.receipts'), email])
  return facts
}
