import { useQuery } from '@apollo/client/react'
import { Button } from '@mantine/core'
import { IconCreditCardOff } from '@tabler/icons-react'
import { Link, useRouterState } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../gql'
import { useFormat } from '../../lib/format'
import { Banner } from '../../ui/Banner'

const BillingBannerQuery = graphql(`
  query BillingBanner {
    tenantSubscription {
      id
      state
      lapsesAt
    }
  }
`)

const EVERY = 300_000

/** On every page but billing's own, which says more: while a payment is missing. */
export function BillingBanner() {
  const { t } = useTranslation()
  const format = useFormat()
  const { data } = useQuery(BillingBannerQuery, { pollInterval: EVERY, skipPollAttempt: () => document.hidden })
  const here = useRouterState({ select: (state) => state.location.pathname })
  const { state, lapsesAt } = data?.tenantSubscription ?? {}
  if (here === '/billing' || state !== 'PAST_DUE') return null
  return (
    <Banner
      tone="bad"
      label={t('billing.banner.pastDue')}
      icon={<IconCreditCardOff size={18} stroke={1.8} />}
      action={
        <Button size="compact-sm" variant="white" renderRoot={(props) => <Link to="/billing" {...props} />}>
          {t('billing.banner.look')}
        </Button>
      }
    >
      {lapsesAt ? t('billing.banner.lapses', { on: format.date(lapsesAt) }) : t('billing.banner.soon')}
    </Banner>
  )
}
