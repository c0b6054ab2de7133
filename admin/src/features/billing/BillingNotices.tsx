import { useTranslation } from 'react-i18next'
import type { SubscriptionRecordFragment } from '../../gql/graphql'
import { useFormat } from '../../lib/format'
import { Notice } from '../../ui/Notice'
import { ReadOnlyNotice } from '../directory/surplus/ReadOnlyNotice'

interface BillingNoticesProps {
  /** How many listings are beyond the plan. */
  readOnlyCount: number
  subscription: SubscriptionRecordFragment | null
  /** Why nothing can be changed here, if so. */
  why: 'testMode' | 'notHere' | 'readOnly' | null
  confirming: 'soon' | 'late' | null
}

/** What somebody should know before they lose something by not knowing it. */
export function BillingNotices({ readOnlyCount, subscription, why, confirming }: BillingNoticesProps) {
  const { t } = useTranslation()
  const warnings = useWarnings(subscription)
  return (
    <>
      {why && <Notice tone={why === 'testMode' ? 'wait' : 'calm'}>{t(`billing.${why}`)}</Notice>}
      {confirming && (
        <Notice tone={confirming === 'late' ? 'wait' : 'calm'} urgent>
          {t(`billing.confirming.${confirming}`)}
        </Notice>
      )}
      {warnings.map(([tone, words]) => (
        <Notice key={words} tone={tone}>
          {words}
        </Notice>
      ))}
      {readOnlyCount > 0 && <ReadOnlyNotice>{t('surplus.some', { count: readOnlyCount })}</ReadOnlyNotice>}
    </>
  )
}

function useWarnings(subscription: SubscriptionRecordFragment | null): ['bad' | 'wait' | 'calm', string][] {
  const { t } = useTranslation()
  const format = useFormat()
  if (!subscription) return []
  const { state, plan, lapsesAt, cancelAt, nextPlan, nextPlanAt, nextQuantity, nextQuantityAt } = subscription
  const { subdomainReleaseAt, isBeingMoved, nextCharge } = subscription
  const warnings: ['bad' | 'wait' | 'calm', string][] = []
  if (state === 'PAST_DUE')
    warnings.push([
      'bad',
      lapsesAt ? t('billing.warn.lapses', { on: format.date(lapsesAt) }) : t('billing.warn.pastDue'),
    ])
  if (cancelAt && state !== 'CANCELED')
    warnings.push(['wait', t('billing.warn.ends', { name: plan.name, on: format.date(cancelAt) })])
  if (subdomainReleaseAt) warnings.push(['wait', t('billing.warn.subdomain', { on: format.date(subdomainReleaseAt) })])
  if (nextPlan && nextPlanAt) {
    const said = { name: nextPlan.name, on: format.date(nextPlanAt) }
    const moved = isBeingMoved && nextCharge
    warnings.push([
      'calm',
      moved ? t('billing.warn.moved', { ...said, price: format.money(nextCharge) }) : t('billing.warn.nextPlan', said),
    ])
  }
  if (nextQuantity && nextQuantityAt)
    warnings.push([
      'calm',
      t('billing.warn.quantity', { shown: format.number(nextQuantity), on: format.date(nextQuantityAt) }),
    ])
  return warnings
}
