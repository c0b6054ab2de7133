import { useQuery } from '@apollo/client/react'
import { Button } from '@mantine/core'
import { IconCreditCardOff, IconFlask } from '@tabler/icons-react'
import { Link, useRouterState } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../gql'
import { useFormat } from '../../lib/format'
import { Banner } from '../../ui/Banner'

const BillingBannerQuery = graphql(`
  query BillingBanner {
    billing {
      isSandbox
    }
    tenantSubscription {
      id
      state
      lapsesAt
    }
  }
`)

const EVERY = 300_000

/** On every page but billing's own, which says more: while a payment is missing, and while a plan is paid with money that is none. */
export function BillingBanner() {
  const { t } = useTranslation()
  const format = useFormat()
  const { data } = useQuery(BillingBannerQuery, { pollInterval: EVERY, skipPollAttempt: () => document.hidden })
  const here = useRouterState({ select: (state) => state.location.pathname })
  if (here === '/billing') return null
  const { state, lapsesAt } = data?.tenantSubscription ?? {}
  const look = (
    <Button size="compact-sm" variant="white" renderRoot={(props) => <Link to="/billing" {...props} />}>
      {t('billing.banner.look')}
    </Button>
  )
  if (state === 'PAST_DUE')
    return (
      <Banner
        tone="bad"
        label={t('billing.banner.pastDue')}
        icon={<IconCreditCardOff size={18} stroke={1.8} />}
        action={look}
      >
        {lapsesAt ? t('billing.banner.lapses', { on: format.date(lapsesAt) }) : t('billing.banner.soon')}
      </Banner>
    )
  if (!data?.billing.isSandbox || !state || state === 'CANCELED') return null
  return (
    <Banner label={t('billing.sandbox')} icon={<IconFlask size={18} stroke={1.8} />} action={look}>
      {t('billing.sandboxText')}
    </Banner>
  )
}
