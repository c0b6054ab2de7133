import { SegmentedControl, Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readFragment } from '../../gql'
import type {
  BillingPageQuery,
  BillingRecordFragment,
  OfferedPlanFragment,
  PlanInterval,
  SubscriptionRecordFragment,
} from '../../gql/graphql'
import { ownCurrency } from '../../lib/currency'
import { localeFor } from '../../lib/format'
import { useProblemText } from '../../lib/useProblemText'
import { Notice } from '../../ui/Notice'
import { Section } from '../../ui/Section'
import classes from './Billing.module.css'
import { OfferedPlan } from './documents'
import { PlanCard } from './PlanCard'
import { useCheckout } from './useCheckout'

interface PlansSectionProps {
  plans: BillingPageQuery['plans']
  present: BillingPageQuery['tenant']['plan']
  /** The one that lives: its plan is changed. Without it a plan is bought. */
  subscription: SubscriptionRecordFragment | null
  /** Of what was bought before; another cannot be chosen any more. */
  currency: string | null
  /** How many locations each plan would be bought for. */
  locations: BillingRecordFragment['planLocations']
  may: boolean
  /** Only a first subscription begins with days free of charge. */
  isFirst: boolean
  onChange: (wish: { planKey: string; interval: PlanInterval }) => void
  onStale: () => void
}

/** The price list: what each plan holds and costs, by month or year, in one currency. */
export function PlansSection(props: PlansSectionProps) {
  const { plans: fragments, present, subscription, currency: fixed, locations, may, isFirst, onChange, onStale } = props
  const { t, i18n } = useTranslation()
  const text = useProblemText()
  const offered = readFragment(OfferedPlan, fragments)
  const own = readFragment(OfferedPlan, present)
  // Whoever runs on an older version pays its price, and has its limits.
  const plans = offered.map((plan) => (subscription && plan.key === own.key ? own : plan))
  const currencies = [...new Set(plans.flatMap(({ prices }) => prices.map(({ amount }) => amount.currency)))]
  const [interval, setInterval] = useState<PlanInterval>(subscription?.interval ?? 'MONTH')
  const [chosen, setChosen] = useState<string | null>(null)
  const currency = fixed ?? chosen ?? ownCurrency(currencies, localeFor(i18n.language))
  const { buy, busy, problem } = useCheckout(onStale)
  const actOf = (plan: OfferedPlanFragment) => {
    if (!may) return undefined
    if (!subscription) {
      const tries = isFirst && plan.trialDays > 0
      const label = tries ? t('billing.try', { count: plan.trialDays, name: plan.name }) : t('billing.buy', plan)
      return plan.key === present.key
        ? undefined
        : { label, go: () => void buy({ planKey: plan.key, interval, currency }), busy }
    }
    if (subscription.state === 'PAUSED') return undefined
    const isSame = plan.key === present.key
    if (isSame && subscription.interval === interval) return undefined
    const label = isSame ? t(`billing.payBy.${interval}`) : t('billing.changeTo', { name: plan.name })
    return { label, go: () => onChange({ planKey: plan.key, interval }), busy: false }
  }
  const newerOf = ({ key, version }: OfferedPlanFragment) => {
    const newest = offered.find((each) => each.key === key && each.version > version)
    const price = newest?.prices.find((each) => each.interval === interval && each.amount.currency === currency)
    return newest && price
      ? { price: price.amount, go: () => onChange({ planKey: `${key}@${newest.version}`, interval }) }
      : undefined
  }
  return (
    <Section
      title={t('billing.plans')}
      lead={t(subscription?.state === 'PAUSED' ? 'billing.plansPaused' : 'billing.plansText')}
    >
      <div className={classes.choices}>
        <SegmentedControl
          aria-label={t('billing.interval')}
          value={interval}
          onChange={(value) => setInterval(value as PlanInterval)}
          data={(['MONTH', 'YEAR'] as const).map((value) => ({ value, label: t(`billing.by.${value}`) }))}
        />
        {!fixed && currencies.length > 1 && (
          <Select
            aria-label={t('billing.currency')}
            className={classes.currency}
            value={currency}
            onChange={setChosen}
            data={currencies}
            allowDeselect={false}
          />
        )}
      </div>
      {problem && (
        <Notice tone="bad" urgent>
          {text(problem)}
        </Notice>
      )}
      <ul className={classes.plans}>
        {plans.map((plan) => (
          <PlanCard
            key={plan.key}
            plan={plan}
            price={plan.prices.find((each) => each.interval === interval && each.amount.currency === currency)}
            isPresent={plan.key === present.key}
            locations={subscription ? 1 : (locations.find(({ planKey }) => planKey === plan.key)?.locations ?? 1)}
            newer={
              may && subscription?.state !== 'PAUSED' && !subscription?.isBeingMoved && plan === own
                ? newerOf(plan)
                : undefined
            }
            act={actOf(plan)}
          />
        ))}
      </ul>
    </Section>
  )
}
