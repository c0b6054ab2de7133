import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { PlatformSubscriptionRowFragment } from '../../../gql/graphql'
import { useFormat } from '../../../lib/format'
import { SubscriptionState } from '../../billing/SubscriptionState'
import { nextOf } from '../subscriptions/SubscriptionsTable'
import classes from '../platform.module.css'

/** What the tenant pays or paid for a plan, and what comes next of it. */
export function PaidFor({ row }: { row: PlatformSubscriptionRowFragment }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <p className={classes.paid}>
      <bdi className={classes.name}>{row.plan.name}</bdi>
      <SubscriptionState is={row.state} />
      <span>
        <bdi>{t(`billing.per.${row.interval}`, { price: format.money(row.total) })}</bdi> · {nextOf(t, format, row)}
      </span>
      <Link to="/platform/subscriptions" search={{ q: row.tenant.slug }}>
        {t('paying.title')}
      </Link>
    </p>
  )
}
